-- From version 3 to 4: sentences by their words.

-- Sentences that speak of somebody, each with its words, folded; its row id is the document's number times ten million, and where
-- it stands among the document's. The other columns are not looked into.
CREATE VIRTUAL TABLE passages USING fts5 (words, start UNINDEXED, end UNINDEXED, chains UNINDEXED, prefix = '3', detail = none);

-- A range of row ids is quickly found in the table behind, not in the index itself.
CREATE TRIGGER passages_deleted AFTER DELETE ON documents BEGIN
  DELETE FROM passages WHERE rowid IN (SELECT id FROM passages_content WHERE id BETWEEN old.n * 10000000 AND old.n * 10000000 + 9999999);
END;

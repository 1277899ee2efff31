-- From version 1 to 2: what people judged, and which claims they judged wrong.

CREATE TABLE judgements (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL -- JSON: judgement
);

-- Documents that a judgement is pinned to, by id: it outlives them.
CREATE TABLE judgement_documents (
  document TEXT NOT NULL,
  judgement INTEGER NOT NULL REFERENCES judgements (n) ON DELETE CASCADE,
  PRIMARY KEY (document, judgement)
) WITHOUT ROWID;
CREATE INDEX judgement_documents_by_judgement ON judgement_documents (judgement);

ALTER TABLE claims ADD COLUMN wrong INTEGER NOT NULL DEFAULT 0;

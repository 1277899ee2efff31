-- From version 6 to 7: documents without their texts.

-- In a table of their own: what stands behind a long column of a row is found only by reading that column page by page.
CREATE TABLE document_heads (
  document INTEGER PRIMARY KEY REFERENCES documents (n) ON DELETE CASCADE,
  head TEXT NOT NULL -- JSON: document without text, warnings
);

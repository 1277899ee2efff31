-- The graph in SQLite: version 1. Later versions are steps of their own in src/store/sqlite/migrations.ts; this file stays.
--
-- `n` is a row's internal number: what rows refer to each other by, so that an entity may change its public id without its facts
-- being written again. `id` is the public id in its sort form (src/store/sort-key.ts), the same but for rare characters.
-- JSON columns hold what is only ever read whole (src/store/sqlite/kept-json.ts).

CREATE TABLE meta (
  revision INTEGER NOT NULL
);
INSERT INTO meta (revision) VALUES (0);

-- Documents and what was read in them ---------------------------------------------------------------------------------

CREATE TABLE documents (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL,
  title TEXT,
  title_folded TEXT,
  source TEXT,
  source_folded TEXT,
  published TEXT,
  reading TEXT NOT NULL -- JSON: document, sentences, quotes, warnings
);
CREATE INDEX documents_by_family ON documents (family);
CREATE INDEX documents_by_published ON documents (published, id);

CREATE TABLE lineage_keys (
  key TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (n) ON DELETE CASCADE,
  PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE INDEX lineage_keys_by_document ON lineage_keys (document);

CREATE TABLE entities (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  earliest TEXT, -- Date entities: the days that their EDTF covers; NULL is open or unknown
  latest TEXT,
  details TEXT NOT NULL, -- JSON
  identity TEXT NOT NULL -- JSON: scorecards
);
CREATE INDEX entities_by_type ON entities (type, id);
CREATE INDEX entities_by_name ON entities (folded, id);

CREATE TABLE chains (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (n) ON DELETE CASCADE,
  entity INTEGER REFERENCES entities (n) ON DELETE SET NULL, -- NULL only within a transaction
  body TEXT NOT NULL -- JSON: chain, mentions
);
CREATE INDEX chains_by_document ON chains (document);
CREATE INDEX chains_by_entity ON chains (entity, id);

CREATE TABLE chain_keys (
  key TEXT NOT NULL,
  chain INTEGER NOT NULL REFERENCES chains (n) ON DELETE CASCADE,
  PRIMARY KEY (key, chain)
) WITHOUT ROWID;
CREATE INDEX chain_keys_by_chain ON chain_keys (chain);

CREATE TABLE claims (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (n) ON DELETE CASCADE,
  fact INTEGER REFERENCES facts (n) ON DELETE SET NULL,
  predicate TEXT NOT NULL,
  modality TEXT NOT NULL,
  negated INTEGER NOT NULL,
  body TEXT NOT NULL -- JSON: claim
);
CREATE INDEX claims_by_document ON claims (document, id);
CREATE INDEX claims_by_fact ON claims (fact, id);
CREATE INDEX claims_by_predicate ON claims (predicate, id);

-- Who takes part in a claim: `subject`, `object`, `place`, `with`, `attributedTo`, `date`.
CREATE TABLE claim_roles (
  chain INTEGER NOT NULL REFERENCES chains (n) DEFERRABLE INITIALLY DEFERRED,
  claim INTEGER NOT NULL REFERENCES claims (n) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (chain, claim, role)
) WITHOUT ROWID;
CREATE INDEX claim_roles_by_claim ON claim_roles (claim);

-- What follows from it -------------------------------------------------------------------------------------------------

-- The name of each entity (`main`) and its aliases.
CREATE TABLE names (
  n INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities (n) ON DELETE CASCADE,
  main INTEGER NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL,
  UNIQUE (entity, main, text)
);
CREATE INDEX names_by_folded ON names (folded);

CREATE TABLE name_documents (
  name INTEGER NOT NULL REFERENCES names (n) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (n) ON DELETE CASCADE,
  PRIMARY KEY (name, document)
) WITHOUT ROWID;
CREATE INDEX name_documents_by_document ON name_documents (document);

-- Words of names by their beginnings, and names by any three letters of them; a blank at both ends marks where words end.
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content = 'names', content_rowid = 'n', prefix = '2 3 4');
CREATE VIEW names_spaced AS SELECT n, ' ' || folded || ' ' AS spaced FROM names;
CREATE VIRTUAL TABLE name_grams USING fts5 (spaced, content = 'names_spaced', content_rowid = 'n', tokenize = 'trigram', detail = 'full');

CREATE TRIGGER names_inserted AFTER INSERT ON names BEGIN
  INSERT INTO name_words (rowid, folded) VALUES (new.n, new.folded);
  INSERT INTO name_grams (rowid, spaced) VALUES (new.n, ' ' || new.folded || ' ');
END;
CREATE TRIGGER names_deleted AFTER DELETE ON names BEGIN
  INSERT INTO name_words (name_words, rowid, folded) VALUES ('delete', old.n, old.folded);
  INSERT INTO name_grams (name_grams, rowid, spaced) VALUES ('delete', old.n, ' ' || old.folded || ' ');
END;

CREATE TABLE facts (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject INTEGER NOT NULL REFERENCES entities (n) DEFERRABLE INITIALLY DEFERRED,
  predicate TEXT NOT NULL,
  object INTEGER REFERENCES entities (n) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER REFERENCES entities (n) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL, -- JSON: null, a number or a string
  value_folded TEXT,
  status TEXT NOT NULL,
  independent_sources INTEGER NOT NULL,
  time TEXT NOT NULL, -- JSON
  -- Bounds of beginning and end, the same for an instant; NULL is open. `day` is the first that is known, NULL without bounds.
  start_earliest TEXT,
  start_latest TEXT,
  end_earliest TEXT,
  end_latest TEXT,
  day TEXT
);
CREATE INDEX facts_by_subject ON facts (subject, predicate, object);
CREATE INDEX facts_by_object ON facts (object, predicate, subject);
CREATE INDEX facts_by_place ON facts (place, subject);
CREATE INDEX facts_by_predicate ON facts (predicate, id);
CREATE INDEX facts_by_day ON facts (day, id);

CREATE TABLE contradictions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject INTEGER NOT NULL REFERENCES entities (n) DEFERRABLE INITIALLY DEFERRED,
  predicate TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL -- JSON: sides, reason, favours
);
CREATE INDEX contradictions_by_subject ON contradictions (subject);

CREATE TABLE contradiction_claims (
  claim INTEGER NOT NULL REFERENCES claims (n) DEFERRABLE INITIALLY DEFERRED,
  contradiction INTEGER NOT NULL REFERENCES contradictions (n) ON DELETE CASCADE,
  PRIMARY KEY (claim, contradiction)
) WITHOUT ROWID;
CREATE INDEX contradiction_claims_by_contradiction ON contradiction_claims (contradiction);

CREATE TABLE contradiction_facts (
  fact INTEGER NOT NULL REFERENCES facts (n) DEFERRABLE INITIALLY DEFERRED,
  contradiction INTEGER NOT NULL REFERENCES contradictions (n) ON DELETE CASCADE,
  PRIMARY KEY (fact, contradiction)
) WITHOUT ROWID;
CREATE INDEX contradiction_facts_by_contradiction ON contradiction_facts (contradiction);

-- From version 2 to 3: entities that grow by a key, without being written whole.

-- The blocking key that all chains of an entity have, and no other chain; NULL for one that is put whole. Of one with a key,
-- the row of its name in `names` has count and documents as aliases have.
ALTER TABLE entities ADD COLUMN key TEXT;
CREATE UNIQUE INDEX entities_by_key ON entities (key) WHERE key IS NOT NULL;

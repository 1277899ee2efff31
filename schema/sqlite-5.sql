-- From version 4 to 5: paths are found from indexes alone, without reading a fact or an entity.

-- Facts between two: whether somebody has one with a city is not looked for among all that the city has.
CREATE INDEX facts_by_pair ON facts (subject, object, predicate) WHERE object IS NOT NULL;

DROP INDEX facts_by_place;
CREATE INDEX facts_by_place ON facts (place, predicate, subject) WHERE place IS NOT NULL;
-- Not every store of version 4 has one, of two columns.
DROP INDEX IF EXISTS facts_by_subject_place;
CREATE INDEX facts_by_subject_place ON facts (subject, place, predicate) WHERE place IS NOT NULL;

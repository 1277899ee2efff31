/**
 * Names by the beginnings of their words, the shortest first: among them is the name itself. The index is Lucene's, its
 * language that of the query; https://neo4j.com/docs/cypher-manual/current/indexes/semantic-indexes/full-text-indexes/
 */
const NAMES_BY_WORDS = `CALL db.index.fulltext.queryNodes('storygraph_words', $words) YIELD node AS m
MATCH (e:Storygraph {n: m.names}) WHERE $types IS NULL OR e.type IN $types
WITH m, e ORDER BY size(m.words), e.key LIMIT $limit
RETURN m.key AS name, e.n AS entity, e.key AS key, m.main AS main, m.text AS text, m.words AS folded`

/**
 * Names by any three letters that they share with what was asked, those that share most first. Lucene stops at the best so many: it need
 * not weigh every name that shares any. Whose they are is looked up for those alone that share enough.
 */
const NAMES_BY_LETTERS = `CALL db.index.fulltext.queryNodes('storygraph_words', $grams, {limit: $most}) YIELD node, score
WITH collect({node: node, score: score}) AS found, max(score) * $share AS least
UNWIND [one IN found WHERE one.score >= least] AS one
WITH one.node AS m, one.score AS score
MATCH (e:Storygraph {n: m.names}) WHERE $types IS NULL OR e.type IN $types
WITH m, e ORDER BY score DESC, e.key LIMIT $limit
RETURN m.key AS name, e.n AS entity, e.key AS key, m.main AS main, m.text AS text, m.words AS folded`

/** Both ways to find names at once: a search costs one round trip for names, and one for whose they are. */
export const FIND_NAMES = `CALL () {\n${NAMES_BY_WORDS}\nUNION\n${NAMES_BY_LETTERS}\n}
RETURN name, entity, key, main, text, folded`

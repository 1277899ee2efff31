// Sentences that speak of somebody, found by their words. They are nodes of ours that no picture shows, each tied to the text.

/** Whom the sentences speak of that have some words; the index is Lucene's, and `$words` in its language. */
export const FIND_PASSAGES = `CALL db.index.fulltext.queryNodes('storygraph_sentences', $words, {limit: $limit}) YIELD node AS p
RETURN p.document AS document, p.start AS start, p.end AS end, p.words AS words, p.chains AS chains,
  COLLECT { UNWIND p.chains AS chain MATCH (c:Storygraph {key: chain}) MATCH (e:Storygraph {n: c.entity})
    RETURN {chain: chain, entity: e.n, id: e.key, type: e.type} } AS owners
ORDER BY p.key`

/** Takes out those of texts that go. */
export const DELETE_PASSAGES = `UNWIND $rows AS reading
MATCH (r:Storygraph {key: reading})<-[:STORYGRAPH_OF]-(p) DETACH DELETE p`

/** Texts, some at a time by key, with what is needed to find their sentences: for a store from before these were kept. */
export const READ_TEXTS = `MATCH (r:Storygraph) WHERE r.key > $after AND r.key < 'r;'
WITH r ORDER BY r.key LIMIT $limit
RETURN r.key AS reading, r.body AS body, COLLECT { MATCH (r)<-[:STORYGRAPH_IN]-(c) RETURN c.body } AS chains ORDER BY reading`

/** Writes the sentences of texts anew. */
export const PUT_PASSAGES = `UNWIND $rows AS row
MATCH (r:Storygraph {key: row.reading})
CALL (r) { MATCH (r)<-[:STORYGRAPH_OF]-(old) DETACH DELETE old }
FOREACH (one IN row.passages | CREATE (p:Storygraph:StorygraphPassage)-[:STORYGRAPH_OF]->(r) SET p = one)`

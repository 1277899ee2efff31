// Documents and what was read in them. All writing happens behind a lock on the one node of the store's own, so that writers
// follow each other, and none waits for a node that another holds.

/** Taken first of all: whoever comes second waits here. */
export const LOCK = `MATCH (s:Storygraph {key: 'meta'}) SET s.locked = true`

/**
 * What the lock guards: the revision, the next internal number, and a mark of the last change. A query of its own, for one that
 * locks may have read its properties before it had to wait.
 */
export const READ_LOCKED = `MATCH (s:Storygraph {key: 'meta'})
RETURN s.revision AS revision, s.next AS next, s.change AS change`

/** The end of a write. */
export const UNLOCK = `MATCH (s:Storygraph {key: 'meta'})
SET s.revision = $revision, s.next = $next, s.change = $change REMOVE s.locked`

/** The end of a look that wrote nothing of its own. */
export const RELEASE = `MATCH (s:Storygraph {key: 'meta'}) REMOVE s.locked`

/** The chains of documents that are there, each with the number of its entity. */
export const READ_CHAINS = `UNWIND $readings AS reading
MATCH (r:Storygraph {key: reading})<-[:STORYGRAPH_IN]-(c) RETURN reading, c.key AS chain, c.entity AS entity`

/** The claims of documents, each with its fact and the contradictions that cite it. */
export const READ_CLAIMS = `UNWIND $documents AS document
MATCH (d:Storygraph {key: document})<-[:FROM]-(k)
RETURN document, k.key AS claim, head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact,
  COLLECT { MATCH (x)-[:CITES]->(k) RETURN x.key } AS contradictions`

/** Takes nodes out, with all that ties them. */
export const DELETE = 'UNWIND $rows AS key MATCH (n:Storygraph {key: key}) DETACH DELETE n'

/**
 * A document is two nodes: the one that everybody sees, and its text with what was read in it, which no picture shows. One that
 * is there keeps its family.
 */
export const PUT_DOCUMENTS = `UNWIND $rows AS row
MERGE (d:Storygraph {key: row.key})
WITH d, row, coalesce(d.family, row.properties.family) AS family
SET d = row.properties, d:Document, d.family = family, d.published = date(row.published)
MERGE (r:Storygraph {key: row.properties.reading})
SET r = row.reading, r:StorygraphReading
WITH r, row
CALL (r) { MATCH (r)-[old:STORYGRAPH_LINEAGE]->(r) DELETE old }
CALL (r) { MATCH (r)<-[:STORYGRAPH_OF]-(old) DETACH DELETE old }
FOREACH (value IN row.keys | CREATE (r)-[:STORYGRAPH_LINEAGE {value: value}]->(r))
FOREACH (one IN row.passages | CREATE (p:Storygraph:StorygraphPassage)-[:STORYGRAPH_OF]->(r) SET p = one)`

/** A chain that is there keeps its entity. */
export const PUT_CHAINS = `UNWIND $rows AS row
MERGE (c:Storygraph {key: row.key})
SET c += row.properties, c:StorygraphChain
WITH c, row
MATCH (r:Storygraph {key: row.reading})
MERGE (c)-[:STORYGRAPH_IN]->(r)
WITH c, row
CALL (c) { MATCH (c)-[old:STORYGRAPH_KEY]->(c) DELETE old }
FOREACH (value IN row.keys | CREATE (c)-[:STORYGRAPH_KEY {value: value}]->(c))`

/** A claim that is there keeps its fact. */
export const PUT_CLAIMS = `UNWIND $rows AS row
MERGE (k:Storygraph {key: row.key})
SET k = row.properties, k:Claim
WITH k, row
MATCH (d:Storygraph {key: row.document})
MERGE (k)-[:FROM]->(d)`

export const SET_FAMILIES = `UNWIND $rows AS row MATCH (d:Storygraph {key: row.key}) SET d.family = row.family`

export const SET_WRONG = `UNWIND $rows AS row MATCH (k:Storygraph {key: row.key}) SET k.wrong = row.wrong RETURN row.key AS key`

export const PUT_JUDGEMENTS = `UNWIND $rows AS row
MERGE (j:Storygraph {key: row.key})
SET j.body = row.body, j:StorygraphJudgement
WITH j, row
CALL (j) { MATCH (j)-[old:STORYGRAPH_JUDGED]->(j) DELETE old }
FOREACH (value IN row.documents | CREATE (j)-[:STORYGRAPH_JUDGED {value: value}]->(j))`

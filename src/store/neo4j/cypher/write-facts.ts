/** The claims that facts rest on. */
export const READ_FACT_CLAIMS = `UNWIND $facts AS fact
MATCH (f:Storygraph {key: fact})-[:RESTS_ON]->(k) RETURN fact, k.key AS claim`

/** The fact of each claim; null where it has none. */
export const READ_CLAIM_FACTS = `UNWIND $claims AS claim
MATCH (k:Storygraph {key: claim})
RETURN claim, head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact`

/** What speaks of facts that go: the contradictions that are between them, and the dates that they were on. */
export const READ_FACT_USERS = `UNWIND $facts AS fact
MATCH (f:Storygraph {key: fact})
RETURN fact, COLLECT { MATCH (x)-[:BETWEEN]->(f) RETURN x.key } AS contradictions,
  COLLECT { MATCH (f)-[:ON]->(t) RETURN t.key } AS dates`

/** Takes away the relationships that tell facts in one step; their subjects and objects are still tied to the facts. */
export const UNTELL = `UNWIND $rows AS fact
MATCH (f:Storygraph {key: fact})-[:SUBJECT]->(s) MATCH (f)-[:OBJECT]->(o)
MATCH (s)-[told]->(o) WHERE told.fact = f.id DELETE told`

/** Tells facts with an entity as object in one step: `(:Person)-[:MOVED_TO]->(:Place)`. The type is checked before it comes here. */
export const TELL = `UNWIND $rows AS fact
MATCH (f:Storygraph {key: fact})-[:SUBJECT]->(s) MATCH (f)-[:OBJECT]->(o)
CREATE (s)-[told:$(f.predicate)]->(o)
SET told = {fact: f.id, time: f.time, earliest: f.earliest, latest: f.latest, status: f.status, sources: f.sources}`

export const PUT_FACTS = `UNWIND $rows AS row
MERGE (f:Storygraph {key: row.key})
SET f = row.properties, f:Fact, f.earliest = date(row.earliest), f.latest = date(row.latest), f.day = date(row.day),
  f.startEarliest = date(row.startEarliest), f.startLatest = date(row.startLatest),
  f.endEarliest = date(row.endEarliest), f.endLatest = date(row.endLatest)
WITH f
MATCH (f)-[old:SUBJECT|OBJECT|PLACE|ON]->() DELETE old`

const tie = (type: string): string => `UNWIND $rows AS row
MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
CREATE (f)-[:${type}]->(n)
RETURN row.from AS from, row.to AS to`

/** Ties a fact to what it speaks of; gives back those that were there. */
export const TIES = {
  subject: tie('SUBJECT'),
  object: tie('OBJECT'),
  place: tie('PLACE'),
  date: tie('ON'),
  claim: tie('RESTS_ON'),
  about: tie('ABOUT'),
} as const

/** Takes claims from the facts that they spoke for. */
export const RELEASE_CLAIMS = `UNWIND $rows AS claim
MATCH (k:Storygraph {key: claim})<-[old:RESTS_ON]-() DELETE old`

/** The documents that a fact is told in follow from its claims. */
export const TELL_WHERE = `UNWIND $rows AS fact
MATCH (f:Storygraph {key: fact})
CALL (f) { MATCH (f)-[old:TOLD_IN]->() DELETE old }
CALL (f) { MATCH (f)-[:RESTS_ON]->()-[:FROM]->(d) WITH DISTINCT f, d CREATE (f)-[:TOLD_IN]->(d) }`

export const PUT_DATES = `UNWIND $rows AS row
MERGE (t:Storygraph {key: row.key})
ON CREATE SET t = row.properties, t:Date, t.earliest = date(row.earliest), t.latest = date(row.latest)`

export const NEST_DATES = `UNWIND $rows AS row
MATCH (t:Storygraph {key: row.key}) MATCH (u:Storygraph {key: row.within})
MERGE (t)-[:WITHIN]->(u)`

/** Dates on which nothing is any more, and within which no other date is. */
export const DROP_DATES = `UNWIND $rows AS key
MATCH (t:Storygraph {key: key}) WHERE NOT EXISTS { (t)<-[:ON|WITHIN]-() } DETACH DELETE t`

export const PUT_CONTRADICTIONS = `UNWIND $rows AS row
CREATE (x:Storygraph {key: row.key})
SET x = row.properties, x:Contradiction`

const cite = (type: string): string => `UNWIND $rows AS row
MATCH (x:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
CREATE (x)-[:${type} {side: row.side}]->(n)
RETURN row.from AS from, row.to AS to`

export const CITE_CLAIMS = cite('CITES')
export const CITE_FACTS = cite('BETWEEN')

/** Facts that no claim speaks for any more. */
export const CHECK_FACTS = `UNWIND $rows AS fact MATCH (f:Storygraph {key: fact})
WHERE NOT EXISTS { (f)-[:RESTS_ON]->() } RETURN f.key AS key LIMIT 1`

/** Contradictions that have lost a side's fact or claim. */
export const CHECK_CONTRADICTIONS = `UNWIND $rows AS key MATCH (x:Storygraph {key: key})
WHERE COUNT { (x)-[:CITES]->() } < x.claims OR COUNT { (x)-[:BETWEEN]->() } < x.facts RETURN x.key AS key LIMIT 1`

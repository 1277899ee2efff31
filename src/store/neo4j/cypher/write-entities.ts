/** Entities by their ids. */
export const READ_ENTITIES = `UNWIND $keys AS key MATCH (e:Storygraph {key: key}) RETURN key, e.n AS n`

/** Entities that grow, by what they grow by. */
export const READ_GROWING = `UNWIND $values AS value MATCH (e:Storygraph {growsBy: value})
RETURN value, e.n AS n, e.key AS key`

/** The entity of each chain; null where it has none yet. */
export const READ_OWNERS = `UNWIND $keys AS key MATCH (c:Storygraph {key: key}) RETURN key, c.entity AS entity`

/** All chains of entities. */
export const READ_ENTITY_CHAINS = `UNWIND $numbers AS n MATCH (c:Storygraph {entity: n}) RETURN n, c.key AS chain`

/** The name forms of entities, with the documents that they stand in. */
export const READ_NAMES = `UNWIND $numbers AS n MATCH (m:Storygraph {names: n})
RETURN n, m.key AS key, m.main AS main, m.count AS count,
  COLLECT { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) RETURN r.key } AS documents`

/** Frees ids, so that one may pass from an entity to another within a change. */
export const FREE_IDS = 'UNWIND $rows AS n MATCH (e:Storygraph {n: n}) REMOVE e.key, e.growsBy'

/** An entity that goes on under another id, or as another type, is the same node: what is tied to it stays tied. */
export const PUT_ENTITIES = `UNWIND $rows AS row
MERGE (e:Storygraph {n: row.properties.n})
REMOVE e:Person:Place:Organization:Group:Event:StorygraphDate
SET e = row.properties, e:$(row.label), e.earliest = date(row.earliest), e.latest = date(row.latest),
  e.location = CASE WHEN row.latitude IS NULL OR row.longitude IS NULL THEN null
    ELSE point({latitude: row.latitude, longitude: row.longitude}) END
MERGE (i:Storygraph {key: row.identity})
SET i.body = row.body, i:StorygraphIdentity`

/** Facts with an object that speak of entities: those that are told in one step as well. */
export const READ_TOLD = `UNWIND $numbers AS n
MATCH (:Storygraph {n: n})<-[:SUBJECT|OBJECT]-(f)-[:OBJECT]->() RETURN DISTINCT f.key AS key`

/** What speaks of an entity speaks of the other from now on. */
export const REDIRECT = `UNWIND $rows AS row
MATCH (a:Storygraph {n: row.from})<-[old:SUBJECT|OBJECT|PLACE|ABOUT]-(x)
MATCH (b:Storygraph {n: row.to})
CREATE (x)-[:$(type(old))]->(b)
DELETE old`

export const SET_OWNERS = 'UNWIND $rows AS row MATCH (c:Storygraph {key: row.chain}) SET c.entity = row.entity'

export const PUT_NAMES = `UNWIND $rows AS row
MERGE (m:Storygraph {key: row.key})
SET m += row.properties, m:StorygraphName`

export const DELETE_NAMES = 'UNWIND $rows AS key MATCH (m:Storygraph {key: key}) DETACH DELETE m'

/** Of the forms of what grows, its name is one. */
export const SET_MAIN_NAMES = `UNWIND $rows AS row MATCH (m:Storygraph {names: row.n}) SET m.main = (m.key = row.main)`

export const ADD_NAME_DOCUMENTS = `UNWIND $rows AS row
MATCH (m:Storygraph {key: row.name}) MATCH (r:Storygraph {key: row.reading})
MERGE (m)-[:STORYGRAPH_STANDS_IN]->(r)
RETURN row.name AS name, row.reading AS reading`

export const REMOVE_NAME_DOCUMENTS = `UNWIND $rows AS row
MATCH (m:Storygraph {key: row.name})-[old:STORYGRAPH_STANDS_IN]->(r:Storygraph {key: row.reading}) DELETE old`

/** Whether what grew has its id from one of its chains, and its name from one of its forms. */
export const CHECK_GROWN = `UNWIND $rows AS row
RETURN row.n AS n, EXISTS { MATCH (c:Storygraph {key: row.chain}) WHERE c.entity = row.n } AS identified,
  EXISTS { MATCH (m:Storygraph {key: row.name}) } AS named`

/** What takes an entity out for good: itself, and its name forms. */
export const DELETE_ENTITIES = `UNWIND $rows AS n
CALL (n) { MATCH (m:Storygraph {names: n}) DETACH DELETE m }
MATCH (e:Storygraph {n: n})
OPTIONAL MATCH (i:Storygraph {key: 'i:' + toString(n)})
DETACH DELETE e, i`

/** What still speaks of entities that are to go. */
export const CHECK_FORGOTTEN = `UNWIND $rows AS n MATCH (e:Storygraph {n: n})
RETURN head(COLLECT { MATCH (e)<-[:SUBJECT|OBJECT|PLACE|ABOUT]-(x) RETURN x.key LIMIT 1 }) AS user,
  head(COLLECT { MATCH (c:Storygraph {entity: n}) RETURN c.key LIMIT 1 }) AS chain`

/** Entities that have no chain any more. */
export const CHECK_ENTITIES = `UNWIND $rows AS n MATCH (e:Storygraph {n: n})
WHERE NOT EXISTS { MATCH (c:Storygraph {entity: n}) } RETURN e.key AS key LIMIT 1`

/** Something that must hold: keys of what breaks it, and what mends it where something does. Found by our key, never by a label alone. */
export interface Rule {
  readonly code: string
  readonly says: (id: string) => string
  readonly find: string
  readonly mend?: string
}

const FACTS = `MATCH (f:Storygraph) WHERE f.key > 'f:' AND f.key < 'f;'`
const ENTITIES = `MATCH (e:Storygraph) WHERE e.key > 'e:' AND e.key < 'e;'`
const CHAINS = `MATCH (c:Storygraph) WHERE c.key > 'c:' AND c.key < 'c;'`

const UNTOLD = `${FACTS} MATCH (f)-[:SUBJECT]->(s) MATCH (f)-[:OBJECT]->(o)
  WHERE NOT EXISTS { MATCH (s)-[told]->(o) WHERE told.fact = f.id AND type(told) = f.predicate }`

/** What can only be worked out from the documents again is found, but not mended here. */
export const RULES: readonly Rule[] = [
  {
    code: 'FACT_WITHOUT_CLAIM',
    says: (id) => `The fact ${id} rests on no claim.`,
    find: `${FACTS} AND NOT EXISTS { (f)-[:RESTS_ON]->() } RETURN f.key AS key ORDER BY key`,
    mend: `${FACTS} AND NOT EXISTS { (f)-[:RESTS_ON]->() }
      CALL (f) { MATCH (f)-[:SUBJECT]->(s) MATCH (f)-[:OBJECT]->(o) MATCH (s)-[told]->(o) WHERE told.fact = f.id DELETE told }
      DETACH DELETE f`,
  },
  {
    code: 'ENTITY_WITHOUT_CHAIN',
    says: (id) => `The entity ${id} stands in no document.`,
    find: `${ENTITIES} AND NOT EXISTS { MATCH (c:Storygraph {entity: e.n}) } RETURN e.key AS key ORDER BY key`,
    mend: `${ENTITIES} AND NOT EXISTS { MATCH (c:Storygraph {entity: e.n}) }
      AND NOT EXISTS { (e)<-[:SUBJECT|OBJECT|PLACE|ABOUT]-() }
      CALL (e) { MATCH (m:Storygraph {names: e.n}) DETACH DELETE m }
      CALL (e) { MATCH (i:Storygraph {key: 'i:' + toString(e.n)}) DETACH DELETE i }
      DETACH DELETE e`,
  },
  {
    code: 'CHAIN_WITHOUT_ENTITY',
    says: (id) => `The chain ${id} belongs to no entity; replace or retract its document.`,
    find: `${CHAINS} AND NOT EXISTS { MATCH (e:Storygraph {n: c.entity}) } RETURN c.key AS key ORDER BY key`,
  },
  {
    code: 'ENTITY_WITHOUT_NAME',
    says: (id) => `The entity ${id} cannot be found by its name; replace or retract one of its documents.`,
    find: `${ENTITIES} AND NOT EXISTS { MATCH (m:Storygraph {names: e.n}) WHERE m.main } RETURN e.key AS key ORDER BY key`,
  },
  {
    code: 'FACT_UNTOLD',
    says: (id) => `The fact ${id} has no relationship from its subject to its object.`,
    find: `${UNTOLD} RETURN f.key AS key ORDER BY key`,
    mend: `${UNTOLD} CREATE (s)-[told:$(f.predicate)]->(o)
      SET told = {fact: f.id, time: f.time, earliest: f.earliest, latest: f.latest, status: f.status, sources: f.sources}`,
  },
]

/** Indexes of ours, and how they are. */
export const INDEXES = `SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'storygraph_' RETURN name, state`

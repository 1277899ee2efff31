import { plain } from './cypher.ts'

// What is told of each node of a listing, all of it in the one query: a page costs one round trip, whatever it shows.

/** Of a document: its text and what was read in it stand in a node of their own, which no picture shows. */
export const TELL_DOCUMENT = plain(`MATCH (r:Storygraph {key: d.reading})
  RETURN d.family AS family, r.body AS body`)

/** Of a chain: the entity is known by its number. */
export const TELL_CHAIN = `MATCH (e:Storygraph {n: c.entity})
  RETURN c.key AS key, e.key AS entity, c.body AS body ORDER BY key`

/** Of a claim: its fact, and the entities of the chains that it names. */
export const TELL_CLAIM = plain(`RETURN k.body AS body, k.wrong AS wrong,
  head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact,
  COLLECT { UNWIND k.chains AS chain MATCH (c:Storygraph {key: chain}) MATCH (e:Storygraph {n: c.entity})
    RETURN [chain, e.key] AS pair ORDER BY chain } AS entities`)

/** Of an entity: its chains, and its name forms with the documents that they stand in. */
export const TELL_ENTITY = plain(`MATCH (i:Storygraph {key: 'i:' + toString(e.n)})
  RETURN i.body AS body,
  COLLECT { MATCH (c:Storygraph {entity: e.n}) RETURN c.key AS chain ORDER BY chain } AS chains,
  COLLECT { MATCH (m:Storygraph {names: e.n}) WHERE NOT m.main RETURN {text: m.text, count: m.count,
    documents: COLLECT { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) RETURN r.key AS reading ORDER BY reading }} } AS aliases`)

/** Entities by chains, without what they rest on: of a country, chains are many thousands. */
export const READ_HEADS = `MATCH (c:Storygraph) WHERE c.key IN $chains
MATCH (e:Storygraph {n: c.entity})
MATCH (i:Storygraph {key: 'i:' + toString(e.n)})
RETURN c.key AS chain, e.key AS key, i.body AS body`

/** Of a fact: whom it speaks of, and the claims that it rests on. */
export const TELL_FACT = plain(`MATCH (f)-[:SUBJECT]->(s)
  RETURN f.body AS body, s.key AS subject, head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key }) AS object,
  head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key }) AS place,
  COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim } AS claims`)

/** Of a contradiction: whom it is about. */
export const TELL_CONTRADICTION = plain(`MATCH (x)-[:ABOUT]->(s)
  RETURN x.body AS body, x.predicate AS predicate, x.kind AS kind, s.key AS subject`)

/** Of a judgement: as it came. */
export const TELL_JUDGEMENT = plain('RETURN j.body AS body')

import { type Cypher, cypher, plain } from './cypher.ts'

// What is told of each node of a listing, all of it in the one query: a page costs one round trip, whatever it shows.

/** Of a document: its text and what was read in it stand in a node of their own, which no picture shows. */
export const TELL_DOCUMENT = plain(`MATCH (r:Storygraph {key: d.reading})
  RETURN d.family AS family, r.body AS body`)

/** The same without the text: of a node only those properties are read that are named. */
export const TELL_DOCUMENT_HEAD = plain(`MATCH (r:Storygraph {key: d.reading})
  RETURN d.family AS family, r.head AS head`)

/** Of a chain: the entity is known by its number. */
export const TELL_CHAIN = `MATCH (e:Storygraph {n: c.entity})
  RETURN c.key AS key, e.key AS entity, c.body AS body ORDER BY key`

/** The entities of the chains that a claim names. */
const NAMED = `COLLECT { UNWIND k.chains AS chain MATCH (c:Storygraph {key: chain}) MATCH (e:Storygraph {n: c.entity})
    RETURN [chain, e.key] AS pair ORDER BY chain }`

/** Of a claim: its fact, and the entities of the chains that it names. */
export const TELL_CLAIM = plain(`RETURN k.body AS body, k.wrong AS wrong,
  head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact,
  ${NAMED} AS entities`)

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

/** Whom a fact speaks of, and the claims that it rests on. */
const FACT = {
  body: 'f.body',
  subject: 's.key',
  object: 'head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key })',
  place: 'head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key })',
  claims: 'COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim }',
} as const

/** Of a fact: what `FACT` says. */
export const TELL_FACT = plain(`MATCH (f)-[:SUBJECT]->(s)
  RETURN ${Object.entries(FACT)
    .map(([column, told]) => `${told} AS ${column}`)
    .join(',\n  ')}`)

/** The same of each fact `f` that `found` gives, as one value; what is told besides of each goes between. */
export const tellFacts = (
  found: Cypher,
  besides: Cypher,
  order: Cypher,
): Cypher => cypher`COLLECT { ${found} MATCH (f)-[:SUBJECT]->(s)
    RETURN {${plain(
      Object.entries(FACT)
        .map(([column, told]) => `${column}: ${told}`)
        .join(', '),
    )}, ${besides}} AS row ORDER BY ${order} }`

/** What goes with the list `shown` of facts, each once, as one value. */
export const BESIDE_FACTS = {
  ends: plain(`COLLECT { UNWIND shown AS f MATCH (f)-[:SUBJECT|OBJECT|PLACE]->(e) WITH DISTINCT e
    MATCH (i:Storygraph {key: 'i:' + toString(e.n)}) RETURN {key: e.key, body: i.body} }`),
  claims: plain(`COLLECT { UNWIND shown AS f MATCH (f)-[:RESTS_ON]->(k)
    RETURN {pageKey: k.key, body: k.body, wrong: k.wrong, fact: f.key, entities: ${NAMED}} }`),
  documents: plain(`COLLECT { UNWIND shown AS f MATCH (f)-[:TOLD_IN]->(d) WITH DISTINCT d
    MATCH (r:Storygraph {key: d.reading}) RETURN {family: d.family, head: r.head} }`),
  none: plain('[]'),
} as const

/** Of a contradiction: whom it is about. */
export const TELL_CONTRADICTION = plain(`MATCH (x)-[:ABOUT]->(s)
  RETURN x.body AS body, x.predicate AS predicate, x.kind AS kind, s.key AS subject`)

/** Of a judgement: as it came. */
export const TELL_JUDGEMENT = plain('RETURN j.body AS body')

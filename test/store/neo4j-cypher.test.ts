import { describe, expect, it } from 'vitest'
import type { EntityFilter, FactFilter } from '../../src/store/filters.ts'
import { parametersOf, textOf } from '../../src/store/neo4j/cypher/cypher.ts'
import { entityStart, factAnchor, factsOfOne } from '../../src/store/neo4j/cypher/graph-anchor.ts'
import { entityCondition, factCondition } from '../../src/store/neo4j/cypher/graph-condition.ts'
import { firstFactsQuery, type PageQuery, pageQuery, phasesOf } from '../../src/store/neo4j/cypher/page.ts'
import { claimFilter, documentFilter } from '../../src/store/neo4j/cypher/source-filter.ts'
import { TELL_CLAIM, TELL_DOCUMENT, TELL_ENTITY, TELL_FACT } from '../../src/store/neo4j/cypher/tell.ts'

const facts = (filter: FactFilter, more: Partial<PageQuery> = {}): PageQuery => {
  const { start, rest } = factAnchor(filter) ?? { start: null, rest: filter }
  return { kind: 'fact', node: 'f', start, where: factCondition(rest), descending: false, tell: TELL_FACT, ...more }
}

const entities = (filter: EntityFilter): PageQuery => {
  const { start, rest } = entityStart(filter) ?? { start: null, rest: filter }
  return { kind: 'entity', node: 'e', start, where: entityCondition(rest), descending: false, tell: TELL_ENTITY }
}

const sent = (query: PageQuery, phase = 0, after: readonly [string | null, string] | null = null): string => {
  const one = phasesOf(query, after)[phase]
  if (one === undefined) throw new Error(`There is no phase ${phase}.`)
  return textOf(pageQuery(query, one, 21))
}

describe('queries that are put together', () => {
  it('facts of a predicate, by id', () => {
    expect(sent(facts({ predicates: ['LEFT'] }))).toMatchInlineSnapshot(`
      "MATCH (f:Storygraph) WHERE f.predicate IN $p0 AND f.key > 'f:' AND f.key < 'f;' WITH DISTINCT f WHERE (f.key > $p1 AND f.key < $p2) AND (true) AND (true)
          WITH f ORDER BY f.key ASC LIMIT $p3
          MATCH (f)-[:SUBJECT]->(s)
        RETURN f.body AS body,
        s.key AS subject,
        head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key }) AS object,
        head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key }) AS place,
        COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim } AS claims, f.key AS pageKey, null AS pageSort ORDER BY f.key ASC"
    `)
  })

  it('facts of a month, by time, from a cursor on', () => {
    const month = { overlaps: { from: '1951-03-01', to: '1951-03-31' } }
    const query = facts({ time: month }, { sort: 'day', sortValue: 'date' })
    expect(sent(query, 0, ['1951-03-02', 'f:d1/f1'])).toMatchInlineSnapshot(`
      "CALL () {
            MATCH (f:Storygraph) WHERE f.day >= date($p0) AND f.day <= date($p1)
              AND f.key > 'f:' AND f.key < 'f;' RETURN f
            UNION
            MATCH (f:Storygraph {isLong: true}) RETURN f
          } WITH DISTINCT f WHERE (f.key > $p2 AND f.key < $p3) AND (f.day >= date($p4) AND (f.day > date($p5) OR f.key > $p6)) AND (((f.day IS NOT NULL) AND ((f.startEarliest IS NULL OR f.startEarliest <= date($p7))) AND ((f.endLatest IS NULL OR f.endLatest >= date($p8)))))
          WITH f ORDER BY f.day ASC, f.key ASC LIMIT $p9
          MATCH (f)-[:SUBJECT]->(s)
        RETURN f.body AS body,
        s.key AS subject,
        head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key }) AS object,
        head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key }) AS place,
        COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim } AS claims, f.key AS pageKey, toString(f.day) AS pageSort ORDER BY f.day ASC, f.key ASC"
    `)
  })

  it('the first facts of each of several, newest first, with the sentences', () => {
    const query = { ...facts({}, { sort: 'day', sortValue: 'date', descending: true }), start: factsOfOne.ends }
    expect(textOf(firstFactsQuery(query, ['c:d1/e1', 'c:d1/e2'], 6, ['evidence']))).toMatchInlineSnapshot(`
      "UNWIND $p0 AS each
          CALL (each) { MATCH (a:Storygraph {key: each}) MATCH (b:Storygraph {n: a.entity}) MATCH (b)<-[:SUBJECT|OBJECT|PLACE]-(f) WITH DISTINCT f WHERE (f.key > $p1 AND f.key < $p2) AND (true) AND (true)
          WITH f ORDER BY f.day IS NULL, f.day DESC, f.key DESC LIMIT $p3 RETURN collect(f) AS page }
          WITH collect({each: each, page: page}) AS pages
          WITH pages, COLLECT { UNWIND pages AS one UNWIND one.page[..$p4] AS f RETURN DISTINCT f } AS shown
          RETURN COLLECT { UNWIND pages AS one UNWIND one.page AS f WITH one.each AS each, f MATCH (f)-[:SUBJECT]->(s)
          RETURN {body: f.body, subject: s.key, object: head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key }), place: head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key }), claims: COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim }, each: each, pageKey: f.key, pageSort: toString(f.day)} AS row ORDER BY each, f.day IS NULL, f.day DESC, f.key DESC } AS rows, [] AS ends, COLLECT { UNWIND shown AS f MATCH (f)-[:RESTS_ON]->(k)
          RETURN {pageKey: k.key, body: k.body, wrong: k.wrong, fact: f.key, entities: COLLECT { UNWIND k.chains AS chain MATCH (c:Storygraph {key: chain}) MATCH (e:Storygraph {n: c.entity})
          RETURN [chain, e.key] AS pair ORDER BY chain }} } AS claims, COLLECT { UNWIND shown AS f MATCH (f)-[:TOLD_IN]->(d) WITH DISTINCT d
          MATCH (r:Storygraph {key: d.reading}) RETURN {family: d.family, head: r.head} } AS documents"
    `)
  })

  it('facts that somebody has to do with', () => {
    expect(sent(facts({ about: ['d1/e1'] }))).toMatchInlineSnapshot(`
      "MATCH (a:Storygraph) WHERE a.key IN $p0 MATCH (b:Storygraph {n: a.entity})
            CALL (b) {
              MATCH (b)<-[:SUBJECT|OBJECT|PLACE]-(f) RETURN f
              UNION
              MATCH (c:Storygraph {entity: b.n}) UNWIND c.companionIn AS claim
              MATCH (k:Storygraph {key: claim})<-[:RESTS_ON]-(f) RETURN f
            } WITH DISTINCT f WHERE (f.key > $p1 AND f.key < $p2) AND (true) AND (true)
          WITH f ORDER BY f.key ASC LIMIT $p3
          MATCH (f)-[:SUBJECT]->(s)
        RETURN f.body AS body,
        s.key AS subject,
        head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key }) AS object,
        head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key }) AS place,
        COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim } AS claims, f.key AS pageKey, null AS pageSort ORDER BY f.key ASC"
    `)
  })

  it('people who left a town of some name', () => {
    const filter: EntityFilter = {
      types: ['Person'],
      facts: { predicates: ['LEFT'], object: { name: { eq: 'Lwów' } } },
    }
    expect(sent(entities(filter))).toMatchInlineSnapshot(`
      "MATCH (m:Storygraph) WHERE (m.exact IN $p0) MATCH (e:Storygraph {n: m.names}) WITH DISTINCT e WHERE true
          MATCH (e)<-[:OBJECT]-(f) WITH DISTINCT f WITH DISTINCT f WHERE (f.predicate IN $p1)
            MATCH (f)-[:SUBJECT]->(e) WITH DISTINCT e WHERE (e.key > $p2 AND e.key < $p3) AND (true) AND ((e.type IN $p4))
          WITH e ORDER BY e.key ASC LIMIT $p5
          MATCH (i:Storygraph {key: 'i:' + toString(e.n)})
        RETURN i.body AS body,
        COLLECT { MATCH (c:Storygraph {entity: e.n}) RETURN c.key AS chain ORDER BY chain } AS chains,
        COLLECT { MATCH (m:Storygraph {names: e.n}) WHERE NOT m.main RETURN {text: m.text, count: m.count,
          documents: COLLECT { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) RETURN r.key AS reading ORDER BY reading }} } AS aliases, e.key AS pageKey, null AS pageSort ORDER BY e.key ASC"
    `)
  })

  it('claims of facts', () => {
    const query: PageQuery = {
      kind: 'claim',
      node: 'k',
      ...claimFilter({ facts: ['d1/f1'] }),
      descending: false,
      tell: TELL_CLAIM,
    }
    expect(sent(query)).toMatchInlineSnapshot(`
      "MATCH (f:Storygraph) WHERE f.key IN $p0 MATCH (f)-[:RESTS_ON]->(k) WITH DISTINCT k WHERE (k.key > $p1 AND k.key < $p2) AND (true) AND (true)
          WITH k ORDER BY k.key ASC LIMIT $p3
          RETURN k.body AS body, k.wrong AS wrong,
        head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact,
        COLLECT { UNWIND k.chains AS chain MATCH (c:Storygraph {key: chain}) MATCH (e:Storygraph {n: c.entity})
          RETURN [chain, e.key] AS pair ORDER BY chain } AS entities, k.key AS pageKey, null AS pageSort ORDER BY k.key ASC"
    `)
  })

  it('documents by the day they were published, those without a day', () => {
    const query: PageQuery = {
      kind: 'document',
      node: 'd',
      ...documentFilter({}),
      sort: 'issued',
      descending: true,
      tell: TELL_DOCUMENT,
    }
    expect(sent(query, 1)).toMatchInlineSnapshot(`
      "MATCH (d:Storygraph) WHERE (d.key > $p0 AND d.key < $p1) AND (d.issued IS NULL AND true) AND (true)
          WITH d ORDER BY d.key DESC LIMIT $p2
          MATCH (r:Storygraph {key: d.reading})
        RETURN d.family AS family, r.body AS body, d.key AS pageKey, toString(d.issued) AS pageSort ORDER BY d.key DESC"
    `)
  })

  it('have the same text whatever is asked for, which is never part of it', () => {
    const odd = "x'}) DETACH DELETE n //"
    const asked = (word: string) =>
      factCondition({ ids: [word], predicates: [word], value: { contains: word }, subject: { name: { eq: word } } })
    expect(textOf(asked(odd))).toBe(textOf(asked('plain')))
    expect(textOf(asked(odd))).not.toContain('DETACH')
    expect(JSON.stringify(parametersOf(asked(odd)))).toContain('DETACH')
  })
})

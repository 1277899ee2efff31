import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/store/neo4j/cypher/cypher.ts'
import * as growth from '../../src/store/neo4j/cypher/growth.ts'
import * as paths from '../../src/store/neo4j/cypher/paths.ts'
import * as schema from '../../src/store/neo4j/cypher/schema.ts'
import * as search from '../../src/store/neo4j/cypher/search.ts'
import * as tell from '../../src/store/neo4j/cypher/tell.ts'

// Each query as it is sent, so that whoever changes one sees what the server is asked from now on.

describe('queries of growth', () => {
  it('GROWING', () => {
    expect(growth.GROWING).toMatchInlineSnapshot(`
        "UNWIND $values AS value
        OPTIONAL MATCH (e:Storygraph {growsBy: value})
        WITH value, e WHERE e IS NOT NULL OR EXISTS { MATCH ()-[k:STORYGRAPH_KEY]->() WHERE k.value = value }
        RETURN value, e.key AS key,
          head(COLLECT { MATCH (i:Storygraph {key: 'i:' + toString(e.n)}) RETURN i.body }) AS body,
          head(COLLECT { MATCH (c:Storygraph {entity: e.n})-[:STORYGRAPH_IN]->(r) WHERE NOT r.key IN $left
            RETURN c.key AS chain ORDER BY chain LIMIT 1 }) AS first,
          COLLECT { MATCH (m:Storygraph {names: e.n}) RETURN {text: m.text, count: m.count,
            stays: EXISTS { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) WHERE NOT r.key IN $left }} } AS forms"
      `)
  })
})

describe('queries of search', () => {
  it('FIND_NAMES', () => {
    expect(search.FIND_NAMES).toMatchInlineSnapshot(`
        "CALL () {
        CALL db.index.fulltext.queryNodes('storygraph_words', $words) YIELD node AS m
        MATCH (e:Storygraph {n: m.names}) WHERE $types IS NULL OR e.type IN $types
        WITH m, e ORDER BY size(m.words), e.key LIMIT $limit
        RETURN m.key AS name, e.n AS entity, e.key AS key, m.main AS main, m.text AS text, m.words AS folded
        UNION
        CALL db.index.fulltext.queryNodes('storygraph_words', $grams, {limit: $most}) YIELD node, score
        WITH collect({node: node, score: score}) AS found, max(score) * $share AS least
        UNWIND [one IN found WHERE one.score >= least] AS one
        WITH one.node AS m, one.score AS score
        MATCH (e:Storygraph {n: m.names}) WHERE $types IS NULL OR e.type IN $types
        WITH m, e ORDER BY score DESC, e.key LIMIT $limit
        RETURN m.key AS name, e.n AS entity, e.key AS key, m.main AS main, m.text AS text, m.words AS folded
        }
        RETURN name, entity, key, main, text, folded"
      `)
  })
})

describe('queries of paths', () => {
  it('ENDS', () => {
    expect(paths.ENDS).toMatchInlineSnapshot(
      `"UNWIND $chains AS chain MATCH (c:Storygraph {key: chain}) RETURN chain, c.entity AS entity"`,
    )
  })

  it('IDS', () => {
    expect(paths.IDS).toMatchInlineSnapshot(
      `"UNWIND $numbers AS number MATCH (e:Storygraph {n: number}) RETURN number, e.key AS key"`,
    )
  })

  it('neighboursOf', () => {
    expect(paths.neighboursOf('true')).toMatchInlineSnapshot(`
        "UNWIND $frontier AS number
        MATCH (a:Storygraph {n: number})
        CALL (a) {
          MATCH (a)<-[:SUBJECT]-(f)-[:OBJECT|PLACE]->(b) WHERE true RETURN f, b
          UNION
          MATCH (a)<-[:OBJECT|PLACE]-(f)-[:SUBJECT]->(b) WHERE true RETURN f, b
        }
        WITH number, f, b WHERE b.type IN $types
        RETURN number, b.n AS neighbour, min(f.key) AS fact"
      `)
  })
})

describe('queries of schema', () => {
  it('AWAIT_INDEXES', () => {
    expect(schema.AWAIT_INDEXES).toMatchInlineSnapshot(`"CALL db.awaitIndexes(300)"`)
  })

  it('MAKE_META', () => {
    expect(schema.MAKE_META).toMatchInlineSnapshot(`
        "MERGE (s:Storygraph {key: 'meta'})
        ON CREATE SET s:StorygraphMeta, s.revision = 0, s.next = 0, s.version = 0
        WITH s SET s.version = CASE WHEN s.version < $version THEN $version ELSE s.version END
        RETURN s.version AS version"
      `)
  })

  it('READ_META', () => {
    expect(schema.READ_META).toMatchInlineSnapshot(
      `"MATCH (s:Storygraph {key: 'meta'}) RETURN s.version AS version, s.revision AS revision"`,
    )
  })

  it('STATS', () => {
    expect(schema.STATS).toMatchInlineSnapshot(`
        "CALL () {
          MATCH (n:Storygraph) WHERE n.key > 'd:' AND n.key < 'd;' RETURN 'documents' AS kind, count(*) AS count
          UNION ALL MATCH (n:Storygraph) WHERE n.key > 'k:' AND n.key < 'k;' RETURN 'claims' AS kind, count(*) AS count
          UNION ALL MATCH (n:Storygraph) WHERE n.key > 'f:' AND n.key < 'f;' RETURN 'facts' AS kind, count(*) AS count
          UNION ALL MATCH (n:Storygraph) WHERE n.key > 'x:' AND n.key < 'x;' RETURN 'contradictions' AS kind, count(*) AS count
          UNION ALL MATCH (n:Storygraph) WHERE n.key > 'e:' AND n.key < 'e;' RETURN n.type AS kind, count(*) AS count
        } RETURN kind, count"
      `)
  })

  it('dropOf', () => {
    expect(schema.dropOf('INDEX', 'storygraph_day')).toMatchInlineSnapshot(`"DROP INDEX storygraph_day IF EXISTS"`)
  })
})

describe('queries of tell', () => {
  it('TELL_CHAIN', () => {
    expect(tell.TELL_CHAIN).toMatchInlineSnapshot(`
        "MATCH (e:Storygraph {n: c.entity})
          RETURN c.key AS key, e.key AS entity, c.body AS body ORDER BY key"
      `)
  })

  it('TELL_CLAIM', () => {
    expect(textOf(tell.TELL_CLAIM)).toMatchInlineSnapshot(`
        "RETURN k.body AS body, k.wrong AS wrong,
          head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact,
          COLLECT { UNWIND k.chains AS chain MATCH (c:Storygraph {key: chain}) MATCH (e:Storygraph {n: c.entity})
            RETURN [chain, e.key] AS pair ORDER BY chain } AS entities"
      `)
  })

  it('TELL_CONTRADICTION', () => {
    expect(textOf(tell.TELL_CONTRADICTION)).toMatchInlineSnapshot(`
        "MATCH (x)-[:ABOUT]->(s)
          RETURN x.body AS body, x.predicate AS predicate, x.kind AS kind, s.key AS subject"
      `)
  })

  it('TELL_DOCUMENT', () => {
    expect(textOf(tell.TELL_DOCUMENT)).toMatchInlineSnapshot(`
        "MATCH (r:Storygraph {key: d.reading})
          RETURN d.family AS family, r.body AS body"
      `)
  })

  it('TELL_DOCUMENT_HEAD', () => {
    expect(textOf(tell.TELL_DOCUMENT_HEAD)).toMatchInlineSnapshot(`
      "MATCH (r:Storygraph {key: d.reading})
        RETURN d.family AS family, r.head AS head"
    `)
  })

  it('TELL_ENTITY', () => {
    expect(textOf(tell.TELL_ENTITY)).toMatchInlineSnapshot(`
        "MATCH (i:Storygraph {key: 'i:' + toString(e.n)})
          RETURN i.body AS body,
          COLLECT { MATCH (c:Storygraph {entity: e.n}) RETURN c.key AS chain ORDER BY chain } AS chains,
          COLLECT { MATCH (m:Storygraph {names: e.n}) WHERE NOT m.main RETURN {text: m.text, count: m.count,
            documents: COLLECT { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) RETURN r.key AS reading ORDER BY reading }} } AS aliases"
      `)
  })

  it('TELL_FACT', () => {
    expect(textOf(tell.TELL_FACT)).toMatchInlineSnapshot(`
      "MATCH (f)-[:SUBJECT]->(s)
        RETURN f.body AS body,
        s.key AS subject,
        head(COLLECT { MATCH (f)-[:OBJECT]->(o) RETURN o.key }) AS object,
        head(COLLECT { MATCH (f)-[:PLACE]->(p) RETURN p.key }) AS place,
        COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN k.key AS claim ORDER BY claim } AS claims"
    `)
  })

  it('TELL_JUDGEMENT', () => {
    expect(textOf(tell.TELL_JUDGEMENT)).toMatchInlineSnapshot(`"RETURN j.body AS body"`)
  })
})

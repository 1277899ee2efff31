import { describe, expect, it } from 'vitest'
import * as documents from '../../src/store/neo4j/cypher/write-documents.ts'
import * as entities from '../../src/store/neo4j/cypher/write-entities.ts'

// Each query as it is sent, so that whoever changes one sees what the server is asked from now on.

describe('queries of write-documents', () => {
  it('DELETE', () => {
    expect(documents.DELETE).toMatchInlineSnapshot(
      `"UNWIND $rows AS key MATCH (n:Storygraph {key: key}) DETACH DELETE n"`,
    )
  })

  it('LOCK', () => {
    expect(documents.LOCK).toMatchInlineSnapshot(`"MATCH (s:Storygraph {key: 'meta'}) SET s.locked = true"`)
  })

  it('PUT_CHAINS', () => {
    expect(documents.PUT_CHAINS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (c:Storygraph {key: row.key})
        SET c += row.properties, c:StorygraphChain
        WITH c, row
        MATCH (r:Storygraph {key: row.reading})
        MERGE (c)-[:STORYGRAPH_IN]->(r)
        WITH c, row
        CALL (c) { MATCH (c)-[old:STORYGRAPH_KEY]->(c) DELETE old }
        FOREACH (value IN row.keys | CREATE (c)-[:STORYGRAPH_KEY {value: value}]->(c))"
      `)
  })

  it('PUT_CLAIMS', () => {
    expect(documents.PUT_CLAIMS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (k:Storygraph {key: row.key})
        SET k = row.properties, k:Claim
        WITH k, row
        MATCH (d:Storygraph {key: row.document})
        MERGE (k)-[:FROM]->(d)"
      `)
  })

  it('PUT_DOCUMENTS', () => {
    expect(documents.PUT_DOCUMENTS).toMatchInlineSnapshot(`
      "UNWIND $rows AS row
      MERGE (d:Storygraph {key: row.key})
      WITH d, row, coalesce(d.family, row.properties.family) AS family
      SET d = row.properties, d:Document, d.family = family, d.published = date(row.published)
      MERGE (r:Storygraph {key: row.properties.reading})
      SET r = row.reading, r:StorygraphReading
      WITH r, row
      CALL (r) { MATCH (r)-[old:STORYGRAPH_LINEAGE]->(r) DELETE old }
      CALL (r) { MATCH (r)<-[:STORYGRAPH_OF]-(old) DETACH DELETE old }
      FOREACH (value IN row.keys | CREATE (r)-[:STORYGRAPH_LINEAGE {value: value}]->(r))
      FOREACH (one IN row.passages | CREATE (p:Storygraph:StorygraphPassage)-[:STORYGRAPH_OF]->(r) SET p = one)"
    `)
  })

  it('PUT_JUDGEMENTS', () => {
    expect(documents.PUT_JUDGEMENTS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (j:Storygraph {key: row.key})
        SET j.body = row.body, j:StorygraphJudgement
        WITH j, row
        CALL (j) { MATCH (j)-[old:STORYGRAPH_JUDGED]->(j) DELETE old }
        FOREACH (value IN row.documents | CREATE (j)-[:STORYGRAPH_JUDGED {value: value}]->(j))"
      `)
  })

  it('READ_CHAINS', () => {
    expect(documents.READ_CHAINS).toMatchInlineSnapshot(`
        "UNWIND $readings AS reading
        MATCH (r:Storygraph {key: reading})<-[:STORYGRAPH_IN]-(c) RETURN reading, c.key AS chain, c.entity AS entity"
      `)
  })

  it('READ_CLAIMS', () => {
    expect(documents.READ_CLAIMS).toMatchInlineSnapshot(`
        "UNWIND $documents AS document
        MATCH (d:Storygraph {key: document})<-[:FROM]-(k)
        RETURN document, k.key AS claim, head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact,
          COLLECT { MATCH (x)-[:CITES]->(k) RETURN x.key } AS contradictions"
      `)
  })

  it('READ_LOCKED', () => {
    expect(documents.READ_LOCKED).toMatchInlineSnapshot(`
        "MATCH (s:Storygraph {key: 'meta'})
        RETURN s.revision AS revision, s.next AS next, s.change AS change"
      `)
  })

  it('RELEASE', () => {
    expect(documents.RELEASE).toMatchInlineSnapshot(`"MATCH (s:Storygraph {key: 'meta'}) REMOVE s.locked"`)
  })

  it('SET_FAMILIES', () => {
    expect(documents.SET_FAMILIES).toMatchInlineSnapshot(
      `"UNWIND $rows AS row MATCH (d:Storygraph {key: row.key}) SET d.family = row.family"`,
    )
  })

  it('SET_WRONG', () => {
    expect(documents.SET_WRONG).toMatchInlineSnapshot(
      `"UNWIND $rows AS row MATCH (k:Storygraph {key: row.key}) SET k.wrong = row.wrong RETURN row.key AS key"`,
    )
  })

  it('UNLOCK', () => {
    expect(documents.UNLOCK).toMatchInlineSnapshot(`
        "MATCH (s:Storygraph {key: 'meta'})
        SET s.revision = $revision, s.next = $next, s.change = $change REMOVE s.locked"
      `)
  })
})

describe('queries of write-entities', () => {
  it('ADD_NAME_DOCUMENTS', () => {
    expect(entities.ADD_NAME_DOCUMENTS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (m:Storygraph {key: row.name}) MATCH (r:Storygraph {key: row.reading})
        MERGE (m)-[:STORYGRAPH_STANDS_IN]->(r)
        RETURN row.name AS name, row.reading AS reading"
      `)
  })

  it('CHECK_ENTITIES', () => {
    expect(entities.CHECK_ENTITIES).toMatchInlineSnapshot(`
        "UNWIND $rows AS n MATCH (e:Storygraph {n: n})
        WHERE NOT EXISTS { MATCH (c:Storygraph {entity: n}) } RETURN e.key AS key LIMIT 1"
      `)
  })

  it('CHECK_FORGOTTEN', () => {
    expect(entities.CHECK_FORGOTTEN).toMatchInlineSnapshot(`
        "UNWIND $rows AS n MATCH (e:Storygraph {n: n})
        RETURN head(COLLECT { MATCH (e)<-[:SUBJECT|OBJECT|PLACE|ABOUT]-(x) RETURN x.key LIMIT 1 }) AS user,
          head(COLLECT { MATCH (c:Storygraph {entity: n}) RETURN c.key LIMIT 1 }) AS chain"
      `)
  })

  it('CHECK_GROWN', () => {
    expect(entities.CHECK_GROWN).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        RETURN row.n AS n, EXISTS { MATCH (c:Storygraph {key: row.chain}) WHERE c.entity = row.n } AS identified,
          EXISTS { MATCH (m:Storygraph {key: row.name}) } AS named"
      `)
  })

  it('DELETE_ENTITIES', () => {
    expect(entities.DELETE_ENTITIES).toMatchInlineSnapshot(`
        "UNWIND $rows AS n
        CALL (n) { MATCH (m:Storygraph {names: n}) DETACH DELETE m }
        MATCH (e:Storygraph {n: n})
        OPTIONAL MATCH (i:Storygraph {key: 'i:' + toString(n)})
        DETACH DELETE e, i"
      `)
  })

  it('DELETE_NAMES', () => {
    expect(entities.DELETE_NAMES).toMatchInlineSnapshot(
      `"UNWIND $rows AS key MATCH (m:Storygraph {key: key}) DETACH DELETE m"`,
    )
  })

  it('FREE_IDS', () => {
    expect(entities.FREE_IDS).toMatchInlineSnapshot(
      `"UNWIND $rows AS n MATCH (e:Storygraph {n: n}) REMOVE e.key, e.growsBy"`,
    )
  })

  it('PUT_ENTITIES', () => {
    expect(entities.PUT_ENTITIES).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (e:Storygraph {n: row.properties.n})
        REMOVE e:Person:Place:Organization:Group:Event:StorygraphDate
        SET e = row.properties, e:$(row.label), e.earliest = date(row.earliest), e.latest = date(row.latest),
          e.location = CASE WHEN row.latitude IS NULL OR row.longitude IS NULL THEN null
            ELSE point({latitude: row.latitude, longitude: row.longitude}) END
        MERGE (i:Storygraph {key: row.identity})
        SET i.body = row.body, i:StorygraphIdentity"
      `)
  })

  it('PUT_NAMES', () => {
    expect(entities.PUT_NAMES).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (m:Storygraph {key: row.key})
        SET m += row.properties, m:StorygraphName"
      `)
  })

  it('READ_ENTITIES', () => {
    expect(entities.READ_ENTITIES).toMatchInlineSnapshot(
      `"UNWIND $keys AS key MATCH (e:Storygraph {key: key}) RETURN key, e.n AS n"`,
    )
  })

  it('READ_ENTITY_CHAINS', () => {
    expect(entities.READ_ENTITY_CHAINS).toMatchInlineSnapshot(
      `"UNWIND $numbers AS n MATCH (c:Storygraph {entity: n}) RETURN n, c.key AS chain"`,
    )
  })

  it('READ_GROWING', () => {
    expect(entities.READ_GROWING).toMatchInlineSnapshot(`
        "UNWIND $values AS value MATCH (e:Storygraph {growsBy: value})
        RETURN value, e.n AS n, e.key AS key"
      `)
  })

  it('READ_NAMES', () => {
    expect(entities.READ_NAMES).toMatchInlineSnapshot(`
        "UNWIND $numbers AS n MATCH (m:Storygraph {names: n})
        RETURN n, m.key AS key, m.main AS main, m.count AS count,
          COLLECT { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) RETURN r.key } AS documents"
      `)
  })

  it('READ_OWNERS', () => {
    expect(entities.READ_OWNERS).toMatchInlineSnapshot(
      `"UNWIND $keys AS key MATCH (c:Storygraph {key: key}) RETURN key, c.entity AS entity"`,
    )
  })

  it('READ_TOLD', () => {
    expect(entities.READ_TOLD).toMatchInlineSnapshot(`
        "UNWIND $numbers AS n
        MATCH (:Storygraph {n: n})<-[:SUBJECT|OBJECT]-(f)-[:OBJECT]->() RETURN DISTINCT f.key AS key"
      `)
  })

  it('REDIRECT', () => {
    expect(entities.REDIRECT).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (a:Storygraph {n: row.from})<-[old:SUBJECT|OBJECT|PLACE|ABOUT]-(x)
        MATCH (b:Storygraph {n: row.to})
        CREATE (x)-[:$(type(old))]->(b)
        DELETE old"
      `)
  })

  it('REMOVE_NAME_DOCUMENTS', () => {
    expect(entities.REMOVE_NAME_DOCUMENTS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (m:Storygraph {key: row.name})-[old:STORYGRAPH_STANDS_IN]->(r:Storygraph {key: row.reading}) DELETE old"
      `)
  })

  it('SET_MAIN_NAMES', () => {
    expect(entities.SET_MAIN_NAMES).toMatchInlineSnapshot(
      `"UNWIND $rows AS row MATCH (m:Storygraph {names: row.n}) SET m.main = (m.key = row.main)"`,
    )
  })

  it('SET_OWNERS', () => {
    expect(entities.SET_OWNERS).toMatchInlineSnapshot(
      `"UNWIND $rows AS row MATCH (c:Storygraph {key: row.chain}) SET c.entity = row.entity"`,
    )
  })
})

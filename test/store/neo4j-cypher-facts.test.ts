import { describe, expect, it } from 'vitest'
import * as facts from '../../src/store/neo4j/cypher/write-facts.ts'

// Each query as it is sent, so that whoever changes one sees what the server is asked from now on.

describe('queries of write-facts', () => {
  it('CHECK_CONTRADICTIONS', () => {
    expect(facts.CHECK_CONTRADICTIONS).toMatchInlineSnapshot(`
        "UNWIND $rows AS key MATCH (x:Storygraph {key: key})
        WHERE COUNT { (x)-[:CITES]->() } < x.claims OR COUNT { (x)-[:BETWEEN]->() } < x.facts RETURN x.key AS key LIMIT 1"
      `)
  })

  it('CHECK_FACTS', () => {
    expect(facts.CHECK_FACTS).toMatchInlineSnapshot(`
        "UNWIND $rows AS fact MATCH (f:Storygraph {key: fact})
        WHERE NOT EXISTS { (f)-[:RESTS_ON]->() } RETURN f.key AS key LIMIT 1"
      `)
  })

  it('CITE_CLAIMS', () => {
    expect(facts.CITE_CLAIMS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (x:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (x)-[:CITES {side: row.side}]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('CITE_FACTS', () => {
    expect(facts.CITE_FACTS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (x:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (x)-[:BETWEEN {side: row.side}]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('DROP_DATES', () => {
    expect(facts.DROP_DATES).toMatchInlineSnapshot(`
        "UNWIND $rows AS key
        MATCH (t:Storygraph {key: key}) WHERE NOT EXISTS { (t)<-[:ON|WITHIN]-() } DETACH DELETE t"
      `)
  })

  it('NEST_DATES', () => {
    expect(facts.NEST_DATES).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (t:Storygraph {key: row.key}) MATCH (u:Storygraph {key: row.within})
        MERGE (t)-[:WITHIN]->(u)"
      `)
  })

  it('PUT_CONTRADICTIONS', () => {
    expect(facts.PUT_CONTRADICTIONS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        CREATE (x:Storygraph {key: row.key})
        SET x = row.properties, x:Contradiction"
      `)
  })

  it('PUT_DATES', () => {
    expect(facts.PUT_DATES).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (t:Storygraph {key: row.key})
        ON CREATE SET t = row.properties, t:Date, t.earliest = date(row.earliest), t.latest = date(row.latest)"
      `)
  })

  it('PUT_FACTS', () => {
    expect(facts.PUT_FACTS).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MERGE (f:Storygraph {key: row.key})
        SET f = row.properties, f:Fact, f.earliest = date(row.earliest), f.latest = date(row.latest), f.day = date(row.day),
          f.startEarliest = date(row.startEarliest), f.startLatest = date(row.startLatest),
          f.endEarliest = date(row.endEarliest), f.endLatest = date(row.endLatest)
        WITH f
        MATCH (f)-[old:SUBJECT|OBJECT|PLACE|ON]->() DELETE old"
      `)
  })

  it('READ_CLAIM_FACTS', () => {
    expect(facts.READ_CLAIM_FACTS).toMatchInlineSnapshot(`
        "UNWIND $claims AS claim
        MATCH (k:Storygraph {key: claim})
        RETURN claim, head(COLLECT { MATCH (f)-[:RESTS_ON]->(k) RETURN f.key }) AS fact"
      `)
  })

  it('READ_FACT_CLAIMS', () => {
    expect(facts.READ_FACT_CLAIMS).toMatchInlineSnapshot(`
        "UNWIND $facts AS fact
        MATCH (f:Storygraph {key: fact})-[:RESTS_ON]->(k) RETURN fact, k.key AS claim"
      `)
  })

  it('READ_FACT_USERS', () => {
    expect(facts.READ_FACT_USERS).toMatchInlineSnapshot(`
        "UNWIND $facts AS fact
        MATCH (f:Storygraph {key: fact})
        RETURN fact, COLLECT { MATCH (x)-[:BETWEEN]->(f) RETURN x.key } AS contradictions,
          COLLECT { MATCH (f)-[:ON]->(t) RETURN t.key } AS dates"
      `)
  })

  it('RELEASE_CLAIMS', () => {
    expect(facts.RELEASE_CLAIMS).toMatchInlineSnapshot(`
        "UNWIND $rows AS claim
        MATCH (k:Storygraph {key: claim})<-[old:RESTS_ON]-() DELETE old"
      `)
  })

  it('TELL', () => {
    expect(facts.TELL).toMatchInlineSnapshot(`
        "UNWIND $rows AS fact
        MATCH (f:Storygraph {key: fact})-[:SUBJECT]->(s) MATCH (f)-[:OBJECT]->(o)
        CREATE (s)-[told:$(f.predicate)]->(o)
        SET told = {fact: f.id, time: f.time, earliest: f.earliest, latest: f.latest, status: f.status, sources: f.sources}"
      `)
  })

  it('TELL_WHERE', () => {
    expect(facts.TELL_WHERE).toMatchInlineSnapshot(`
        "UNWIND $rows AS fact
        MATCH (f:Storygraph {key: fact})
        CALL (f) { MATCH (f)-[old:TOLD_IN]->() DELETE old }
        CALL (f) { MATCH (f)-[:RESTS_ON]->()-[:FROM]->(d) WITH DISTINCT f, d CREATE (f)-[:TOLD_IN]->(d) }"
      `)
  })

  it('TIES.subject', () => {
    expect(facts.TIES.subject).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (f)-[:SUBJECT]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('TIES.object', () => {
    expect(facts.TIES.object).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (f)-[:OBJECT]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('TIES.place', () => {
    expect(facts.TIES.place).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (f)-[:PLACE]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('TIES.date', () => {
    expect(facts.TIES.date).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (f)-[:ON]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('TIES.claim', () => {
    expect(facts.TIES.claim).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (f)-[:RESTS_ON]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('TIES.about', () => {
    expect(facts.TIES.about).toMatchInlineSnapshot(`
        "UNWIND $rows AS row
        MATCH (f:Storygraph {key: row.from}) MATCH (n:Storygraph {key: row.to})
        CREATE (f)-[:ABOUT]->(n)
        RETURN row.from AS from, row.to AS to"
      `)
  })

  it('UNTELL', () => {
    expect(facts.UNTELL).toMatchInlineSnapshot(`
        "UNWIND $rows AS fact
        MATCH (f:Storygraph {key: fact})-[:SUBJECT]->(s) MATCH (f)-[:OBJECT]->(o)
        MATCH (s)-[told]->(o) WHERE told.fact = f.id DELETE told"
      `)
  })
})

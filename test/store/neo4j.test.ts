import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RULES } from '../../src/store/neo4j/cypher/check.ts'
import type { Store } from '../../src/store/store.ts'
import { apiOver, dataOf } from '../api/ask.ts'
import { describeNeo4j } from '../neo4j.ts'
import { chain, change, claim, contradiction, entity, fact, instant, record, story } from './change-builder.ts'
import { testStore } from './contract.ts'
import { fillForPlans, plannedBy } from './neo4j-plans.ts'
import { emptyStore, openServer, rawDriver, rowsOf } from './neo4j-server.ts'
import { readAll } from './read-all.ts'

/** Every query that the tests of this file send, with the values that it was first sent with. */
const sent = new Map<string, Readonly<Record<string, unknown>>>()

/** A woman who left Oporto for Bahia on a day of 1894, as two papers have it, and a son whose age they dispute. */
const crossing = () => {
  const chains = [
    chain('e1', 'Person', 'Inês Brandão', { gender: 'female' }),
    chain('e2', 'Place', 'Oporto', { latitude: 41, longitude: -8.6 }),
    chain('e3', 'Place', 'Bahia'),
    chain('e4', 'Person', 'Tomé'),
    chain('e5', 'Date', '3 May 1894', { edtf: '1894-05-03' }),
  ]
  const claims = [
    claim('c1', 'e1', 'LEFT', { object: 'e2' }),
    claim('c2', 'e1', 'MOVED_TO', { object: 'e3', with: ['e4'] }),
    claim('c3', 'e4', 'AGE', { value: 7 }),
    claim('c4', 'e4', 'AGE', { value: 9 }),
  ]
  const time = { ...instant('1894-05-03', '1894-05-03'), edtf: '1894-05-03', text: 'on the third of May 1894' }
  const ages = [fact(['a/c3'], 'a/e4', 'AGE', { value: 7 }), fact(['a/c4'], 'a/e4', 'AGE', { value: 9 })]
  return {
    put: [record('a', chains, claims, { title: 'Passengers', published: '1894-06-01' })],
    putEntities: [
      entity(['a/e1'], 'Person', 'Inês Brandão', { details: { gender: 'female' } }),
      entity(['a/e2'], 'Place', 'Oporto', { details: { latitude: 41, longitude: -8.6 } }),
      entity(['a/e3'], 'Place', 'Bahia'),
      entity(['a/e4'], 'Person', 'Tomé'),
      entity(['a/e5'], 'Date', '3 May 1894', { details: { edtf: '1894-05-03' } }),
    ],
    putFacts: [
      fact(['a/c1'], 'a/e1', 'LEFT', { object: 'a/e2', time }),
      fact(['a/c2'], 'a/e1', 'MOVED_TO', { object: 'a/e3', time }),
      ...ages,
    ],
    putContradictions: [contradiction(ages.map((one) => [one]))],
  }
}

/** A second paper on the same woman. */
const second = () => {
  const chains = [chain('e1', 'Person', 'Inês Brandão'), chain('e2', 'Place', 'Recife')]
  const time = { ...instant('1894-07-01', '1894-07-31'), edtf: '1894-07' }
  return {
    put: [record('b', chains, [claim('c1', 'e1', 'VISITED', { object: 'e2' })])],
    putEntities: [
      entity(['a/e1', 'b/e1'], 'Person', 'Inês Brandão', { details: { gender: 'female' } }),
      entity(['b/e2'], 'Place', 'Recife'),
    ],
    putFacts: [fact(['b/c1'], 'a/e1', 'VISITED', { object: 'b/e2', time })],
  }
}

describeNeo4j('a Neo4j store', (server) => {
  let driver: Driver
  beforeAll(() => {
    driver = rawDriver(server)
  })
  afterAll(() => driver.close())

  const open = async (): Promise<Store> => {
    const store = await openServer(server, (query, parameters) => {
      if (!sent.has(query)) sent.set(query, parameters)
    })
    await emptyStore(driver)
    return store
  }

  testStore('Neo4j', open)

  it('finds the sentences of documents that were stored before these were kept', async () => {
    const store = await open()
    await store.write(change(crossing()))
    await rowsOf(driver, 'MATCH (p:StorygraphPassage) DETACH DELETE p')
    await rowsOf(driver, 'DROP INDEX storygraph_sentences IF EXISTS')
    await rowsOf(driver, "MATCH (s:Storygraph {key: 'meta'}) SET s.version = 1")
    await store.close()
    const again = await openServer(server)
    const { items } = await again.search('text', ['Person'], { first: 5 }, true)
    expect(items.map(({ node }) => [node.entity.name, node.passage])).toEqual([
      ['Inês Brandão', { document: 'a', start: 0, end: 4 }],
    ])
    await again.close()
  })

  it('lists documents, and those that facts stand in, where no text can be read', async () => {
    const store = await open()
    await store.write(change(crossing()))
    const page = { first: 5 }
    const evidence = { ...page, beside: ['evidence'] } as const
    const [{ items }, beside] = [await store.documentHeads({}, page), await store.facts({}, evidence)]
    expect(items.map(({ node }) => node.title)).toEqual(['Passengers'])
    expect(beside.documents).toEqual(items.map(({ node }) => node))
    await rowsOf(driver, "MATCH (r:StorygraphReading) SET r.body = 'gone'")
    await expect(store.documents({}, page)).rejects.toThrow()
    expect((await store.documentHeads({}, page)).items).toEqual(items)
    expect(await store.facts({}, evidence)).toEqual(beside)
    await store.close()
  })

  it('answers the same of documents that were stored before their heads were kept', async () => {
    const store = await open()
    await store.write(change(crossing()))
    const stored = await readAll(store)
    await rowsOf(driver, 'MATCH (r:StorygraphReading) REMOVE r.head')
    await rowsOf(driver, "MATCH (s:Storygraph {key: 'meta'}) SET s.version = 2")
    await store.close()
    const again = await openServer(server)
    expect(stored.documentHeads.map(({ title }) => title)).toEqual(['Passengers'])
    expect(await readAll(again)).toEqual(stored)
    await again.close()
  })

  describe('its shape', () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      await store.write(change(crossing()))
      return () => store.close()
    })

    it('reads like the story: who went where, when', async () => {
      const rows = await rowsOf(
        driver,
        `MATCH (p:Person {name: 'Inês Brandão'})-[r:MOVED_TO]->(to:Place)
        RETURN to.name AS to, r.time AS time, toString(r.earliest) AS earliest, r.status AS status, r.fact AS fact`,
      )
      expect(rows).toEqual([
        { to: 'Bahia', time: '1894-05-03', earliest: '1894-05-03', status: 'single-source', fact: 'a/f2' },
      ])
    })

    it('ties a fact to what it speaks of, its words and its paper', async () => {
      const rows = await rowsOf(
        driver,
        `MATCH (f:Fact {id: 'a/f1'})-[r]->(n) RETURN type(r) AS tie, n.name AS name ORDER BY tie`,
      )
      expect(rows.map(({ tie, name }) => `${tie} ${name}`)).toEqual([
        'OBJECT Oporto',
        'ON 1894-05-03',
        'RESTS_ON text',
        'SUBJECT Inês Brandão',
        'TOLD_IN Passengers',
      ])
    })

    it('nests days in months in years, as native dates', async () => {
      const [row] = await rowsOf(
        driver,
        `MATCH (day:Date {name: '1894-05-03'})-[:WITHIN]->(month)-[:WITHIN]->(year)
        RETURN month.name AS month, year.name AS year, year.latest = date('1894-12-31') AS native`,
      )
      expect(row).toEqual({ month: '1894-05', year: '1894', native: true })
    })

    it('has points, and a contradiction between facts', async () => {
      const [row] = await rowsOf(
        driver,
        `MATCH (p:Place {name: 'Oporto'}) MATCH (x:Contradiction)-[:BETWEEN]->(f:Fact) WITH p, x, f ORDER BY f.value
        RETURN p.location.latitude AS latitude, x.name AS name, collect(f.name) AS facts`,
      )
      expect(row).toEqual({ latitude: 41, name: 'sources disagree', facts: ['age 7', 'age 9'] })
    })

    it('names every node that people see, and ties none of them to what is ours alone', async () => {
      const PUBLIC = 'n:Person OR n:Place OR n:Date OR n:Fact OR n:Claim OR n:Document OR n:Contradiction'
      const [row] = await rowsOf<Record<string, number>>(
        driver,
        `MATCH (n:Storygraph) WHERE ${PUBLIC}
        RETURN count(n) AS nodes, count(n.name) AS named, sum(COUNT { (n)--(m) WHERE m.name IS NULL }) AS strange`,
      )
      expect(row).toEqual({ nodes: 17, named: 17, strange: 0 })
    })

    it('is, after a second paper came and went, node by node what it was', async () => {
      const whole = () =>
        rowsOf(
          driver,
          `MATCH (n:Storygraph) WHERE n.key <> 'meta' WITH n ORDER BY n.key
          RETURN labels(n) AS labels, properties(n) AS properties,
          COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + ' ' + m.key + ' ' + coalesce(r.fact, '') AS tie ORDER BY tie } AS ties`,
        )
      const before = await whole()
      await store.write(change({ revision: 1, ...second() }))
      expect((await whole()).length).toBeGreaterThan(before.length)
      const gone = { remove: ['b'], removeEntities: ['b/e2'], removeFacts: ['b/f1'] }
      const alone = [entity(['a/e1'], 'Person', 'Inês Brandão', { details: { gender: 'female' } })]
      await store.write(change({ revision: 2, ...gone, putEntities: alone }))
      expect(await whole()).toEqual(before)
    })

    it('moves what is told in one step when its subject becomes another', async () => {
      const joined = entity(['A/e9', 'a/e1'], 'Person', 'Inês Brandão')
      const other = entity(['A/e9'], 'Person', 'I. Brandão')
      const put = [record('A', [chain('e9', 'Person', 'I. Brandão')])]
      await store.write(change({ revision: 1, put, putEntities: [other] }))
      await store.write(change({ revision: 2, removeEntities: ['a/e1'], putEntities: [joined] }))
      const rows = await rowsOf(
        driver,
        `MATCH (p:Person {id: 'A/e9'})-[r]->(n:Place) RETURN type(r) AS type, n.name AS name ORDER BY type`,
      )
      expect(rows).toEqual([
        { type: 'LEFT', name: 'Oporto' },
        { type: 'MOVED_TO', name: 'Bahia' },
      ])
      expect(await store.check(false)).toEqual([])
    })
  })

  describe('hostile words', () => {
    it.each(["'}) DETACH DELETE n //", '`]->() DELETE r //', 'nul \0 in it', 'half \ud83d of one', '\u0060$(1)\u0060'])(
      'stay data: %j',
      async (words) => {
        const store = await open()
        const chains = [chain('e1', 'Person', words), chain('e2', 'Place', words)]
        const claims = [claim('c1', 'e1', 'LEFT', { object: 'e2' }), claim('c2', 'e1', 'OCCUPATION', { value: words })]
        const [put] = [
          record(
            'h',
            chains,
            claims,
            { title: words, source: words },
            { lineageKeys: [words], chainKeys: { e1: [words] } },
          ),
        ]
        const parts = story('h', chains, claims, () => [
          fact(['h/c1'], 'h/e1', 'LEFT', { object: 'h/e2' }),
          fact(['h/c2'], 'h/e1', 'OCCUPATION', { value: words }),
        ])
        await store.write(change({ ...parts, put: [put] }))
        const page = { first: 9 }
        expect((await store.entities({ name: { eq: words } }, page)).items.map(({ node }) => node.name)).toEqual([
          words,
          words,
        ])
        expect((await store.facts({ value: { eq: words } }, page)).items.map(({ node }) => node.value)).toEqual([words])
        expect(
          (await store.documents({ title: { eq: words }, near: { any: [words], several: [], least: 2 } }, page)).items,
        ).toHaveLength(1)
        expect((await store.chains({ keys: [words] })).map(({ name }) => name)).toEqual([words])
        expect((await readAll(store)).claims).toHaveLength(2)
        await store.close()
      },
    )

    it('refuse a predicate that is none, and store nothing', async () => {
      const store = await open()
      const name = 'LEFT`]->() DETACH DELETE n //'
      const parts = story(
        'h',
        [chain('e1', 'Person', 'Bo'), chain('e2', 'Place', 'Ede')],
        [claim('c1', 'e1', name, { object: 'e2' })],
        () => [fact(['h/c1'], 'h/e1', name, { object: 'h/e2' })],
      )
      await expect(store.write(change(parts))).rejects.toMatchObject({ code: 'BAD_INPUT' })
      expect((await store.stats()).documents).toBe(0)
      await store.close()
    })
  })

  it("leaves other people's data in the same database as it is", async () => {
    await driver.executeQuery(
      `CREATE (a:Person {name: 'Theirs', key: 'e:a/e1', id: 'a/e1'})-[:MOVED_TO {fact: 'a/f2'}]->(:Place {name: 'Bahia'}),
      (:Fact {key: 'f:a/f9'}), (:Document {key: 'd:a'})`,
    )
    const theirs = () =>
      rowsOf(
        driver,
        `MATCH (n) WHERE NOT n:Storygraph RETURN labels(n) AS labels, properties(n) AS properties,
        COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + m.name } AS ties ORDER BY labels, properties.name`,
      )
    const before = await theirs()
    expect(before).toHaveLength(4)
    const store = await open()
    await store.write(change(crossing()))
    await driver.executeQuery("MATCH (:Fact:Storygraph {id: 'a/f1'})-[r:RESTS_ON]->() DELETE r")
    expect((await store.check(true)).map(({ code, repaired }) => [code, repaired])).toEqual([
      ['FACT_WITHOUT_CLAIM', true],
    ])
    const gone = { removeEntities: ['a/e1', 'a/e2', 'a/e3', 'a/e4', 'a/e5'], removeContradictions: ['a/x3'] }
    await store.write(change({ revision: 1, remove: ['a'], removeFacts: ['a/f1', 'a/f2', 'a/f3', 'a/f4'], ...gone }))
    expect(Object.values(await readAll(store)).flat()).toEqual([])
    expect(await rowsOf(driver, "MATCH (n:Storygraph) WHERE n.key <> 'meta' RETURN n.key")).toEqual([])
    expect(await theirs()).toEqual(before)
    await store.close()
    await driver.executeQuery('MATCH (n) WHERE NOT n:Storygraph DETACH DELETE n')
  })

  it('mends an index that is gone, and what is told no more in one step', async () => {
    const store = await open()
    await store.write(change(crossing()))
    await driver.executeQuery('DROP INDEX storygraph_words')
    await driver.executeQuery('MATCH (:Person:Storygraph)-[r:MOVED_TO]->() DELETE r')
    const codes = async (repair: boolean) => (await store.check(repair)).map(({ code, repaired }) => [code, repaired])
    expect(await codes(false)).toEqual([
      ['INDEX', false],
      ['FACT_UNTOLD', false],
    ])
    expect(await codes(true)).toEqual([
      ['INDEX', true],
      ['FACT_UNTOLD', true],
    ])
    expect(await codes(false)).toEqual([])
    expect((await store.search('Brandao', null, { first: 5 })).items).toHaveLength(1)
    await store.close()
  })

  it('takes three round trips for twenty people with what is told of them, in a sentence, with words and papers', async () => {
    const queries: string[] = []
    const store = await openServer(server, (query) => queries.push(query))
    await emptyStore(driver)
    await store.write(change(crossing()))
    const api = apiOver(store)
    // What is restricted is looked up once.
    await dataOf(api, '{ stats { documents } }')
    queries.length = 0
    const { people } = await dataOf(
      api,
      `{ people(first: 20) { edges { node { name facts(first: 5, orderBy: [{ field: TIME }]) { edges { node {
         sentence subject { name } evidence(first: 1) { quote document { title } } } } } } } } }`,
    )
    expect(people.edges).toHaveLength(2)
    for (const { node } of people.edges) expect(node.facts.edges[0].node.evidence).toHaveLength(1)
    expect(queries).toHaveLength(3)
    await store.close()
  })

  // The last: what came before has sent every query that the store has.
  it('lets the server find by an index whatever has a key', { timeout: 300_000 }, async () => {
    expect(sent.size).toBeGreaterThan(150)
    // Of a handful of nodes the server would rather look at all.
    await emptyStore(driver)
    await fillForPlans(driver)
    const slow: string[] = []
    const seen = new Set<string>()
    // The doctor looks at all there is, by trade.
    const rules = new Set(RULES.flatMap(({ find, mend }) => [find, mend]))
    for (const [query, parameters] of sent) {
      if (rules.has(query)) continue
      if (/^(CREATE|DROP|SHOW|CALL db\.awaitIndexes)/.test(query)) continue
      const { operators, scans } = await plannedBy(driver, query, parameters)
      for (const operator of operators) seen.add(operator.split(' ')[0] ?? '')
      if (scans.length > 0) slow.push(`${scans.join(', ')}: ${query}`)
    }
    expect(slow).toEqual([])
    // The plans were there to be looked at.
    expect([...seen]).toEqual(
      expect.arrayContaining(['NodeUniqueIndexSeek', 'NodeIndexSeek', 'DirectedRelationshipIndexSeek']),
    )
  })
})

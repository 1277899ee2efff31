import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INDEXES } from '../../src/store/neo4j/cypher/check.ts'
import { parametersOf, textOf } from '../../src/store/neo4j/cypher/cypher.ts'
import { factAnchor, factsOfOne } from '../../src/store/neo4j/cypher/graph-anchor.ts'
import { factCondition } from '../../src/store/neo4j/cypher/graph-condition.ts'
import * as growth from '../../src/store/neo4j/cypher/growth.ts'
import { factsQuery, firstFactsQuery, pageQuery, phasesOf } from '../../src/store/neo4j/cypher/page.ts'
import * as paths from '../../src/store/neo4j/cypher/paths.ts'
import * as schema from '../../src/store/neo4j/cypher/schema.ts'
import * as search from '../../src/store/neo4j/cypher/search.ts'
import * as tell from '../../src/store/neo4j/cypher/tell.ts'
import * as documents from '../../src/store/neo4j/cypher/write-documents.ts'
import * as entities from '../../src/store/neo4j/cypher/write-entities.ts'
import * as facts from '../../src/store/neo4j/cypher/write-facts.ts'
import { describeNeo4j } from '../neo4j.ts'
import { fillForPlans, plannedBy } from './neo4j-plans.ts'
import { emptyStore, openServer, rawDriver } from './neo4j-server.ts'

/** Every constant that is a whole query by itself and looks for something, by name. The doctor's look at all there is, by trade. */
const QUERIES = new Map<string, string>([
  ...[documents, entities, growth, search].flatMap((all) => Object.entries<string>({ ...all })),
  ...Object.entries(facts).flatMap(([name, query]): readonly (readonly [string, string])[] =>
    typeof query === 'string'
      ? [[name, query]]
      : Object.entries(query).map(([tie, text]) => [`TIES.${tie}`, text] as const),
  ),
  ['ENDS', paths.ENDS],
  ['IDS', paths.IDS],
  ['neighboursOf', paths.neighboursOf('f.key > "f:"')],
  ['READ_META', schema.READ_META],
  ['MAKE_META', schema.MAKE_META],
  ['STATS', schema.STATS],
])

describeNeo4j('a Neo4j asked for its plan', (server) => {
  let driver: Driver
  beforeAll(async () => {
    driver = rawDriver(server)
    await (await openServer(server)).close()
    await emptyStore(driver)
    await fillForPlans(driver)
  }, 300_000)
  afterAll(async () => {
    await emptyStore(driver)
    await driver.close()
  })

  // It makes nodes, and looks for none.
  QUERIES.delete('PUT_CONTRADICTIONS')
  it.each([...QUERIES])('finds by an index what %s looks for', async (_, query) => {
    const { seeks, scans } = await plannedBy(driver, query)
    expect(scans).toEqual([])
    expect(seeks.length).toBeGreaterThan(0)
  })

  it('finds facts of a month by their day', async () => {
    const filter = { time: { overlaps: { from: '1951-03-01', to: '1951-03-31' } } }
    const query = {
      kind: 'fact',
      node: 'f',
      start: factAnchor(filter)?.start ?? null,
      where: factCondition(filter),
      sort: 'day',
      sortValue: 'date',
      descending: false,
      tell: tell.TELL_FACT,
    } as const
    const [phase] = phasesOf(query, null)
    if (phase === undefined) throw new Error('There is no first phase.')
    const asked = pageQuery(query, phase, 21)
    const { seeks, scans } = await plannedBy(driver, textOf(asked), parametersOf(asked))
    expect(scans).toEqual([])
    expect(seeks.join('\n')).toMatch(/RANGE INDEX f:Storygraph\(day, key\)/)
  })

  it('finds what goes with the facts between some by indexes alone', async () => {
    const { start, rest } = factAnchor({ ends: ['plans/e1'] }) ?? { start: null, rest: {} }
    const where = factCondition(rest)
    const query = { kind: 'fact', node: 'f', start, where, descending: false, tell: tell.TELL_FACT } as const
    const [phase] = phasesOf(query, null)
    if (phase === undefined) throw new Error('There is no first phase.')
    const asked = factsQuery(query, phase, 21, ['ends', 'evidence'])
    const { seeks, scans } = await plannedBy(driver, textOf(asked), parametersOf(asked))
    expect(scans).toEqual([])
    expect(seeks.length).toBeGreaterThan(4)
  })

  it.each(['about', 'ends'] as const)('finds the first facts of several (%s) by indexes alone', async (as) => {
    const where = factCondition({})
    const query = { kind: 'fact', node: 'f', start: factsOfOne[as], where, sort: 'day', descending: false } as const
    const asked = firstFactsQuery({ ...query, tell: tell.TELL_FACT }, ['c:plans/e1'], 21, ['ends', 'evidence'])
    const { seeks, scans } = await plannedBy(driver, textOf(asked), parametersOf(asked))
    expect(scans).toEqual([])
    expect(seeks.length).toBeGreaterThan(4)
  })

  it('has every index that the schema names, and each is of use', async () => {
    const { records } = await driver.executeQuery(INDEXES)
    const known = records.map((record) => [record.get('name'), record.get('state')])
    expect(known.filter(([, state]) => state !== 'ONLINE')).toEqual([])
    expect(known.map(([name]) => name)).toContain('storygraph_day')
  })
})

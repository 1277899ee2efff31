import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { judgeIdentity } from '../../src/operations/judge.ts'
import { restrict } from '../../src/operations/restrict.ts'
import { takedown } from '../../src/operations/takedown.ts'
import { exported } from '../export/exported.ts'
import { describeNeo4j } from '../neo4j.ts'
import { put } from '../operations/graph-of.ts'
import { emptyStore, openServer, rawDriver, rowsOf } from '../store/neo4j-server.ts'
import { documentOf, LETTERS } from './letters.ts'

const OPTIONS = { time: '2024-05-01T10:00:00Z', salt: '0123456789abcdef' }
/** As ids, titles, folded names and their indexes would have it. */
const NAME = /\bines\b|\binês\b|ines[ _-]?duarte/i

/** All that the database holds, whosever it is: nodes, relationships, and what these may be called. */
const contents = async (driver: Driver): Promise<readonly string[]> => {
  const rows = [
    ...(await rowsOf(driver, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')),
    ...(await rowsOf(driver, 'MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties')),
    ...(await rowsOf(driver, 'CALL db.labels()')),
    ...(await rowsOf(driver, 'CALL db.relationshipTypes()')),
    ...(await rowsOf(driver, 'CALL db.propertyKeys()')),
  ]
  return rows.map((row) => JSON.stringify(row))
}

/** How much each full-text index finds by a word. */
const found = async (driver: Driver, word: string): Promise<Readonly<Record<string, number>>> => {
  const indexes = await rowsOf<{ name: string }>(driver, 'SHOW FULLTEXT INDEXES YIELD name RETURN name ORDER BY name')
  await driver.executeQuery('CALL db.awaitIndexes(60)')
  const counts = indexes.map(async ({ name }) => {
    const query = 'CALL db.index.fulltext.queryNodes($name, $word) YIELD node RETURN count(node) AS count'
    return [name, (await rowsOf<{ count: number }>(driver, query, { name, word }))[0]?.count ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

describeNeo4j('a name that was taken down in Neo4j', (server) => {
  let driver: Driver
  beforeAll(async () => {
    driver = rawDriver(server)
    await (await openServer(server)).close()
    await emptyStore(driver)
  })
  afterAll(() => driver.close())

  it('stands nowhere in the database: no node, relationship, property or index', { timeout: 120_000 }, async () => {
    const store = await openServer(server)
    await put(store, [
      documentOf('ines-duarte', LETTERS.letter, 'What Ines Duarte wrote'),
      documentOf('memoir', LETTERS.memoir),
    ])
    await judgeIdentity(store, 'same', ['ines-duarte/e1', 'memoir/e1'], { ...OPTIONS, note: 'Ines Duarte said so' })
    await restrict(store, 'Ines Duarte', { ...OPTIONS, author: 'Rui' })
    const told = (await contents(driver)).filter((row) => NAME.test(row))
    expect(told.some((row) => row.startsWith('{"labels"'))).toBe(true)
    expect(told.some((row) => row.startsWith('{"type"'))).toBe(true)
    expect(Object.values(await found(driver, 'ines')).every((count) => count > 0)).toBe(true)
    const before = await store.stats()

    const outcome = await takedown(store, 'Ines Duarte', OPTIONS)
    expect(outcome).toMatchObject({ documents: 2, renamed: ['document-1'], judgements: 2 })
    // What a server keeps beside the database is not ours to clean.
    expect(outcome.left).toMatch(/transaction logs/)
    expect((await contents(driver)).filter((row) => NAME.test(row))).toEqual([])
    expect(Object.values(await found(driver, 'ines*'))).toEqual([0, 0])
    expect(Object.values(await found(driver, 'prates')).every((count) => count > 0)).toBe(true)

    expect(await store.stats()).toMatchObject({ documents: before.documents, claims: before.claims })
    expect((await store.search('Ines', null, { first: 5 }, true)).items).toEqual([])
    const again = documentOf('ines-duarte', LETTERS.letter, 'What Ines Duarte wrote')
    await put(store, [again, documentOf('later', 'Inês Duarte met Tom Reed in Vigo in 2022.')])
    expect((await contents(driver)).filter((row) => NAME.test(row))).toEqual([])
    for (const name of EXPORT_FORMATS.keys()) expect(await exported(store, name)).not.toMatch(NAME)
    expect(await exported(store, 'jsonl')).toContain('[name removed] met Tom Reed in Vigo')
    expect(await store.check(false)).toEqual([])
    await store.close()
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { Connection } from '../../src/store/sqlite/connection.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { chain, change, claim, entity, fact, record, story } from './change-builder.ts'
import { testStore } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

testStore('SQLite in a file', () => openStore(`sqlite:${join(folder, `${files++}.db`)}`))
testStore('SQLite in memory', () => openStore('memory:'))

it('lists documents, and those that facts stand in, where no text can be read', async () => {
  const path = join(folder, 'heads.db')
  const store = await openStore(path)
  const telling = story('a', [chain('e1', 'Person', 'Lucia')], [claim('c1', 'e1', 'UNEMPLOYED')], (ids) => [
    fact([ids.claim('c1')], ids.entity('e1'), 'UNEMPLOYED'),
  ])
  await store.write(change(telling))
  const page = { first: 5 }
  const evidence = { ...page, beside: ['evidence'] } as const
  const [{ items }, beside] = [await store.documentHeads({}, page), await store.facts({}, evidence)]
  expect(items.map(({ node }) => node.id)).toEqual(['a'])
  expect(beside.documents).toEqual(items.map(({ node }) => node))
  const spoiled = new Connection(path, await openDatabase(path))
  spoiled.execute("UPDATE documents SET reading = 'gone'")
  spoiled.close()
  await expect(store.documents({}, page)).rejects.toThrow()
  expect((await store.documentHeads({}, page)).items).toEqual(items)
  expect(await store.facts({}, evidence)).toEqual(beside)
  await store.close()
})

it('keeps the number that facts refer to when an entity takes a smaller id', async () => {
  const path = join(folder, 'number.db')
  const store = await openStore(path)
  const town = chain('e1', 'Place', 'Ghent')
  await store.write(change(story('m', [town])))
  const joined = entity(['a/e1', 'm/e1'], 'Place', 'Ghent')
  const put = [record('a', [town])]
  const number = new Connection(path, await openDatabase(path))
  const before = number.all('SELECT n FROM entities')
  await store.write(change({ revision: 1, put, removeEntities: ['m/e1'], putEntities: [joined] }))
  expect(number.all('SELECT n FROM entities')).toEqual(before)
  number.close()
  await store.close()
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { judgeIdentity, judgeWrong } from '../../src/operations/judge.ts'
import { openStore } from '../../src/store/open.ts'
import { Connection } from '../../src/store/sqlite/connection.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import type { Store } from '../../src/store/store.ts'
import { put, storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { chain, change, claim, contradiction, entity, fact, instant, record } from '../store/change-builder.ts'
import { awkward } from './awkward.ts'
import { exported } from './exported.ts'

// SQLite gives lines of `jsonl` as it keeps them; the format makes the same ones of what any store gives.

/** The same store, as one that has no lines. */
const withoutLines = (store: Store): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const value: unknown = name === 'jsonLines' ? undefined : Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

const expectSameBytes = async (store: Store): Promise<string> => {
  expect(store.jsonLines).toBeDefined()
  const lines = await exported(store, 'jsonl')
  expect(lines).toBe(await exported(withoutLines(store), 'jsonl'))
  return lines
}

test.each([1, 2, 3, 4, 5, 6])('kept lines and made ones are the same bytes (corpus %i)', async (seed) => {
  const store = await storeOf(randomCorpus(seed + 900, 20))
  await expectSameBytes(store)
  await store.close()
})

/** What lines are cut at, and what must be escaped in them. */
const WORDS = [
  ',"sentences":[ and },"sentences":[',
  ',"story":{ "cast":[]}',
  '},{"entity":"e1","type":"Person","start":3,"end":4',
  '"]}',
  ',"mentions":[',
  '","',
  'it\'s \u007f \u2028 \u0000 \b\f\n\r\t\u001b \\ \\\\ \\" \ud800 alone',
  '\u{1f600}\ue000\uffee',
]

test('no text is taken for what stands around it', async () => {
  const telling = new Telling('cuts', { title: WORDS.join(' '), source: ',"story":{', author: '},{"entity":"' })
  const people = WORDS.map((name) => telling.person(name))
  const goal = telling.place('Faro', { country: 'PT', latitude: 37.02, longitude: -7.93 })
  for (const person of people) {
    telling.claim(person, 'MOVED_TO', { object: goal, time: at('1931-05') })
    telling.claim(person, 'OCCUPATION', { value: `${WORDS.join()}` })
  }
  for (const words of WORDS) telling.words(`${words}.`)
  const store = await storeOf([awkward(), telling.extraction()])
  expect(await expectSameBytes(store)).toContain('},{\\"entity\\":')
  await store.close()
})

/** In any order; an id is anything without control characters. */
const IDS = [
  'b',
  'a',
  'a/b',
  '"',
  '","',
  "o'clock",
  '\\',
  '\u007f',
  '\u2028',
  '한',
  '\u{1f600}',
  '\ue000',
  '\uffee',
  'c\u{2f800}',
]

test('ids of any characters, and lists of them, are written as they are', async () => {
  const store = await openStore('memory:')
  const time = instant('1931-05-01', '1931-05-31')
  const chains = [chain('e1', 'Person', 'Nuno'), chain('e2', 'Place', 'Faro', { latitude: -7.5e-7, longitude: 1e21 })]
  const put = IDS.map((id) =>
    record(id, chains, [claim('c1', 'e1', 'VISITED', { object: 'e2' }), claim('c2', 'e1', 'LEFT')]),
  )
  const of = (local: string): string[] => IDS.map((id) => `${id}/${local}`)
  const [first = ''] = of('e1').sort()
  const [place = ''] = of('e2').sort()
  const facts = [
    fact(of('c1'), first, 'VISITED', { object: place, place, time }),
    ...of('c2').map((id) => fact([id], first, 'LEFT', { value: '","' })),
  ]
  await store.write(
    change({
      put,
      putEntities: [entity(of('e1'), 'Person', 'Nuno'), entity(of('e2'), 'Place', 'Faro')],
      putFacts: facts,
      putContradictions: [contradiction([facts.slice(1, 2), facts.slice(2, 3)])],
      wrongClaims: new Map([['a/c1', true]]),
    }),
  )
  const lines = await expectSameBytes(store)
  expect(lines).toContain('"fact":"b/f2","claim"')
  expect(lines).toContain('"wrong":true')
  await store.close()
})

test('more than a page of everything, with chains that were cut and a claim that is wrong', async () => {
  const tellings = Array.from({ length: 40 }, (_, index): Extraction => {
    const telling = new Telling(`letter-${index}`)
    for (let count = 0; count < 30; count++) {
      const person = telling.person(`Person ${index * 30 + count} Longname`)
      telling.claim(person, 'AGE', { value: count + 5 })
    }
    return telling.extraction()
  })
  const cut = new Telling('cut')
  const person = cut.person('Ines Duarte')
  cut.words('She wrote of her namesake.')
  cut.claim(person, 'LEFT', { object: cut.place('Porto') })
  cut.claim(person, 'OCCUPATION', { value: 'baker' })
  const store = await storeOf([])
  await put(store, [...tellings, cut.extraction()])
  const [whole] = await store.chains({ ids: ['cut/e1'] })
  const [a, b] = whole?.mentions ?? []
  const by = { time: '2021-05-01T10:00:00Z', author: 'Odile' }
  await judgeIdentity(store, 'different', [`cut:${a?.start}-${a?.end}`, `cut:${b?.start}-${b?.end}`], by)
  await judgeWrong(store, 'cut/c2', by)
  const lines = await expectSameBytes(store)
  expect(lines.match(/^{"type":"fact"/gm)?.length).toBeGreaterThan(1000)
  await store.close()
})

test('documents of many sizes come in pieces of few large ones, or many small', async () => {
  const sizes = [10, 900_000, 900_000, 900_000, 5_000_000, 20, 30, 3_000_000, 10]
  const put = sizes.map((size, index) => record(`d${index}`, [], [], { text: 'ä'.repeat(size / 2) }))
  const store = await openStore('memory:')
  await store.write(change({ put }))
  await expectSameBytes(store)
  const lines: number[] = []
  for await (const piece of store.jsonLines?.('readings') ?? []) lines.push(piece.lines)
  await store.close()
  expect(lines).toEqual([3, 1, 1, 2, 1, 1])
})

const folder = mkdtempSync(join(tmpdir(), 'storygraph-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** JSON with the keys of every object the other way round, and one more. */
const backwards = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries([['unheard-of', 1], ...Object.entries(value).reverse()])
      : value,
  )

const KEPT = [
  ['documents', 'reading'],
  ['chains', 'body'],
  ['claims', 'body'],
  ['entities', 'details'],
  ['entities', 'identity'],
  ['facts', 'time'],
] as const

test('a store that kept keys as they came is brought into order when it is opened', async () => {
  const path = join(folder, 'older.db')
  const store = await openStore(path)
  await put(store, randomCorpus(31, 60))
  const lines = await exported(store, 'jsonl')
  await store.close()
  const older = new Connection(path, await openDatabase(path))
  for (const [table, column] of KEPT)
    for (const { n, kept } of older.all<{ n: number; kept: string }>(`SELECT n, ${column} AS kept FROM ${table}`))
      older.run(`UPDATE ${table} SET ${column} = ? WHERE n = ?`, backwards(kept), n)
  older.execute('DROP TABLE document_heads; PRAGMA user_version = 5')
  older.close()
  const again = await openStore(path)
  expect(await expectSameBytes(again)).toBe(lines)
  await again.close()
})

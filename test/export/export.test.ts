import { expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { retract } from '../../src/operations/retract.ts'
import type { Store } from '../../src/store/store.ts'
import { put, storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { randomCorpus, shuffled } from '../properties/random-corpus.ts'
import { exported } from './exported.ts'

/** Every format's bytes, by name. */
const exports = async (store: Store): Promise<Readonly<Record<string, string>>> => {
  const texts: [string, string][] = []
  for (const name of EXPORT_FORMATS.keys()) texts.push([name, await exported(store, name)])
  await store.close()
  return Object.fromEntries(texts)
}

const linesOf = (text: string): Record<string, unknown>[] => {
  const lines = text.split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line))
}

const returned = (id: string, when: string): Extraction => {
  const telling = new Telling(id)
  const person = telling.person('Ines Duarte')
  const place = telling.place('Porto', { country: 'PT', latitude: 41.15, longitude: -8.61 })
  telling.claim(person, 'ORIGIN', { object: place })
  telling.claim(person, 'VISITED', { object: place })
  telling.claim(person, 'RETURNED_TO', { object: place, time: at(when) })
  telling.claim(person, 'OCCUPATION', { value: 'baker' })
  return telling.extraction()
}

test('facts name their entities and give their ids, in the fields of the contract', async () => {
  const store = await storeOf([returned('d1', '2019')])
  const facts = linesOf(await exported(store, 'facts'))
  await store.close()
  expect(facts.map(({ id, predicate }) => [id, predicate])).toEqual([
    ['d1/f1', 'ORIGIN'],
    ['d1/f2', 'VISITED'],
    ['d1/f3', 'RETURNED_TO'],
    ['d1/f4', 'OCCUPATION'],
  ])
  expect(JSON.stringify(facts[2])).toBe(
    JSON.stringify({
      id: 'd1/f3',
      subject: 'Ines Duarte',
      subjectId: 'd1/e1',
      predicate: 'RETURNED_TO',
      object: 'Porto',
      objectId: 'd1/e2',
      value: null,
      place: null,
      placeId: null,
      time: {
        edtf: '2019',
        text: null,
        kind: 'instant',
        start: { earliest: '2019-01-01', latest: '2019-12-31' },
        end: null,
        duration: null,
        basis: 'explicit',
      },
      status: 'single-source',
      independentSources: 1,
      documents: ['d1'],
      claims: ['d1/c3'],
    }),
  )
  expect(facts[3]).toMatchObject({ object: null, objectId: null, value: 'baker', time: null })
})

test('entities bring their aliases as texts and the details of their type', async () => {
  const store = await storeOf([returned('d1', '2019'), returned('d2', '2019')])
  const entities = linesOf(await exported(store, 'entities'))
  await store.close()
  expect(entities.find(({ type }) => type === 'Place')).toEqual({
    id: 'd1/e2',
    type: 'Place',
    name: 'Porto',
    aliases: [],
    documents: ['d1', 'd2'],
    chains: ['d1/e2', 'd2/e2'],
    kind: 'city',
    country: 'PT',
    latitude: 41.15,
    longitude: -8.61,
    gazetteer: 'geonames:Porto',
  })
})

test('contradictions show both sides with their sentences', async () => {
  const store = await storeOf([returned('d1', '2019'), returned('d2', '2021-04')])
  const [line, ...more] = linesOf(await exported(store, 'contradictions'))
  await store.close()
  expect(more).toEqual([])
  expect(Object.keys(line ?? {}).join()).toBe('id,subject,subjectId,predicate,kind,claims,reason,favours')
  expect(line).toMatchObject({ id: 'd1/x3', subject: 'Ines Duarte', subjectId: 'd1/e1', predicate: 'RETURNED_TO' })
  expect(line).toMatchObject({ kind: 'sources-disagree', favours: null, reason: expect.stringContaining('2019') })
  const porto = { object: 'Porto', objectId: 'd1/e2', value: null }
  expect(line?.claims).toMatchObject([
    { side: 0, document: 'd1', time: { edtf: '2019' }, ...porto, evidence: { text: 'e1 RETURNED_TO in d1 as c3.' } },
    { side: 1, document: 'd2', time: { edtf: '2021-04' }, ...porto, evidence: { text: 'e1 RETURNED_TO in d2 as c3.' } },
  ])
})

test('jsonl holds every document word for word, and everything that was read in it', async () => {
  const corpus = randomCorpus(7, 40)
  const store = await storeOf(corpus)
  const [head, ...lines] = linesOf(await exported(store, 'jsonl'))
  expect(lines.pop()).toEqual({ type: 'end', lines: lines.length + 1 })
  const stats = await store.stats()
  await store.close()
  expect(head).toEqual({ type: 'storygraph', version: 2 })
  const of = (type: string) => lines.filter((line) => line.type === type).map((line) => line[type])
  const sorted = [...corpus].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  expect(of('document')).toEqual(sorted.map(({ document }) => document))
  expect(of('mention')).toEqual(sorted.flatMap(({ mentions }) => mentions))
  expect(of('chain')).toHaveLength(corpus.flatMap(({ entities }) => entities).length)
  expect(of('claim')).toHaveLength(stats.claims)
  expect(of('fact')).toHaveLength(stats.facts)
  expect(of('contradiction')).toHaveLength(stats.contradictions)
})

test('an empty store exports nothing but what frames it', async () => {
  const { facts, entities, contradictions, jsonl, csv, graphml } = await exports(await storeOf([]))
  expect([facts, entities, contradictions]).toEqual(['', '', ''])
  expect(jsonl).toBe('{"type":"storygraph","version":2}\n{"type":"end","lines":1}\n')
  expect(csv?.split('\r\n').length).toBe(2)
  expect(graphml).not.toContain('<node')
})

const SEEDS = [1, 2, 3, 4, 5, 6]

test.each(SEEDS)('any order of ingestion exports the same bytes (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed + 5000, 9)
  const bytes = await exports(await storeOf(corpus))
  expect(Object.values(bytes).every((text) => text.length > 0 || text === bytes.contradictions)).toBe(true)
  for (const order of [1, 2]) expect(await exports(await storeOf(shuffled(corpus, seed * 10 + order)))).toEqual(bytes)
})

test.each(SEEDS)('what was retracted leaves no byte behind (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed + 6000, 8)
  const store = await storeOf(shuffled(corpus, seed))
  const ids = corpus.slice(5).map(({ document }) => document.id)
  for await (const { outcome } of retract(store, ids)) expect(outcome).toBe('retracted')
  expect(await exports(store)).toEqual(await exports(await storeOf(corpus.slice(0, 5))))
})

/** The same data with the keys of every object the other way round. */
const backwards = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(backwards) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, backwards(part)]),
  ) as T
}

test('the order of keys in what was read makes no difference', async () => {
  const corpus = randomCorpus(11, 9)
  expect(await exports(await storeOf(corpus.map(backwards)))).toEqual(await exports(await storeOf(corpus)))
})

test('listings of several pages lose and repeat nothing, and ask for the names of a page at once', async () => {
  const telling = new Telling('long')
  for (let count = 0; count < 1203; count++) {
    const person = telling.person(`Person ${count} Longname`)
    telling.claim(person, 'AGE', { value: (count % 90) + 5 })
  }
  const store = await storeOf([])
  await put(store, [telling.extraction()])
  let asked = 0
  const counting = new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...parameters: unknown[]) => {
        asked++
        return method.apply(target, parameters)
      }
    },
  })
  const facts = linesOf(await exported(counting, 'facts'))
  const entities = linesOf(await exported(store, 'entities'))
  await store.close()
  // Three pages of facts, and three of their names.
  expect(asked).toBe(6)
  expect(new Set(facts.map(({ id }) => id)).size).toBe(1203)
  expect(facts).toHaveLength(1203)
  expect(facts.every(({ subject }) => typeof subject === 'string')).toBe(true)
  expect(entities).toHaveLength(1203)
})

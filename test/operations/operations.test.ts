import { expect, test } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { explain } from '../../src/operations/explain.ts'
import { findEntity } from '../../src/operations/find-entity.ts'
import { ingest, type Outcome, type Read } from '../../src/operations/ingest.ts'
import { rederive } from '../../src/operations/rederive.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { graphFrom, graphOf, storeOf } from './graph-of.ts'
import { at, Telling } from './telling.ts'

const told = (id: string, name = 'Zora Vance', when = '2019'): Telling => {
  const telling = new Telling(id)
  const person = telling.person(name)
  telling.claim(person, 'ORIGIN', { object: telling.place('Bergen') })
  telling.claim(person, 'LEFT', { object: 'e2', time: at(when) })
  return telling
}

const outcomes = async (run: AsyncIterable<Outcome>): Promise<readonly (readonly [string | null, string])[]> => {
  const list: [string | null, string][] = []
  for await (const one of run) list.push([one.id, one.outcome === 'refused' ? one.error.code : one.outcome])
  return list
}

const code = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof StorygraphError ? error.code : `none: ${String(error)}`
}

test('each document has its outcome, and a refused one costs no other', async () => {
  const store = await openStore('memory:')
  const seen: number[] = []
  const broken = new StorygraphError('BAD_JSON', 'Line 3 is cut off.', { place: { line: 3 } })
  const input: readonly Read[] = [
    told('a').extraction(),
    broken,
    told('a').extraction(),
    told('a', 'Iris Vance').extraction(),
    told('b', 'Iris Vance').extraction(),
  ]
  expect(await outcomes(ingest(store, input, { onProgress: ({ done }) => seen.push(done) }))).toEqual([
    ['a', 'added'],
    [null, 'BAD_JSON'],
    ['a', 'unchanged'],
    ['a', 'ID_TAKEN'],
    ['b', 'added'],
  ])
  expect(seen).toEqual([1, 2, 3, 4, 5])
  expect(await graphOf(store)).toEqual(await graphFrom([told('a').extraction(), told('b', 'Iris Vance').extraction()]))
})

test('of a batch, what cannot be stored is refused alone, whatever else came with it', async () => {
  const store = await openStore('memory:')
  const bad = ({ document, ...rest }: Extraction): Extraction => ({
    ...rest,
    document: { ...document, id: `${document.id}\0` },
  })
  const names = ['a', 'b', 'c', 'd', 'e']
  const good = names.map((id) => told(id).extraction())
  const input = good.flatMap((extraction, index) => (index % 2 === 0 ? [extraction] : [extraction, bad(extraction)]))
  expect((await outcomes(ingest(store, input))).map(([, outcome]) => outcome)).toEqual(
    input.map(({ document }) => (document.id.endsWith('\0') ? 'BAD_ID' : 'added')),
  )
  expect(await graphOf(store)).toEqual(await graphFrom(good))
})

test('what the store refuses says where the document stood', async () => {
  const store = await storeOf([told('a').extraction()])
  const place = { file: 'b.jsonl', line: 7 }
  const other = { ...told('a', 'Iris Vance').extraction(), place }
  const refused: unknown[] = []
  for await (const outcome of ingest(store, [other])) refused.push(outcome)
  expect(refused).toMatchObject([{ id: 'a', error: { code: 'ID_TAKEN', place } }])
  await expect(replace(store, { ...told('b').extraction(), place })).rejects.toMatchObject({ code: 'NOT_FOUND', place })
})

test('the same text under another id is a retelling', async () => {
  const first = told('a').extraction()
  const { families, facts } = await graphFrom([first, { ...first, document: { ...first.document, id: 'b' } }])
  expect(families).toEqual([
    ['a', 'a'],
    ['b', 'a'],
  ])
  expect(facts.map(({ claims, independentSources }) => [claims.length, independentSources])).toEqual([
    [2, 1],
    [2, 1],
  ])
})

test('an unknown id is refused, and the others are retracted all the same', async () => {
  const store = await storeOf([told('a').extraction(), told('b', 'Iris Vance').extraction()])
  expect(await outcomes(retract(store, ['nowhere', 'b', 'b']))).toEqual([
    ['nowhere', 'NOT_FOUND'],
    ['b', 'retracted'],
  ])
  expect(await graphOf(store)).toEqual(await graphFrom([told('a').extraction()]))
})

test('only what is stored can be replaced', async () => {
  const store = await storeOf([told('a').extraction()])
  expect(await code(replace(store, told('b').extraction()))).toBe('NOT_FOUND')
  expect(await replace(store, told('a', 'Iris Vance', '2020').extraction())).toEqual({ id: 'a', outcome: 'replaced' })
  expect(await graphOf(store)).toEqual(await graphFrom([told('a', 'Iris Vance', '2020').extraction()]))
})

test('a change that lost a race is worked out again', async () => {
  const store = await storeOf([told('a').extraction()])
  let raced = false
  const racing: Store = new Proxy(store, {
    get(target, key) {
      if (key === 'write' && !raced) {
        raced = true
        return async (change: Parameters<Store['write']>[0]) => {
          await outcomes(ingest(target, [told('b').extraction()]))
          await target.write(change)
        }
      }
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  expect(await outcomes(ingest(racing, [told('c').extraction()]))).toEqual([['c', 'added']])
  expect(await graphOf(store)).toEqual(await graphFrom(['a', 'b', 'c'].map((id) => told(id).extraction())))
})

test('a name finds its entity; several are an error with the candidates', async () => {
  const store = await storeOf([
    told('a').extraction(),
    told('b', 'Iris Vance').extraction(),
    told('c', 'Iris Vance', '2020').extraction(),
  ])
  const other = new Telling('d')
  other.person('Iris Vance', { gender: 'male' })
  await outcomes(ingest(store, [other.extraction()]))
  expect((await findEntity(store, 'zora vance', 'Person')).id).toBe('a/e1')
  expect((await findEntity(store, 'c/e1')).id).toBe('b/e1')
  expect(await code(findEntity(store, 'Nobody Atall', 'Person'))).toBe('NOT_FOUND')
  const error = await findEntity(store, 'Iris Vance', 'Person').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'AMBIGUOUS_NAME', details: { candidates: [{ id: 'b/e1' }, { id: 'd/e1' }] } })
})

test('everything says why it is there', async () => {
  const store = await storeOf([told('a').extraction(), told('b', 'Zora Vance', '2021').extraction()])
  const text = async (id: string): Promise<string> => (await explain(store, id)).text
  expect(await text('a/c2')).toContain('Zora Vance left Bergen in 2019.')
  expect(await text('a/c2')).toContain('Part of the fact a/f2.')
  expect(await text('a/f1')).toContain('Zora Vance is from Bergen. (corroborated, 2 independent sources)')
  expect(await text('a/x2')).toContain('“e1 LEFT in b as c2.”')
  expect(await text('b/e1')).toMatch(/^ +\+1 {2}same-home +both are from Bergen$/m)
  expect(await code(explain(store, 'a/c99'))).toBe('NOT_FOUND')
  expect(await code(explain(store, 'nonsense'))).toBe('NOT_FOUND')
})

test('working everything out again changes nothing', async () => {
  const store = await storeOf(randomCorpus(77, 8))
  const before = await graphOf(store)
  expect(await rederive(store)).toBe(8)
  expect(await graphOf(store)).toEqual(before)
})

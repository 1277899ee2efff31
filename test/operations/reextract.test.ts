import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import type { DocumentFields } from '../../src/model/document.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { rulesMark } from '../../src/ontology/rules-mark.ts'
import { ingest, type Outcome } from '../../src/operations/ingest.ts'
import { judgeIdentity, judgeWrong } from '../../src/operations/judge.ts'
import { openReaders, type Readers } from '../../src/operations/reading-pool.ts'
import { reextract } from '../../src/operations/reextract.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { listOf } from '../text/files.ts'

const RULES = resolve(import.meta.dirname, '../rules')
const OWN = { rules: RULES, ...loadRules(RULES), mark: rulesMark([RULES]) }
const BUILT_IN = { rules: null, ...loadRules(), mark: rulesMark([]) }
type Ruled = typeof OWN | typeof BUILT_IN

const STORIES: readonly DocumentFields[] = [
  {
    id: 'programme',
    text: 'Ada Reyes sang in Porto on the day of the Great Harbour Fire. She left Porto in 1906.',
    published: '1931-02-01',
    source: 'Harbour Gazette',
  },
  {
    id: 'letter',
    text: 'Ada Reyes gave a recital in Porto on 3 June 1910. She left Porto in 1906.',
    author: 'B. Lund',
  },
  {
    id: 'copy',
    text: 'Ada Reyes gave a recital in Porto on 3 June 1910. She left Porto in 1906!',
    derivedFrom: 'letter',
  },
  {
    id: 'note',
    text: 'Paul Biko, a nurse, moved to Nairobi three years ago.',
    published: '1972-05-09',
    language: 'en-GB',
  },
  { id: 'carta', text: 'Paul Biko llegó a Nairobi en mayo, según dijo la enfermera que lo vio.', language: 'es' },
]
const TIME = { time: '2024-05-01T10:00:00Z' }

const readersOf = ({ rules }: Ruled): Readers => openReaders({ workers: 0, rules })

async function* inputs(stories: readonly DocumentFields[]) {
  for (const fields of stories) yield { fields, place: {} }
}

const keep = async (store: Store, ruled: Ruled, stories = STORIES): Promise<void> => {
  const reads = readersOf(ruled).readAll(inputs(stories))
  for await (const outcome of ingest(store, reads, ruled)) expect(outcome.outcome).toBe('added')
}

const judge = async (store: Store, ruled: Ruled): Promise<void> => {
  await judgeIdentity(store, 'different', ['programme:0-9', 'letter:0-9'], { ...TIME, predicates: ruled.predicates })
  const left = (await store.claims({ documents: ['letter'], predicates: ['LEFT'] }, { first: 1 })).items[0]?.node
  await judgeWrong(store, left?.globalId ?? '', { ...TIME, predicates: ruled.predicates })
}

const bytes = async (store: Store): Promise<string> => (await listOf(jsonl.write(store))).join('')
const again = (store: Store, ruled: Ruled, mark: string | null = ruled.mark): Promise<Outcome[]> =>
  listOf(reextract(store, readersOf(ruled), { mark, predicates: ruled.predicates }))
const kinds = (outcomes: readonly Outcome[]): readonly string[] => outcomes.map(({ outcome }) => outcome)
const all = (outcome: string): readonly string[] => STORIES.map(() => outcome)

const fresh = async (ruled: Ruled): Promise<string> => {
  const store = await openStore('memory:')
  await keep(store, ruled)
  await judge(store, ruled)
  const text = await bytes(store)
  await store.close()
  return text
}

test('read again by other rules, the graph is that of a fresh build, with what people judged', async () => {
  const store = await openStore('memory:')
  await keep(store, BUILT_IN)
  await judge(store, BUILT_IN)
  const before = await bytes(store)
  expect(before).toBe(await fresh(BUILT_IN))
  expect(kinds(await again(store, OWN))).toEqual(all('reextracted'))
  const after = await bytes(store)
  expect(after).toBe(await fresh(OWN))
  expect(after).toContain('"SANG_IN"')
  expect(after).toContain('"kind":"different"')
  expect(after).toContain('"wrong":true')
  expect(kinds(await again(store, BUILT_IN))).toEqual(all('reextracted'))
  expect(await bytes(store)).toBe(before)
  expect(await store.check(false)).toEqual([])
  await store.close()
})

test('only what other rules read is read again, unless all is asked for', async () => {
  const store = await openStore('memory:')
  await keep(store, OWN, STORIES.slice(0, 2))
  await keep(store, BUILT_IN, STORIES.slice(2))
  const outcomes = await again(store, OWN)
  expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['letter', 'unchanged'],
    ['programme', 'unchanged'],
    ['carta', 'reextracted'],
    ['copy', 'reextracted'],
    ['note', 'reextracted'],
  ])
  expect(kinds(await again(store, OWN))).toEqual(all('unchanged'))
  const before = await bytes(store)
  expect(kinds(await again(store, OWN, null))).toEqual(all('reextracted'))
  expect(await bytes(store)).toBe(before)
  await store.close()
})

test('stopped half-way, it goes on where it stopped, and tells how far it is', async () => {
  const store = await openStore('memory:')
  await keep(store, BUILT_IN)
  await judge(store, BUILT_IN)
  let count = 0
  const options = { mark: OWN.mark, predicates: OWN.predicates }
  for await (const { outcome } of reextract(store, readersOf(OWN), options)) {
    expect(outcome).toBe('reextracted')
    if (++count === 2) break
  }
  const told: string[] = []
  const onProgress = ({ done, total, item }: { done: number; total: number | null; item: string }): void =>
    void told.push(`${done}/${total} ${item}`)
  const outcomes = await listOf(reextract(store, readersOf(OWN), { ...options, onProgress }))
  expect(kinds(outcomes)).toEqual(['unchanged', 'unchanged', 'reextracted', 'reextracted', 'reextracted'])
  expect(told).toEqual(['1/5 carta', '2/5 copy', '3/5 letter', '4/5 note', '5/5 programme'])
  expect(await bytes(store)).toBe(await fresh(OWN))
  await store.close()
})

test('what cannot be read any more is refused and stays as it was', async () => {
  const store = await openStore('memory:')
  await keep(store, BUILT_IN)
  const before = await bytes(store)
  const { readAll } = readersOf(BUILT_IN)
  const breaking: Pick<Readers, 'readAll'> = {
    readAll: async function* (given) {
      for await (const read of readAll(given))
        if (read instanceof StorygraphError || read.document.id !== 'copy') yield read
        else yield new StorygraphError('UNREADABLE', 'It broke down.', { details: { id: 'copy' } })
    },
  }
  const outcomes = await listOf(reextract(store, breaking, { mark: null }))
  expect(outcomes.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'carta reextracted',
    'copy refused',
    'letter reextracted',
    'note reextracted',
    'programme reextracted',
  ])
  expect(await bytes(store)).toBe(before)
  await store.close()
})

test('what is replaced or taken back while its text is being read stays so', async () => {
  const store = await openStore('memory:')
  await keep(store, BUILT_IN)
  const readers = readersOf(BUILT_IN)
  const news = await readers.read({ id: 'copy', text: 'Ada Reyes left Graz in 1907.' })
  if (news instanceof StorygraphError) throw news
  const meanwhile: Pick<Readers, 'readAll'> = {
    readAll: async function* (given) {
      for await (const read of readers.readAll(given)) {
        const id = read instanceof StorygraphError ? '' : read.document.id
        if (id === 'copy') await replace(store, news)
        if (id === 'letter') for await (const _ of retract(store, ['letter', 'programme']));
        yield read
      }
    },
  }
  const outcomes = await listOf(reextract(store, meanwhile, { mark: null }))
  expect(outcomes.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'carta reextracted',
    'copy unchanged',
    'letter unchanged',
    'note reextracted',
  ])
  const other = await openStore('memory:')
  await keep(other, BUILT_IN, [
    { id: 'copy', text: 'Ada Reyes left Graz in 1907.' },
    ...STORIES.filter(({ id }) => id === 'note' || id === 'carta'),
  ])
  expect(await bytes(store)).toBe(await bytes(other))
  await Promise.all([store.close(), other.close()])
})

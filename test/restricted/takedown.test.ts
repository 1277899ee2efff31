import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApi } from '../../src/api/server.ts'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { importGraph } from '../../src/operations/import-graph.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { judgeIdentity } from '../../src/operations/judge.ts'
import { restrict } from '../../src/operations/restrict.ts'
import { takedown } from '../../src/operations/takedown.ts'
import { openStore } from '../../src/store/open.ts'
import { all, type Store } from '../../src/store/store.ts'
import { dataOf } from '../api/ask.ts'
import { exported } from '../export/exported.ts'
import { put, storeOf } from '../operations/graph-of.ts'
import { temporaryFolder } from '../text/files.ts'
import { documentOf, LETTERS, lettersStore } from './letters.ts'

const { path: folder, write } = temporaryFolder()

const OPTIONS = { time: '2024-05-01T10:00:00Z', salt: '0123456789abcdef' }
/** The name, its aliases and garblings, whole or in part; of Nuno Duarte the surname is his own. */
const NAME = /\bines\b|\bin\u00eas\b|ines[ _-]?duarte/i

const everything = async (store: Store): Promise<string> => {
  let text = ''
  for (const name of EXPORT_FORMATS.keys()) text += await exported(store, name)
  return text
}

const outcomesOf = async (store: Store, ...documents: Parameters<typeof put>[1]): Promise<readonly string[]> => {
  const outcomes: string[] = []
  for await (const { id, outcome } of ingest(store, documents)) outcomes.push(`${id} ${outcome}`)
  return outcomes
}

describe('a name that was taken down', () => {
  test('is in no export, and what was told stays', async () => {
    const store = await lettersStore()
    const before = await store.stats()
    const outcome = await takedown(store, 'Ines Duarte', OPTIONS)
    expect(outcome).toMatchObject({ documents: 2, renamed: [], judgements: 0, left: null })
    expect(outcome.places).toBeGreaterThanOrEqual(5)
    const text = await everything(store)
    expect(text).not.toMatch(NAME)
    expect(text).toMatch(/Rui Prates moved to Lyon in 2021/)
    expect(text).toMatch(/\[name removed\], who was born in Faro in 1980, left Porto in 2019/)
    expect(await store.search('Ines', null, { first: 5 })).toMatchObject({ items: [] })
    expect((await store.stats()).claims).toBe(before.claims)
    for await (const claim of all((paging) => store.claims({}, paging))) {
      const [document] = (await store.documents({ ids: [claim.document] }, { first: 1 })).items
      const { start, end, text: words } = claim.evidence
      expect(document?.node.text.slice(start, end)).toBe(words)
    }
  })

  test('is in no byte of the files of the store', async () => {
    const path = join(folder, 'bytes.db')
    const store = await openStore(path)
    await put(store, [
      documentOf('ines-duarte', LETTERS.letter, 'What Ines Duarte wrote'),
      documentOf('memoir', LETTERS.memoir),
    ])
    await judgeIdentity(store, 'same', ['ines-duarte/e1', 'memoir/e1'], { ...OPTIONS, note: 'Ines Duarte said so' })
    await restrict(store, 'Ines Duarte', { ...OPTIONS, author: 'Rui' })
    const bytes = (): string =>
      readdirSync(folder)
        .filter((name) => name.startsWith('bytes.db'))
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('')
    expect(bytes()).toMatch(/ines/i)
    const outcome = await takedown(store, 'Ines Duarte', OPTIONS)
    expect(outcome).toMatchObject({ renamed: ['document-1'], judgements: 2 })
    const left = bytes()
    expect(left.match(/.{30}ines?[ _-]?duarte.{10}|.{30}\bines\b.{10}|in\u00c3\u00aas/is)?.[0]).toBeUndefined()
    expect(await everything(store)).not.toMatch(NAME)
    expect(await store.check(false)).toEqual([])
    await store.close()
    const again = await openStore(path)
    expect(await everything(again)).not.toMatch(NAME)
    await again.close()
  })

  test('does not come back with the same texts, nor with others', async () => {
    const store = await storeOf([
      documentOf('ines-duarte', LETTERS.letter, 'What Ines Duarte wrote'),
      documentOf('memoir', LETTERS.memoir),
    ])
    await takedown(store, 'Ines Duarte', OPTIONS)
    const before = await exported(store, 'jsonl')
    expect(
      await outcomesOf(
        store,
        documentOf('ines-duarte', LETTERS.letter, 'What Ines Duarte wrote'),
        documentOf('memoir', LETTERS.memoir),
      ),
    ).toEqual(['document-1 unchanged', 'memoir unchanged'])
    expect(await exported(store, 'jsonl')).toBe(before)
    await outcomesOf(
      store,
      documentOf('copy', LETTERS.letter),
      documentOf('news', 'INES DUARTE was seen in Madrid in 2023. Tom Reed met Inês Duarte there.'),
    )
    const text = await everything(store)
    expect(text).not.toMatch(NAME)
    expect(text).toMatch(/Tom Reed met \[name removed\] there/)
  })

  test('leaves alone who is called otherwise, and texts of others', async () => {
    const store = await storeOf([
      documentOf('memoir', LETTERS.memoir),
      documentOf('other', 'Ines Castro left Faro in 1999. The Duarte family lived in Faro.'),
    ])
    await takedown(store, 'Ines Duarte', OPTIONS)
    const text = await exported(store, 'entities')
    expect(text).toMatch(/Ines Castro/)
    expect(await exported(store, 'jsonl')).toMatch(/The Duarte family lived in Faro/)
  })

  test('comes over into another store with the export, and stays away there', async () => {
    const store = await lettersStore()
    await takedown(store, 'Ines Duarte', OPTIONS)
    const text = await exported(store, 'jsonl')
    const other = await openStore('memory:')
    await importGraph(other, write('graph.jsonl', text))
    expect(await exported(other, 'jsonl')).toBe(text)
    await outcomesOf(other, documentOf('later', 'Ines Duarte moved to Vigo in 2022.'))
    expect(await everything(other)).not.toMatch(NAME)
  })

  test.each([
    ['a place', 'Lyon', 'BAD_INPUT'],
    ['nobody', 'Ana Nobre', 'NOT_FOUND'],
  ])('is not %s', async (_, who, code) => {
    const store = await lettersStore()
    const before = await exported(store, 'jsonl')
    await expect(takedown(store, who, OPTIONS)).rejects.toMatchObject({ code })
    expect(await exported(store, 'jsonl')).toBe(before)
  })
})

test('two names are taken down one after the other', async () => {
  const store = await lettersStore()
  await takedown(store, 'Ines Duarte', OPTIONS)
  await takedown(store, 'Rui Prates', { ...OPTIONS, salt: 'another' })
  const text = await everything(store)
  expect(text).not.toMatch(/\bines\b|\bin\u00eas\b|prates/i)
  await outcomesOf(store, documentOf('letter', LETTERS.letter), documentOf('x', 'Rui Prates met Ines Duarte in Rome.'))
  expect(await everything(store)).not.toMatch(/\bines\b|\bin\u00eas\b|prates/i)
})

test('the mutation says what it changed', async () => {
  const api = createApi({ store: await lettersStore(), read: async ({ id, text }) => documentOf(id ?? 'given', text) })
  const query = 'mutation { takedown(id: "Ines Duarte") { documents places renamed judgements left } }'
  const { takedown: told } = await dataOf(api, query)
  expect(told).toEqual({ documents: 2, places: expect.any(Number), renamed: [], judgements: 0, left: null })
  expect(JSON.stringify(await dataOf(api, '{ documents { edges { node { text title } } } }'))).not.toMatch(NAME)
})

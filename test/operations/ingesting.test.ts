import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Ingesting } from '../../src/operations/ingesting.ts'
import { ingestInThread } from '../../src/operations/ingesting-thread.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { graphOf, storeOf } from './graph-of.ts'

const corpus = randomCorpus(41, 9)

let folder: string
let store: Store
let ingesting: Ingesting

const inThread = (url: string): Ingesting => ingestInThread({ url, credentials: {}, rules: null })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-ingesting-'))
  store = await openStore(join(folder, 'graph.db'))
  ingesting = inThread(store.url)
})
afterEach(async () => {
  await ingesting.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const namedAs = (id: string, extraction: Extraction): Extraction => ({
  ...extraction,
  document: { ...extraction.document, id },
})

test('what a thread stores is the graph that storing it here gives, and is seen by who has the store open', async () => {
  const before = await store.revision()
  const outcomes = [...(await ingesting.ingest(corpus.slice(0, 5))), ...(await ingesting.ingest(corpus.slice(5)))]
  expect(outcomes).toEqual(corpus.map(({ document }) => ({ id: document.id, outcome: 'added' })))
  expect(await store.revision()).toBeGreaterThan(before)
  expect(await graphOf(store)).toEqual(await graphOf(await storeOf(corpus)))
})

test('a document that is refused comes back with its error, and costs no other', async () => {
  const [first, second] = corpus as [Extraction, Extraction]
  await ingesting.ingest([first])
  const other = namedAs(first.document.id, { ...second, document: { ...second.document, sha256: '0'.repeat(64) } })
  const [taken, added] = await ingesting.ingest([other, second])
  expect(taken).toMatchObject({ id: first.document.id, outcome: 'refused', error: { code: 'ID_TAKEN' } })
  expect(taken?.outcome === 'refused' && taken.error).toBeInstanceOf(StorygraphError)
  expect(added).toEqual({ id: second.document.id, outcome: 'added' })
})

test('closed while it stores, what is being stored is stored', async () => {
  const outcomes = ingesting.ingest(corpus)
  await ingesting.close()
  expect(await outcomes).toHaveLength(corpus.length)
  expect((await store.stats()).documents).toBe(corpus.length)
  await expect(ingesting.ingest(corpus)).rejects.toThrow('closed')
})

test('where the store cannot be opened each batch is told why, and it is tried again', async () => {
  const missing = inThread(join(folder, 'later.db'))
  try {
    await expect(missing.ingest(corpus)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    const later = await openStore(join(folder, 'later.db'))
    await later.close()
    expect(await missing.ingest(corpus)).toHaveLength(corpus.length)
  } finally {
    await missing.close()
  }
})

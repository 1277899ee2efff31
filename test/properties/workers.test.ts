import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import type { DocumentFields } from '../../src/model/document.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { openReaders } from '../../src/operations/reading-pool.ts'
import { openStore } from '../../src/store/open.ts'
import { listOf } from '../text/files.ts'
import { holds } from './holds.ts'

const readers = [0, 1, 3].map((workers) => openReaders({ workers }))
afterAll(() => Promise.all(readers.map((one) => one.close())))

const NAMES = ['Ines Duarte', 'Bruno Keller', 'Lena Okafor', 'Ines']
const TOWNS = ['Porto', 'Graz', 'Lagos', 'Cusco']
const TIMES = ['in 1931', 'in May 1934', 'three years ago', 'two years later', '']

const sentence = fc
  .record({
    name: fc.constantFrom(...NAMES),
    town: fc.constantFrom(...TOWNS),
    time: fc.constantFrom(...TIMES),
    verb: fc.constantFrom('left', 'moved to', 'returned to', 'lived in'),
    job: fc.constantFrom(', a nurse,', ', 37,', ''),
  })
  .map(({ name, town, time, verb, job }) => `${`${name}${job} ${verb} ${town} ${time}`.trim()}.`)

/** Texts of unlike lengths, so that threads end in another order than they began. */
const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 })

const inputs = async function* (documents: readonly DocumentFields[]) {
  for (const fields of documents) yield { fields, place: {} }
}

test('any number of workers gives the same bytes', { timeout: 240_000 }, async (context) => {
  let claims = 0
  await holds(context, 15, texts, async (all) => {
    const documents = all.map((sentences, index) => ({
      id: `d${index}`,
      text: sentences.join(' '),
      published: '1940-02-01',
    }))
    const bytes: string[] = []
    for (const one of readers) {
      const store = await openStore('memory:')
      for await (const { outcome } of ingest(store, one.readAll(inputs(documents)))) expect(outcome).toBe('added')
      bytes.push((await listOf(jsonl.write(store))).join(''))
      claims += (await store.stats()).claims
      await store.close()
    }
    const [here, ...elsewhere] = bytes
    for (const other of elsewhere) expect(other).toBe(here)
  })
  // It would be no test if nothing were read.
  expect(claims).toBeGreaterThan(100)
})

import { afterEach, expect, test } from 'vitest'
import { openReaders, type Readers } from '../../src/operations/reading-pool.ts'
import { type Data, dataOf, emptyApi } from './ask.ts'

const open: Readers[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((readers) => readers.close()))
})

/** An API that reads as the server does. */
const readingApi = async (workers: number) => {
  const readers = openReaders({ workers })
  open.push(readers)
  return emptyApi({ read: (fields) => readers.read(fields) })
}

test('a document has all that it was given', async () => {
  const api = await readingApi(0)
  const given = {
    id: 'letters',
    title: 'Letters from Bergen',
    text: 'Sigrid Moen left Bergen three years ago.',
    source: 'The Harbour Gazette',
    url: 'https://gazette.example/letters',
    author: 'M. Reyes',
    published: '1923-05-01',
    language: 'en-GB',
    derivedFrom: 'diary',
  }
  const ingest = 'mutation ($document: DocumentInput!) { ingest(documents: [$document]) { documents { status } } }'
  expect(await dataOf(api, ingest, { document: given })).toEqual({ ingest: { documents: [{ status: 'ADDED' }] } })
  const asked = 'document(id: "letters") { id title text source url author published language derivedFrom }'
  const data = await dataOf(api, `{ ${asked} facts { edges { node { sentence } } } }`)
  expect(data.document).toEqual(given)
  // What "three years ago" comes to shows that the day has reached the reader.
  expect(data.facts.edges.map(({ node }: Data) => node.sentence)).toEqual(['Sigrid Moen left Bergen in about 1920.'])
})

test('reads are answered all the while that a worker reads', async () => {
  const api = await readingApi(1)
  const ingest = 'mutation ($text: String!) { ingest(documents: [{ text: $text }]) { documents { status } } }'
  const added = { ingest: { documents: [{ status: 'ADDED' }] } }
  // From here on the worker has what it reads with.
  expect(await dataOf(api, ingest, { text: 'Sigrid Moen left Bergen.' })).toEqual(added)
  const years = Array.from({ length: 600 }, (_, at) => 1300 + at)
  const text = years.map((year) => `In ${year} a Sigrid Moen left Bergen and moved to Oslo.`).join(' ')
  let isDone = false
  const began = performance.now()
  const running = dataOf(api, ingest, { text }).finally(() => {
    isDone = true
  })
  const waits: number[] = []
  while (!isDone) {
    const asked = performance.now()
    const { stats } = await dataOf(api, '{ stats { documents } }')
    expect(stats.documents).toBeGreaterThanOrEqual(1)
    waits.push(performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const whole = performance.now() - began
  expect(await running).toEqual(added)
  expect(waits.length).toBeGreaterThan(10)
  expect(Math.max(...waits)).toBeLessThan(whole / 3)
})

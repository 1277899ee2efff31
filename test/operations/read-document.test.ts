import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { ingest, type Outcome } from '../../src/operations/ingest.ts'
import { readDocument } from '../../src/operations/read-document.ts'
import { openStore } from '../../src/store/open.ts'
import { all } from '../../src/store/store.ts'

const extract = createExtractor()

test('a document is made and read', () => {
  const read = readDocument({ id: 'letters', text: 'Mei Lin left Harbin in March 2019.' }, extract)
  expect(read).toMatchObject({ document: { id: 'letters' }, warnings: [] })
  expect(read).toMatchObject({ entities: expect.arrayContaining([expect.objectContaining({ name: 'Mei Lin' })]) })
})

test('what cannot be a document is given back as its error', () => {
  const read = readDocument({ id: 'letters', text: '…' }, extract, { file: 'a.jsonl', line: 2 })
  expect(read).toBeInstanceOf(StorygraphError)
  expect(read).toMatchObject({ code: 'EMPTY', place: { file: 'a.jsonl', line: 2 }, details: { id: 'letters' } })
})

test('a fault of the reading is given back too, with its cause', () => {
  const cause = new RangeError('too deep')
  const fails = (): never => {
    throw cause
  }
  const read = readDocument({ id: 'letters', text: 'words' }, fails, { file: 'a.txt' })
  expect(read).toMatchObject({ code: 'UNREADABLE', place: { file: 'a.txt' }, details: { id: 'letters' }, cause })
  expect(read).toMatchObject({ message: expect.stringMatching(/too deep.*leave the document out/) })
})

test.each([
  [
    'an open quotation mark',
    'Mei Lin said: “I left Harbin in 2019, and never came back.\n\nHer brother stayed in Harbin.',
  ],
  ['closing marks alone', '”” Mei Lin left Harbin. ” She came back. »'],
  ['line ends of all kinds', 'Mei Lin left\r\nHarbin.\r\rShe came\u2028back.\u2029'],
  ['marks without words around', '💥 \u200b\u200d\ufeff Mei Lin — ‮left Harbin‬ 💥'],
])('a text with %s is read, and every span is its own', (_, text) => {
  const read = readDocument({ text }, extract)
  if (read instanceof StorygraphError) throw read
  for (const span of [...read.mentions, ...read.quotes, ...read.claims.map(({ evidence }) => evidence)])
    expect(text.slice(span.start, span.end)).toBe(span.text)
})

test('the same document twice changes nothing, and one id with another text is refused', async () => {
  const store = await openStore('memory:')
  const inputs = [
    { id: 'a', text: 'Mei Lin left Harbin in 2019.' },
    { id: 'a', text: 'Mei Lin left Harbin in 2019.' },
    { id: 'a', text: 'Mei Lin left Harbin in 2020.' },
    { text: 'Mei Lin came back in 2021.' },
    { text: 'Mei Lin came back in 2021.' },
  ]
  const outcomes: Outcome[] = []
  for await (const outcome of ingest(
    store,
    inputs.map((fields) => readDocument(fields, extract)),
  ))
    outcomes.push(outcome)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'unchanged', 'refused', 'added', 'unchanged'])
  expect(outcomes[2]).toMatchObject({
    id: 'a',
    error: { code: 'ID_TAKEN', message: expect.stringContaining('replace') },
  })
  const texts: string[] = []
  for await (const { text } of all((paging) => store.documents({ ids: ['a'] }, paging))) texts.push(text)
  expect(texts).toEqual(['Mei Lin left Harbin in 2019.'])
  await store.close()
})

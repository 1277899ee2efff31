import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { extractionLine } from '../../src/operations/extraction-line.ts'
import { ingest, type Read } from '../../src/operations/ingest.ts'
import { readDocument } from '../../src/operations/read-document.ts'
import { openReaders } from '../../src/operations/reading-pool.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { readExtracted } from '../../src/text/read-extracted.ts'
import { readInputs } from '../../src/text/read-inputs.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { chunksOf, listOf } from '../text/files.ts'
import { at, Telling } from './telling.ts'

const again = (lines: string): Promise<Read[]> =>
  listOf(readExtracted(['-'], { stdin: chunksOf(Buffer.from(lines), 4096) }))

const onLine = (line: number, extraction: Extraction): Read => ({ ...extraction, place: { file: '-', line } })

const exportsOf = async (store: Store): Promise<readonly string[]> => {
  const pieces: string[] = []
  for (const { write } of EXPORT_FORMATS.values()) for await (const piece of write(store)) pieces.push(piece)
  return pieces
}

const graphOf = async (reads: readonly Read[]): Promise<readonly string[]> => {
  const store = await openStore('memory:')
  for await (const _ of ingest(store, reads));
  const exported = await exportsOf(store)
  await store.close()
  return exported
}

test('a line has the keys of the contract, in their order, and all of the document', () => {
  const telling = new Telling('d1')
  const person = telling.person('Ines Duarte')
  const place = telling.place('Porto', { country: 'PT', latitude: 41.15, longitude: -8.61 })
  telling.claim(person, 'RETURNED_TO', { object: place, time: at('2019') })
  telling.quote(person, 'I came back.')
  const line = extractionLine(telling.extraction())
  expect(line.endsWith('}\n')).toBe(true)
  const { document, entities, mentions, claims, quotes, ...rest } = JSON.parse(line)
  const keys = (value: object): string => Object.keys(value).join()
  expect(keys(document)).toBe('id,title,published,source,language,sha256,url,author,derivedFrom,text')
  expect(keys(entities[0])).toBe('id,type,name,aliases,nameStatus,gender')
  expect(keys(entities[1])).toBe('id,type,name,aliases,kind,country,latitude,longitude,gazetteer')
  expect(keys(mentions[0])).toBe('entity,type,start,end,text,form')
  expect(keys(claims[0])).toBe(
    'id,occurrence,subject,predicate,object,value,time,place,with,reason,modality,negated,ended,attributedTo,args,evidence,rule,confidence',
  )
  expect(keys(claims[0].time)).toBe('edtf,text,date,kind,start,end,duration,basis')
  expect(keys(quotes[0])).toBe('speaker,start,end,text')
  expect(keys(rest)).toBe('sentences,warnings')
})

test.each([
  [
    new StorygraphError('BAD_JSON', 'Cut.', { place: { file: 'a.jsonl', line: 3 }, details: { id: 'd' } }),
    '{"id":"d","error":{"code":"BAD_JSON","message":"Cut.","file":"a.jsonl","line":3}}\n',
  ],
  [
    new StorygraphError('EMPTY', 'No words.'),
    '{"error":{"code":"EMPTY","message":"No words.","file":null,"line":null}}\n',
  ],
])('a refusal is a line too', async (error, line) => {
  expect(extractionLine(error)).toBe(line)
  const [read] = await again(line)
  expect(read).toMatchObject({ code: error.code, message: error.message, place: { file: '-', line: 1 } })
  expect((read as StorygraphError).details).toEqual({
    ...error.details,
    from: { file: error.place.file ?? null, line: error.place.line ?? null },
  })
})

test('what was written is read again as it was', async () => {
  const corpus = randomCorpus(21, 30)
  expect(await again(corpus.map(extractionLine).join(''))).toEqual(corpus.map((one, at) => onLine(at + 1, one)))
})

test('the seeds give the same graph by way of extracted lines, from any worker', async () => {
  expect(readdirSync('seeds/stories').length).toBeGreaterThan(4)
  const lines = async (workers: number): Promise<string> => {
    const readers = openReaders({ workers })
    const reads = await listOf(readers.readAll(readInputs(['seeds/stories'])))
    await readers.close()
    return reads.map(extractionLine).join('')
  }
  const written = await lines(0)
  expect(await lines(2)).toBe(written)
  const extract = createExtractor()
  const direct = (await listOf(readInputs(['seeds/stories']))).map((input) =>
    input instanceof StorygraphError ? input : readDocument(input.fields, extract, input.place),
  )
  const graph = await graphOf(direct)
  expect(graph.length).toBeGreaterThan(100)
  expect(await graphOf(await again(written))).toEqual(graph)
})

const sound = (): Extraction => {
  const telling = new Telling('d1')
  const person = telling.person('Ines Duarte')
  telling.claim(person, 'RETURNED_TO', { object: telling.place('Porto'), time: at('2019') })
  telling.claim(person, 'AGE', { value: 30 })
  return telling.extraction()
}

test.each<readonly [string, (line: ReturnType<typeof JSON.parse>) => unknown, RegExp]>([
  ['a span that lies elsewhere', (x) => (x.mentions[0].start += 1), /words that it gives from/],
  ['evidence that was changed', (x) => (x.claims[0].evidence.text = 'She left.'), /words that it gives from/],
  ['a sentence beyond the text', (x) => (x.sentences[0].end = x.document.text.length + 1), /words that it gives from/],
  ['a span that ends before it begins', (x) => (x.claims[0].args.subject.end = 0), /words that it gives from/],
  ['a text that was changed', (x) => (x.document.text += '.'), /"sha256"/],
  ['an entity that is missing', (x) => x.entities.pop(), /names e2/],
  ['a companion that is missing', (x) => x.claims[0].with.push('e9'), /names e9/],
  ['a date that is missing', (x) => (x.claims[0].time.date = 'e9'), /names e9/],
  ['an id twice', (x) => (x.claims[1].id = 'c1'), /two things with the id c1/],
  ['an id that is none', (x) => (x.entities[0].id = 'd1/e1'), /"entities\[0\].id" must be the id of an entity/],
  ['a claim without evidence', (x) => delete x.claims[1].evidence, /"claims\[1\].evidence" is missing/],
  ['an unknown modality', (x) => (x.claims[1].modality = 'sure'), /"claims\[1\].modality" must be one of asserted/],
  ['a day that is none', (x) => (x.claims[0].time.start.latest = '2019'), /start.latest" must be a day/],
  ['an offset that is none', (x) => (x.mentions[0].end = 1.5), /"mentions\[0\].end" must be a whole number/],
  ['no text', (x) => delete x.document.text, /"document.text" is missing/],
  ['nothing but a document', (x) => ['sentences', 'claims'].map((key) => delete x[key]), /"sentences" is missing/],
  ['lists that are none', (x) => (x.quotes = {}), /"quotes" must be a list/],
])('a line with %s is refused', async (_, change, says) => {
  const line = JSON.parse(extractionLine(sound()))
  change(line)
  const [read, next] = await again(`${JSON.stringify(line)}\n${extractionLine(sound())}`)
  expect(read).toMatchObject({ code: 'BAD_DOCUMENT', place: { file: '-', line: 1 } })
  expect((read as StorygraphError).message).toMatch(says)
  expect((read as StorygraphError).message).toMatch(/Extract the document anew/)
  expect(next).toEqual(onLine(2, sound()))
})

test('a document’s own faults keep their code', async () => {
  const line = JSON.parse(extractionLine(sound()))
  line.document.id = 'd1/e1'
  expect(await again(JSON.stringify(line))).toMatchObject([{ code: 'BAD_ID', place: { line: 1 } }])
})

test('unknown fields are dropped', async () => {
  const line = JSON.parse(extractionLine(sound()))
  line.extra = line.document.extra = line.claims[0].extra = { deep: true }
  expect(await again(JSON.stringify(line))).toEqual([onLine(1, sound())])
})

test('only JSONL is taken as extracted', async () => {
  const found = await listOf(readExtracted(['seeds/stories/gone-and-back.md', 'seeds/stories']))
  expect(found).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining('--extracted') }])
})

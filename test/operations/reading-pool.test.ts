import { afterEach, expect, test } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Read } from '../../src/operations/ingest.ts'
import { openReaders, type ReaderOptions, type Readers } from '../../src/operations/reading-pool.ts'
import type { DocumentInput } from '../../src/text/read-inputs.ts'

const extractor = new URL('reading-extractor.ts', import.meta.url)
const opened: Readers[] = []
const open = (options: Partial<ReaderOptions> = {}): Readers => {
  const readers = openReaders({ workers: 2, extractor, ...options })
  opened.push(readers)
  return readers
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((readers) => readers.close()))
})

const inputs = (...texts: readonly string[]): DocumentInput[] =>
  texts.map((text, index) => ({ fields: { id: `d${index + 1}`, text }, place: { file: 'in.jsonl', line: index + 1 } }))

async function* streamOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

const short = (read: Read): string => (read instanceof StorygraphError ? read.code : read.document.id)

const collect = async (reads: AsyncIterable<Read>): Promise<string[]> => {
  const all: string[] = []
  for await (const read of reads) all.push(short(read))
  return all
}

test.each([0, 1, 2, 3])(
  'results come in the order of the input, errors in their places (%i workers)',
  async (workers) => {
    const refused = new StorygraphError('BAD_JSON', 'Cut.', { place: { file: 'in.jsonl', line: 2 } })
    const [a, b, c, d] = inputs('slow 60', 'fine', '...', 'slow 5') as [
      DocumentInput,
      DocumentInput,
      DocumentInput,
      DocumentInput,
    ]
    const reads: Read[] = []
    for await (const read of open({ workers }).readAll(streamOf([a, refused, b, c, d]))) reads.push(read)
    expect(reads.map(short)).toEqual(['d1', 'BAD_JSON', 'd2', 'EMPTY', 'd4'])
    expect(reads[1]).toBe(refused)
    expect(reads[3]).toMatchObject({ place: { file: 'in.jsonl', line: 3 }, details: { id: 'd3' } })
    expect(reads[3]).toBeInstanceOf(StorygraphError)
  },
)

test.each([0, 2])('what goes wrong in the reading refuses one document (%i workers)', async (workers) => {
  const reads: Read[] = []
  for await (const read of open({ workers }).readAll(streamOf(inputs('one', 'throw', 'two')))) reads.push(read)
  expect(reads.map(short)).toEqual(['d1', 'UNREADABLE', 'd3'])
  expect(reads[1]).toMatchObject({
    message: expect.stringContaining('it was told to'),
    place: { line: 2 },
    details: { id: 'd2' },
  })
})

test('a thread that dies refuses the document that it died of, and is replaced', async () => {
  const readers = open({ workers: 1 })
  const reads = await collect(readers.readAll(streamOf(inputs('one', 'exit', 'two', 'exit', 'three'))))
  expect(reads).toEqual(['d1', 'UNREADABLE', 'd3', 'UNREADABLE', 'd5'])
  expect(short(await readers.read({ id: 'after', text: 'words' }))).toBe('after')
})

test('a document whose thread dies of an earlier one is read in another', async () => {
  const readers = open({ workers: 1 })
  const reads = await collect(readers.readAll(streamOf(inputs('later', 'slow 50', 'later', 'slow 50', 'words'))))
  expect(reads).toEqual(['d1', 'd2', 'd3', 'd4', 'd5'])
})

test('several dying threads leave the others at work', async () => {
  const texts = Array.from({ length: 30 }, (_, index) => (index % 3 === 1 ? 'exit' : 'words'))
  const reads = await collect(open({ workers: 3 }).readAll(streamOf(inputs(...texts))))
  expect(reads).toEqual(texts.map((text, index) => (text === 'exit' ? 'UNREADABLE' : `d${index + 1}`)))
})

test('little more is taken from the input than is being read', async () => {
  let taken = 0
  async function* endless(): AsyncGenerator<DocumentInput> {
    for (;;) yield { fields: { id: `d${++taken}`, text: 'words' }, place: {} }
  }
  const most: number[] = []
  let given = 0
  for await (const read of open().readAll(endless())) {
    expect(short(read)).toBe(`d${++given}`)
    most.push(taken - given)
    if (given === 500) break
  }
  expect(Math.max(...most)).toBeLessThanOrEqual(16)
})

test('large documents wait outside', async () => {
  let taken = 0
  const text = 'large '.repeat(500_000)
  async function* endless(): AsyncGenerator<DocumentInput> {
    for (;;) yield { fields: { id: `d${++taken}`, text }, place: {} }
  }
  let given = 0
  for await (const _ of open().readAll(endless())) {
    given++
    expect(taken - given).toBeLessThanOrEqual(2)
    if (given === 6) break
  }
})

test('a result is given out while the next input has yet to come', async () => {
  let letCome = (): void => {}
  const come = new Promise<void>((resolve) => {
    letCome = resolve
  })
  async function* slowly(): AsyncGenerator<DocumentInput> {
    yield { fields: { id: 'first', text: 'words' }, place: {} }
    await come
    yield { fields: { id: 'second', text: 'words' }, place: {} }
  }
  const reads = open().readAll(slowly())
  expect(short((await reads.next()).value)).toBe('first')
  letCome()
  expect(short((await reads.next()).value)).toBe('second')
  expect((await reads.next()).done).toBe(true)
})

test('whoever has had enough need not wait for input that never comes', async () => {
  async function* never(): AsyncGenerator<DocumentInput> {
    yield { fields: { id: 'first', text: 'words' }, place: {} }
    await new Promise(() => {})
  }
  for await (const read of open().readAll(never())) {
    expect(short(read)).toBe('first')
    break
  }
})

test('the input is closed when reading is broken off', async () => {
  let isClosed = false
  async function* input(): AsyncGenerator<DocumentInput> {
    try {
      for (;;) yield { fields: { id: 'd', text: 'words' }, place: {} }
    } finally {
      isClosed = true
    }
  }
  for await (const _ of open({ workers: 0 }).readAll(input())) break
  expect(isClosed).toBe(true)
})

test.each([0, 2])('rules that do not hold are the run’s fault and no document’s (%i workers)', async (workers) => {
  const readers = open({ workers, rules: 'broken' })
  const reading = collect(readers.readAll(streamOf(inputs('one', 'two', 'three', 'four'))))
  await expect(reading).rejects.toMatchObject({ code: 'BAD_RULES', message: 'These rules do not hold.' })
  await expect(readers.read({ text: 'words' })).rejects.toBeInstanceOf(StorygraphError)
})

test('a module that is not there ends the reading, and does not go on trying', async () => {
  const readers = open({ extractor: new URL('not-there.ts', import.meta.url) })
  await expect(readers.read({ text: 'words' })).rejects.toThrow('not-there')
})

test('closing rejects what is being read, and what comes later', async () => {
  const readers = open({ workers: 1 })
  const [slow, waiting] = [readers.read({ text: 'slow 60000' }), readers.read({ text: 'words' })]
  const settled = Promise.allSettled([slow, waiting])
  await new Promise((resolve) => setTimeout(resolve, 300))
  await readers.close()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(readers.read({ text: 'words' })).rejects.toThrow('closed')
})

test('our own extractor reads alike in this thread and in another', async () => {
  const texts = ['Ines Duarte left Porto in March 2019.', 'She said: “I never came back.”', '“An open quotation']
  const all = async (workers: number): Promise<Read[]> => {
    const readers = openReaders({ workers })
    opened.push(readers)
    const reads: Read[] = []
    for await (const read of readers.readAll(streamOf(inputs(...texts)))) reads.push(read)
    return reads
  }
  const here = await all(0)
  expect(here.map(short)).toEqual(['d1', 'd2', 'd3'])
  expect(await all(2)).toEqual(here)
})

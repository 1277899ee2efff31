import type { DocumentFields } from '../model/document.ts'
import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import type { DocumentInput } from '../text/read-inputs.ts'
import { inOrder } from './in-order.ts'
import type { Read } from './ingest.ts'
import { type ExtractorChoice, loadExtract } from './load-extract.ts'
import { type Extract, readDocument } from './read-document.ts'
import type { WorkerChoice } from './reading-worker.ts'
import { WorkerReader } from './worker-reader.ts'

export interface ReaderOptions {
  /** How many threads read beside this one, from 0; with 0, this one reads. */
  readonly workers: number
  /** Folder with rules of the user's own, as `loadRules` takes it. */
  readonly rules?: string | null
  /** Whether the threads leave the processor to others who want it; false where it is left out. */
  readonly yields?: boolean
  /** A module to read with in place of our own: exports `createExtractor` as `src/extract/extract.ts` does. */
  readonly extractor?: URL
}

/** Reads documents, several at once. */
export interface Readers {
  /** One document. Never rejects for what the document is like: the error is the answer. */
  read(fields: DocumentFields, place?: ErrorPlace): Promise<Read>
  /**
   * Many, in the order in which they come, errors among them passed on. Takes little more input than is being read, so that
   * memory stays flat however much there is.
   */
  readAll(inputs: AsyncIterable<DocumentInput | StorygraphError>): AsyncGenerator<Read>
  /** Ends the threads; what is still being read is rejected. */
  close(): Promise<void>
}

/** UTF-16 units of text that may wait to be read or given out, beside one document per worker. */
const MOST_UNITS = 4_000_000
/** So many small documents wait for each worker, so that one that takes long does not keep the others idle. */
const MOST_PER_WORKER = 8

const unitsOf = (input: DocumentInput | StorygraphError): number =>
  input instanceof StorygraphError || typeof input.fields.text !== 'string' ? 0 : input.fields.text.length

type ReadOne = (input: DocumentInput) => Promise<Read>

const readersWith = (readOne: ReadOne, least: number, most: number, close: () => Promise<void>): Readers => ({
  read: (fields, place = {}) => readOne({ fields, place }),
  readAll: (inputs) =>
    inOrder(inputs, async (input) => (input instanceof StorygraphError ? input : readOne(input)), unitsOf, {
      least,
      most,
      weight: MOST_UNITS,
    }),
  close,
})

const readHere = (choice: ExtractorChoice): Readers => {
  let loading: Promise<Extract> | null = null
  const readOne: ReadOne = async ({ fields, place }) => {
    loading ??= loadExtract(choice)
    return readDocument(fields, await loading, place)
  }
  return readersWith(readOne, 1, 1, async () => {})
}

const readInWorkers = (choice: WorkerChoice, workers: number): Readers => {
  const all = Array.from({ length: workers }, () => new WorkerReader(choice))
  const idle = [...all]
  const waiting: ((reader: WorkerReader) => void)[] = []
  let isClosed = false
  const free = (reader: WorkerReader): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(reader)
    else next(reader)
  }
  const readOne: ReadOne = async (input) => {
    const reader = idle.pop() ?? (await new Promise<WorkerReader>((resolve) => waiting.push(resolve)))
    try {
      if (isClosed) throw new Error('The readers are closed. Open others.')
      return await reader.read(input)
    } finally {
      free(reader)
    }
  }
  return readersWith(readOne, workers, workers * MOST_PER_WORKER, async () => {
    isClosed = true
    await Promise.all(all.map((reader) => reader.close()))
  })
}

/**
 * Opens readers. Threads start when there is something to read, keep the program running only while they read, and are replaced
 * when a document brings one down (which refuses that document as UNREADABLE). Reading rejects, for every document, where
 * `rules` do not hold (BAD_RULES).
 *
 * @example
 * const readers = openReaders({ workers: 2 })
 * for await (const read of readers.readAll(readInputs(['stories']))) …
 * await readers.close()
 */
export const openReaders = ({ workers, rules = null, yields = false, extractor }: ReaderOptions): Readers => {
  const choice: ExtractorChoice = { rules, extractor: extractor?.href ?? null }
  return workers === 0 ? readHere(choice) : readInWorkers({ ...choice, yields }, workers)
}

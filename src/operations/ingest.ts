import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { StoredDocument } from '../model/graph.ts'
import type { Placed } from '../model/placed.ts'
import type { Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangeOptions, ChangesOptions } from './change-options.ts'
import { withoutTakenDown } from './forget.ts'
import { inBatches, ONE_WRITE } from './in-batches.ts'

/** What became of one document. */
export type Outcome =
  | { readonly id: string; readonly outcome: 'added' | 'replaced' | 'reextracted' | 'unchanged' | 'retracted' }
  /** `id` is null where the input was too broken to have one. */
  | { readonly id: string | null; readonly outcome: 'refused'; readonly error: StorygraphError }

/** What reading gives for each input: a document, or why there is none. */
export type Read = Placed<Extraction> | StorygraphError

/** A stored document by id; null where there is none. */
export const findDocument = async (store: Store, id: string): Promise<StoredDocument | null> =>
  (await store.documents({ ids: [id] }, { first: 1 })).items[0]?.node ?? null

/** Where the store itself is at fault, going on would lose document after document. */
const isOfInput = (error: unknown): error is StorygraphError =>
  error instanceof StorygraphError && !STORE_FAULTS.has(error.code)

/** The outcome where something speaks against one document; throws where the store itself is at fault. */
export const refused = ({ document: { id }, place = {} }: Placed<Extraction>, error: unknown): Outcome => {
  if (!isOfInput(error)) throw error
  return { id, outcome: 'refused', error: error.at(place) }
}

const STORE_FAULTS = new Set(['STORE_UNREACHABLE', 'STORE_VERSION', 'STORE_DAMAGED'])

const taken = (id: string): StorygraphError => {
  const message = `There is a document ${id} with another text already. Give this one another id, or put it in the other's place with replace.`
  return new StorygraphError('ID_TAKEN', message, { details: { id } })
}

const idOf = (read: StorygraphError): string | null => (typeof read.details.id === 'string' ? read.details.id : null)

/** The hashes of the texts of those documents that are stored, by id. */
export const storedHashes = async (store: Store, ids: readonly string[]): Promise<Map<string, string>> => {
  const { items } = await store.documentHeads({ ids }, { first: ids.length })
  return new Map(items.map(({ node: { id, sha256 } }) => [id, sha256]))
}

/** Stores what is new of several documents in one write. Throws, and stores nothing, where one of them cannot be. */
const storeTogether = async (
  store: Store,
  given: readonly Read[],
  options: ChangeOptions,
): Promise<readonly Outcome[]> => {
  const batch = await withoutTakenDown(store, given)
  const ids = batch.flatMap((read) => ('document' in read ? read.document.id : []))
  const known = await storedHashes(store, [...new Set(ids)])
  const put: Extraction[] = []
  const outcomes = batch.map((read): Outcome => {
    if (read instanceof StorygraphError) return { id: idOf(read), outcome: 'refused', error: read }
    const { id, sha256 } = read.document
    const before = known.get(id)
    if (before !== undefined) return before === sha256 ? { id, outcome: 'unchanged' } : refused(read, taken(id))
    known.set(id, sha256)
    put.push(read)
    return { id, outcome: 'added' }
  })
  if (put.length > 0) await apply(store, { put, remove: [] }, options)
  return outcomes
}

/** The same; where one cannot be stored, the others are, in as large parts as go. */
const storeBatch = async (
  store: Store,
  batch: readonly Read[],
  options: ChangeOptions,
): Promise<readonly Outcome[]> => {
  try {
    return await storeTogether(store, batch, options)
  } catch (error) {
    if (!isOfInput(error)) throw error
    const [first, ...others] = batch
    if (first === undefined || (others.length === 0 && first instanceof StorygraphError)) throw error
    if (others.length === 0 && 'document' in first) return [refused(first, error)]
    const middle = Math.ceil(batch.length / 2)
    const before = await storeBatch(store, batch.slice(0, middle), options)
    return [...before, ...(await storeBatch(store, batch.slice(middle), options))]
  }
}

const lengthOf = (read: Read): number => ('document' in read ? read.document.text.length : 0)

/**
 * Stores documents as they come, those that come together in one write with all that follows from them: whoever stops between two
 * writes loses nothing and leaves nothing half done. The same text under its own id again changes nothing (`unchanged`); under
 * another id it is stored as a retelling. Refused (the others go on): input that could not be read, ID_TAKEN, BAD_ID, BAD_INPUT.
 * Throws where the store itself fails. An error has the place of its document, where that has one.
 *
 * @example for await (const outcome of ingest(store, extractions)) report(outcome)
 */
export async function* ingest(
  store: Store,
  documents: AsyncIterable<Read> | Iterable<Read>,
  { onProgress, ...options }: ChangesOptions = {},
): AsyncGenerator<Outcome> {
  let done = 0
  for await (const batch of inBatches(documents, { ...ONE_WRITE, weigh: lengthOf })) {
    for (const outcome of await storeBatch(store, batch, options)) {
      done++
      onProgress?.({ done, total: null, item: outcome.id ?? '' })
      yield outcome
    }
  }
}

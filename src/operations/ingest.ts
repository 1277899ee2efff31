import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { StoredDocument } from '../model/graph.ts'
import type { Placed } from '../model/placed.ts'
import type { Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangeOptions, ChangesOptions } from './change-options.ts'

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

/** The outcome where something speaks against one document; throws where the store itself is at fault. */
export const refused = ({ document: { id }, place = {} }: Placed<Extraction>, error: unknown): Outcome => {
  if (!(error instanceof StorygraphError)) throw error
  // The store itself is at fault: going on would lose document after document.
  if (STORE_FAULTS.has(error.code)) throw error
  return { id, outcome: 'refused', error: error.at(place) }
}

const STORE_FAULTS = new Set(['STORE_UNREACHABLE', 'STORE_VERSION', 'STORE_DAMAGED'])

const ingestOne = async (store: Store, extraction: Extraction, options: ChangeOptions): Promise<Outcome> => {
  const { id, sha256 } = extraction.document
  const stored = await findDocument(store, id)
  if (stored?.sha256 === sha256) return { id, outcome: 'unchanged' }
  if (stored !== null) {
    const message = `There is a document ${id} with another text already. Give this one another id, or put it in the other's place with replace.`
    throw new StorygraphError('ID_TAKEN', message, { details: { id } })
  }
  await apply(store, { put: [extraction], remove: [] }, options)
  return { id, outcome: 'added' }
}

const idOf = (read: StorygraphError): string | null => (typeof read.details.id === 'string' ? read.details.id : null)

/**
 * Stores documents as they come, each with all that follows from it in one write: whoever stops between two loses nothing and
 * leaves nothing half done. The same text under its own id again changes nothing (`unchanged`); under another id it is stored
 * as a retelling. Refused (the others go on): input that could not be read, ID_TAKEN, BAD_ID, BAD_INPUT. Throws where the
 * store itself fails. An error has the place of its document, where that has one.
 *
 * @example for await (const outcome of ingest(store, extractions)) report(outcome)
 */
export async function* ingest(
  store: Store,
  documents: AsyncIterable<Read> | Iterable<Read>,
  { onProgress, ...options }: ChangesOptions = {},
): AsyncGenerator<Outcome> {
  let done = 0
  for await (const read of documents) {
    const outcome: Outcome =
      read instanceof StorygraphError
        ? { id: idOf(read), outcome: 'refused', error: read }
        : await ingestOne(store, read, options).catch((error: unknown) => refused(read, error))
    done++
    onProgress?.({ done, total: null, item: outcome.id ?? '' })
    yield outcome
  }
}

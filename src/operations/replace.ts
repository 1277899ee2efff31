import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Placed } from '../model/placed.ts'
import type { Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangeOptions } from './change-options.ts'
import { withoutTakenDown } from './forget.ts'
import { findDocument, type Outcome } from './ingest.ts'

/**
 * Puts a document in the place of the stored one of the same id, in one write: the graph is then as if only the new one had
 * been read. Errors: NOT_FOUND where no document has the id.
 */
export const replace = async (
  store: Store,
  given: Placed<Extraction>,
  options: ChangeOptions = {},
): Promise<Outcome> => {
  const [extraction = given] = await withoutTakenDown(store, [given])
  const { id } = extraction.document
  if ((await findDocument(store, id)) === null) {
    const message = `There is no document ${id} to replace. Ingest it instead.`
    throw new StorygraphError('NOT_FOUND', message, { place: extraction.place ?? {}, details: { id } })
  }
  await apply(store, { put: [extraction], remove: [] }, options)
  return { id, outcome: 'replaced' }
}

import { StorygraphError } from '../model/errors.ts'
import type { Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangesOptions } from './change-options.ts'
import { findDocument, type Outcome } from './ingest.ts'

const notFound = (id: string): Outcome => ({
  id,
  outcome: 'refused',
  error: new StorygraphError('NOT_FOUND', `There is no document ${id} here. The ids of all are in the export.`, {
    details: { id },
  }),
})

/**
 * Takes documents back: the graph is then as if they had never been read. One write each; an unknown id is refused with
 * NOT_FOUND, and the others are done all the same.
 */
export async function* retract(
  store: Store,
  ids: Iterable<string>,
  { onProgress, ...options }: ChangesOptions = {},
): AsyncGenerator<Outcome> {
  const all = [...new Set(ids)]
  for (const [index, id] of all.entries()) {
    const known = (await findDocument(store, id)) !== null
    if (known) await apply(store, { put: [], remove: [id] }, options)
    onProgress?.({ done: index + 1, total: all.length, item: id })
    yield known ? { id, outcome: 'retracted' } : notFound(id)
  }
}

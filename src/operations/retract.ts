import { StorygraphError } from '../model/errors.ts'
import type { Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangesOptions } from './change-options.ts'
import { ONE_WRITE } from './in-batches.ts'
import { type Outcome, storedHashes } from './ingest.ts'

const notFound = (id: string): Outcome => ({
  id,
  outcome: 'refused',
  error: new StorygraphError('NOT_FOUND', `There is no document ${id} here. The ids of all are in the export.`, {
    details: { id },
  }),
})

/**
 * Takes documents back: the graph is then as if they had never been read. Some are taken back in one write; an unknown id is refused
 * with NOT_FOUND, and the others are done all the same.
 */
export async function* retract(
  store: Store,
  ids: Iterable<string>,
  { onProgress, ...options }: ChangesOptions = {},
): AsyncGenerator<Outcome> {
  const all = [...new Set(ids)]
  let done = 0
  for (let start = 0; start < all.length; start += ONE_WRITE.most) {
    const some = all.slice(start, start + ONE_WRITE.most)
    const known = await storedHashes(store, some)
    const remove = some.filter((id) => known.has(id))
    if (remove.length > 0) await apply(store, { put: [], remove }, options)
    for (const id of some) {
      onProgress?.({ done: ++done, total: all.length, item: id })
      yield known.has(id) ? { id, outcome: 'retracted' } : notFound(id)
    }
  }
}

import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangesOptions } from './change-options.ts'
import { storedExtraction } from './stored-extraction.ts'

/**
 * Works everything derived out again from the stored claims and chains, a document at a time, without reading any text: after
 * rules of resolution or reasoning have changed. The graph stays whole at every step. Gives how many documents there were.
 */
export const rederive = async (store: Store, { onProgress, ...options }: ChangesOptions = {}): Promise<number> => {
  const ids: string[] = []
  for await (const { id } of all((paging) => store.documents({}, paging))) ids.push(id)
  for (const [index, id] of ids.entries()) {
    const extraction = await storedExtraction(store, id)
    if (extraction !== null) await apply(store, { put: [extraction], remove: [] }, options)
    onProgress?.({ done: index + 1, total: ids.length, item: id })
  }
  return ids.length
}

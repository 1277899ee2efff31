import type { Extraction } from '../model/extraction.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangesOptions } from './change-options.ts'
import { inBatches, ONE_WRITE } from './in-batches.ts'
import { storedExtraction } from './stored-extraction.ts'

async function* storedExtractions(store: Store, ids: readonly string[]): AsyncGenerator<Extraction> {
  for (const id of ids) {
    const extraction = await storedExtraction(store, id)
    if (extraction !== null) yield extraction
  }
}

/**
 * Works everything derived out again from the stored claims and chains, some documents at a time, without reading any text: after
 * rules of resolution or reasoning have changed. The graph stays whole at every step. Gives how many documents there were.
 */
export const rederive = async (store: Store, { onProgress, ...options }: ChangesOptions = {}): Promise<number> => {
  const ids: string[] = []
  for await (const { id } of all((paging) => store.documentHeads({}, paging))) ids.push(id)
  let done = 0
  const weigh = ({ document }: Extraction): number => document.text.length
  for await (const put of inBatches(storedExtractions(store, ids), { ...ONE_WRITE, weigh })) {
    await apply(store, { put, remove: [] }, options)
    done += put.length
    onProgress?.({ done, total: ids.length, item: put.at(-1)?.document.id ?? '' })
  }
  return ids.length
}

import type { Page, Paging, Store } from '../store/store.ts'
import { all } from '../store/store.ts'

/** A listing a page at a time, so that what a whole page needs is asked for at once. */
export async function* pagesOf<T>(
  list: (paging: Paging) => Promise<Page<T>>,
  pageSize = 500,
): AsyncGenerator<readonly T[]> {
  let page: T[] = []
  for await (const item of all(list, pageSize)) {
    page.push(item)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/** Names of entities by id. */
export const namesOf = async (store: Store, ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return names
  for (const { id, name } of (await store.heads(wanted)).values()) names.set(id, name)
  return names
}

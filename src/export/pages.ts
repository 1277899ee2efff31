import type { Store } from '../store/store.ts'

/** Names of entities by id. */
export const namesOf = async (store: Store, ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return names
  for (const { id, name } of (await store.heads(wanted)).values()) names.set(id, name)
  return names
}

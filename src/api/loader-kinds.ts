import DataLoader from 'dataloader'
import { all, type Page, type Paging } from '../store/store.ts'

export type ById<T> = DataLoader<string, T | null>
export type ListById<T> = DataLoader<string, readonly T[]>

export type List<T> = (paging: Paging) => Promise<Page<T>>

export const everything = async <T>(list: List<T>): Promise<readonly T[]> => {
  const items: T[] = []
  for await (const item of all(list)) items.push(item)
  return items
}

export const byId = <T>(idOf: (item: T) => string, read: (ids: readonly string[]) => Promise<readonly T[]>): ById<T> =>
  new DataLoader(
    async (ids) => {
      const found = new Map((await read(ids)).map((item) => [idOf(item), item]))
      return ids.map((id) => found.get(id) ?? null)
    },
    { maxBatchSize: 1000 },
  )

const grouped = <T>(
  items: readonly T[],
  keysOf: (item: T) => readonly (string | null)[],
): ReadonlyMap<string | null, readonly T[]> => {
  const groups = new Map<string | null, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  return groups
}

export const listsById = <T>(
  keysOf: (item: T) => readonly (string | null)[],
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): ListById<T> =>
  new DataLoader(
    async (ids) => {
      const found = grouped(await read(ids), keysOf)
      return ids.map((id) => found.get(id) ?? [])
    },
    { maxBatchSize: 1000 },
  )

export const listById = <T>(
  keyOf: (item: T) => string | null,
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): ListById<T> => listsById((item) => [keyOf(item)], read)

import type { EntityHead } from '../model/graph.ts'
import type { Store } from '../store/store.ts'

/** Entities by their ids; those that are not there are left out. */
export const headsOf = (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, EntityHead>> =>
  ids.length === 0 ? Promise.resolve(new Map()) : store.heads(ids)

const isWithin = (inner: EntityHead | undefined, outer: EntityHead | undefined): boolean =>
  outer?.details.kind === 'country' &&
  outer.details.country !== undefined &&
  inner?.details.country === outer.details.country

/**
 * Whether who is in one of two places may be in the other: the same, or a town and its country.
 *
 * @example mayBeOneIn(places)('d1/e2', 'd1/e5') // true: Porto, Portugal
 */
export const mayBeOneIn =
  (places: ReadonlyMap<string, EntityHead>) =>
  (a: string, b: string): boolean =>
    a === b || isWithin(places.get(a), places.get(b)) || isWithin(places.get(b), places.get(a))

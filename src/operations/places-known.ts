import type { Entity } from '../model/graph.ts'
import { all, type Store } from '../store/store.ts'

/** Entities by their ids; those that are not there are left out. */
export const entitiesOf = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> => {
  const entities = new Map<string, Entity>()
  if (ids.length > 0)
    for await (const entity of all((paging) => store.entities({ ids }, paging))) entities.set(entity.id, entity)
  return entities
}

const isWithin = (inner: Entity | undefined, outer: Entity | undefined): boolean =>
  outer?.details.kind === 'country' &&
  outer.details.country !== undefined &&
  inner?.details.country === outer.details.country

/**
 * Whether who is in one of two places may be in the other: the same, or a town and its country.
 *
 * @example mayBeOneIn(places)('d1/e2', 'd1/e5') // true: Porto, Portugal
 */
export const mayBeOneIn =
  (places: ReadonlyMap<string, Entity>) =>
  (a: string, b: string): boolean =>
    a === b || isWithin(places.get(a), places.get(b)) || isWithin(places.get(b), places.get(a))

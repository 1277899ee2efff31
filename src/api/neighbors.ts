import type { EntityHead, Fact } from '../model/graph.ts'
import type { DateRange, FactFilter } from '../store/filters.ts'
import { all, type Page, type Paging } from '../store/store.ts'
import type { Context } from './context.ts'
import type { FactsAsked } from './facts-about.ts'

/** An entity with the facts that tie it to another. */
export interface Neighbor {
  readonly id: string
  /** By id. */
  readonly facts: readonly Fact[]
}

/** Which facts tie. */
export interface Ties {
  readonly predicates?: readonly string[]
  readonly during?: DateRange
  /** So many facts are read, and one more; all where it is left out. */
  readonly most?: number
}

/** So many facts are read for one answer about neighbours: of a town where half a country has been, not all. */
export const MOST_TIES = 2_000

/** As many of these as are read at once. */
const PAGE = 500

const filterOf = ({ predicates, during }: Ties): FactFilter => ({
  ...(predicates === undefined ? {} : { predicates }),
  ...(during === undefined ? {} : { time: { overlaps: during } }),
})

/** The facts that tie, from the first on. */
export const tiesAsked = (ties: Ties): FactsAsked => ({
  filter: filterOf(ties),
  first: PAGE,
  asEnd: true,
  beside: ['ends'],
})

/**
 * Whoever shares a fact with an entity (subject with object or place, never object with place), by id; `crowded` where there are more
 * facts than `most`: of the others nothing is known then.
 */
export const neighborsOf = async (
  { store, loaders }: Pick<Context, 'store' | 'loaders'>,
  entity: EntityHead,
  tying: Ties,
): Promise<{ readonly neighbors: readonly Neighbor[]; readonly crowded: boolean }> => {
  const { most = Number.POSITIVE_INFINITY } = tying
  const ties = new Map<string, Fact[]>()
  const list = (paging: Paging): Promise<Page<Fact>> =>
    paging.after == null
      ? loaders.factsAbout(tiesAsked(tying)).load(entity.id)
      : store.facts({ ends: [entity.id], ...filterOf(tying) }, paging)
  let [read, crowded] = [0, false]
  for await (const fact of all(list, PAGE)) {
    read += 1
    crowded = read > most
    if (crowded) break
    const ends = fact.subject === entity.id ? [fact.object, fact.place] : [fact.subject]
    for (const end of new Set(ends)) {
      if (end === null || end === entity.id) continue
      const facts = ties.get(end)
      if (facts === undefined) ties.set(end, [fact])
      else facts.push(fact)
    }
  }
  const neighbors = [...ties].map(([id, facts]) => ({ id, facts })).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { neighbors, crowded }
}

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
}

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

/** Whoever shares a fact with an entity (subject with object or place, never object with place), by id. */
export const neighborsOf = async (
  { store, loaders }: Pick<Context, 'store' | 'loaders'>,
  entity: EntityHead,
  tying: Ties,
): Promise<readonly Neighbor[]> => {
  const ties = new Map<string, Fact[]>()
  const list = (paging: Paging): Promise<Page<Fact>> =>
    paging.after == null
      ? loaders.factsAbout(tiesAsked(tying)).load(entity.id)
      : store.facts({ ends: [entity.id], ...filterOf(tying) }, paging)
  for await (const fact of all(list, PAGE)) {
    const ends = fact.subject === entity.id ? [fact.object, fact.place] : [fact.subject]
    for (const end of new Set(ends)) {
      if (end === null || end === entity.id) continue
      const facts = ties.get(end)
      if (facts === undefined) ties.set(end, [fact])
      else facts.push(fact)
    }
  }
  return [...ties].map(([id, facts]) => ({ id, facts })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

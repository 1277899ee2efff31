import { globalId } from '../model/extraction.ts'
import type { Fact, StoredClaim } from '../model/graph.ts'
import type { FactFilter } from '../store/filters.ts'
import type { Order, Page, Store } from '../store/store.ts'

/** Of several entities together so many facts and claims are read, and more where more are asked for; whoever has more is read alone. */
const LEAST_TOGETHER = 1000
const MOST_TOGETHER = 10_000

/** Which facts of each entity. */
export interface FactsAsked {
  readonly filter: FactFilter
  readonly first: number
  readonly order?: Order<'id' | 'time'> | undefined
}

const inRoles = (claim: StoredClaim): readonly string[] =>
  [claim.subject, claim.object, claim.place, ...claim.with]
    .filter((chain) => chain !== null)
    .map((chain) => claim.entities[chain] ?? globalId(claim.document, chain))

/**
 * The first page of the facts that each of several entities has a role in, in their order: two reads for all of them, as far as they
 * have no more facts than fit. `note` is given the claims that were read on the way.
 */
export const factsAbout = async (
  store: Store,
  ids: readonly string[],
  { filter, first, order }: FactsAsked,
  note: (claim: StoredClaim) => void,
): Promise<readonly Page<Fact>[]> => {
  const alone = (id: string): Promise<Page<Fact>> => store.facts({ and: [{ about: [id] }, filter] }, { first }, order)
  if (ids.length === 1) return Promise.all(ids.map(alone))
  const most = Math.min(MOST_TOGETHER, Math.max(LEAST_TOGETHER, first * ids.length))
  const claims = await store.claims({ about: ids }, { first: most })
  if (claims.hasNext) return Promise.all(ids.map(alone))
  const facts = await store.facts({ and: [{ about: ids }, filter] }, { first: most }, order)
  const own = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const { node: claim } of claims.items) {
    note(claim)
    if (claim.factId !== null) for (const id of inRoles(claim)) own.get(id)?.add(claim.factId)
  }
  return Promise.all(
    ids.map((id) => {
      const items = facts.items.filter(({ node }) => own.get(id)?.has(node.id))
      if (facts.hasNext && items.length <= first) return alone(id)
      return { items: items.slice(0, first), hasNext: items.length > first }
    }),
  )
}

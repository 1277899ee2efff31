import { globalId } from '../model/extraction.ts'
import type { Fact, StoredClaim } from '../model/graph.ts'
import type { FactFilter } from '../store/filters.ts'
import type { Beside, FactPage, FactPaging, Order, Page, Store } from '../store/store.ts'

/** Of several entities together so many facts and claims are read, and more where more are asked for; whoever has more is read alone. */
const LEAST_TOGETHER = 1000
const MOST_TOGETHER = 10_000

/** Which facts of each entity. */
export interface FactsAsked {
  readonly filter: FactFilter
  readonly first: number
  readonly order?: Order<'id' | 'time'> | undefined
  /** Only those whose subject, object or place it is. */
  readonly asEnd?: boolean
  /** What goes with them is read too. */
  readonly beside?: readonly Beside[]
}

/** What was read on the way, for whoever asks for it next. */
export interface Noted extends Pick<FactPage, 'ends' | 'documents'> {
  readonly claims?: readonly StoredClaim[]
}

const inRoles = (claim: StoredClaim): readonly string[] =>
  [claim.subject, claim.object, claim.place, ...claim.with]
    .filter((chain) => chain !== null)
    .map((chain) => claim.entities[chain] ?? globalId(claim.document, chain))

const asEnds = ({ subject, object, place }: Fact): readonly string[] =>
  [subject, object, place].filter((id) => id !== null)

/** Who has a role in each fact, by its claims: null where these are too many. */
const byClaims = async (
  store: Store,
  ids: readonly string[],
  most: number,
  note: (noted: Noted) => void,
): Promise<((fact: Fact) => readonly string[]) | null> => {
  const { items, hasNext } = await store.claims({ about: ids }, { first: most })
  if (hasNext) return null
  note({ claims: items.map(({ node }) => node) })
  const roles = new Map<string, string[]>()
  for (const { node: claim } of items) {
    if (claim.factId !== null) roles.set(claim.factId, [...(roles.get(claim.factId) ?? []), ...inRoles(claim)])
  }
  return ({ id }) => roles.get(id) ?? []
}

/**
 * The first page of the facts that each of several entities has a role in, in their order: two reads for all of them, as far as they
 * have no more facts than fit, and one where companions do not count. `note` is given what else was read.
 */
export const factsAbout = async (
  store: Store,
  ids: readonly string[],
  { filter, first, order, asEnd = false, beside }: FactsAsked,
  note: (noted: Noted) => void,
): Promise<readonly Page<Fact>[]> => {
  const read = async (those: readonly string[], paging: FactPaging): Promise<FactPage> => {
    const own: FactFilter = asEnd ? { ends: those } : { about: those }
    const page = await store.facts({ and: [own, filter] }, paging, order)
    note(page)
    return page
  }
  const alone = (id: string): Promise<Page<Fact>> => read([id], { first, beside })
  if (ids.length === 1) return Promise.all(ids.map(alone))
  const most = Math.min(MOST_TOGETHER, Math.max(LEAST_TOGETHER, first * ids.length))
  const rolesOf = asEnd ? asEnds : await byClaims(store, ids, most, note)
  if (rolesOf === null) return Promise.all(ids.map(alone))
  // Of those that are read together most are not shown: what goes with these alone is asked for later.
  const facts = await read(ids, asEnd ? { first: most, beside } : { first: most })
  const own = new Map(ids.map((id) => [id, [] as Page<Fact>['items'][number][]]))
  for (const item of facts.items) for (const id of new Set(rolesOf(item.node))) own.get(id)?.push(item)
  return Promise.all(
    ids.map((id) => {
      const items = own.get(id) ?? []
      if (facts.hasNext && items.length <= first) return alone(id)
      return { items: items.slice(0, first), hasNext: items.length > first }
    }),
  )
}

import type { Fact } from '../model/graph.ts'
import type { FactFilter } from '../store/filters.ts'
import type { Beside, FactPage, Order, Page, Store } from '../store/store.ts'

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
export type Noted = Pick<FactPage, 'ends' | 'claims' | 'documents'>

const NONE: Page<Fact> = { items: [], hasNext: false }

/** The first page of the facts that each of several entities has a role in, in their order. `note` is given what else was read. */
export const factsAbout = async (
  store: Store,
  ids: readonly string[],
  { filter, first, order, asEnd = false, beside }: FactsAsked,
  note: (noted: Noted) => void,
): Promise<readonly Page<Fact>[]> => {
  const as = asEnd ? 'ends' : 'about'
  const [only] = ids
  if (only !== undefined && ids.length === 1) {
    const page = await store.facts({ and: [{ [as]: ids }, filter] }, { first, beside }, order)
    note(page)
    return [page]
  }
  const found = await store.firstFacts({ ids, as, filter, first, order, beside })
  note(found)
  return ids.map((id) => found.pages.get(id) ?? NONE)
}

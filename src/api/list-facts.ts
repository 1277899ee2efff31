import type { Fact } from '../model/graph.ts'
import type { FactFilter } from '../store/filters.ts'
import type { FactPaging, Order, Page } from '../store/store.ts'
import type { Context } from './context.ts'

/** A page of facts; what it brings besides is at hand for their fields. */
export const listFacts = async (
  filter: FactFilter,
  paging: FactPaging,
  order: Order<'id' | 'time'> | undefined,
  { store, loaders }: Context,
): Promise<Page<Fact>> => {
  const page = await store.facts(filter, paging, order)
  loaders.note(page)
  return page
}

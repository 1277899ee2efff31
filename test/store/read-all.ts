import type { DocumentHead, StoredDocument } from '../../src/model/graph.ts'
import { all, type Page, type Paging, type Store } from '../../src/store/store.ts'

/** A whole listing, read page by page. */
export const collect = async <T>(list: (paging: Paging) => Promise<Page<T>>, pageSize = 100): Promise<readonly T[]> => {
  const items: T[] = []
  for await (const item of all(list, pageSize)) items.push(item)
  return items
}

/** What is left of a document without its text and all that points into it. */
export const headOf = ({ text: _, sentences: __, quotes: ___, story: ____, ...head }: StoredDocument): DocumentHead =>
  head

/** Everything that a store holds. */
export const readAll = async (store: Store, pageSize = 100) => ({
  documents: await collect((paging) => store.documents({}, paging), pageSize),
  documentHeads: await collect((paging) => store.documentHeads({}, paging), pageSize),
  chains: await store.chains({}),
  claims: await collect((paging) => store.claims({}, paging), pageSize),
  entities: await collect((paging) => store.entities({}, paging), pageSize),
  facts: await collect((paging) => store.facts({}, paging), pageSize),
  contradictions: await collect((paging) => store.contradictions({}, paging), pageSize),
  judgements: await collect((paging) => store.judgements({}, paging), pageSize),
})

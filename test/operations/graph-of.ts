import type { Extraction } from '../../src/model/extraction.ts'
import type { Contradiction, Entity, Fact, StoredClaim } from '../../src/model/graph.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import { all, type Page, type Paging, type Store } from '../../src/store/store.ts'

/** Everything that is derived, in the store's order. */
export interface Graph {
  readonly families: readonly (readonly [document: string, family: string])[]
  readonly entities: readonly Entity[]
  readonly facts: readonly Fact[]
  readonly contradictions: readonly Contradiction[]
  readonly claims: readonly Pick<StoredClaim, 'globalId' | 'factId' | 'entities'>[]
}

const collected = async <T>(list: (paging: Paging) => Promise<Page<T>>): Promise<T[]> => {
  const items: T[] = []
  for await (const item of all(list)) items.push(item)
  return items
}

export const graphOf = async (store: Store): Promise<Graph> => ({
  families: (await collected((paging) => store.documents({}, paging))).map(({ id, family }) => [id, family]),
  entities: await collected((paging) => store.entities({}, paging)),
  facts: await collected((paging) => store.facts({}, paging)),
  contradictions: await collected((paging) => store.contradictions({}, paging)),
  claims: (await collected((paging) => store.claims({}, paging))).map(({ globalId, factId, entities }) => ({
    globalId,
    factId,
    entities,
  })),
})

/** Reads documents into a store, none of which may be refused. */
export const put = async (store: Store, documents: readonly Extraction[]): Promise<void> => {
  for await (const outcome of ingest(store, documents)) if (outcome.outcome === 'refused') throw outcome.error
}

export const storeOf = async (documents: readonly Extraction[]): Promise<Store> => {
  const store = await openStore('memory:')
  await put(store, documents)
  return store
}

export const graphFrom = async (documents: readonly Extraction[]): Promise<Graph> => {
  const store = await storeOf(documents)
  const graph = await graphOf(store)
  await store.close()
  return graph
}

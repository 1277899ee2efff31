import type { EntityHead } from '../model/graph.ts'
import type { ClaimFilter, FactFilter } from '../store/filters.ts'
import type { Page, Paging, Store } from '../store/store.ts'
import type { Loaders } from './loaders.ts'

/** Where a list that is at hand goes on; no cursor of a store has a colon. */
const HERE = /^at:(\d+)$/

/** A page of a list that has been read whole. */
const pageOf = <T>(items: readonly T[], { first, after }: Paging): Page<T> => {
  const start = Number(HERE.exec(after ?? '')?.[1] ?? 0)
  const shown = items.slice(start, start + first)
  return {
    items: shown.map((node, index) => ({ node, cursor: `at:${start + index + 1}` })),
    hasNext: start + first < items.length,
  }
}

/** Whether a filter asks for these, and for nothing else. */
const asksFor = (filter: object, ...keys: readonly string[]): boolean => {
  const asked = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : key))
  return asked.length === keys.length && keys.every((key) => asked.includes(key))
}

const byId =
  <T>(idOf: (item: T) => string) =>
  (a: T, b: T): number =>
    idOf(a) < idOf(b) ? -1 : 1

/** What some ids have, without doubles, in the order of a store. */
const gathered = async <T>(
  lists: Promise<readonly (readonly T[] | T | Error | null)[]>,
  idOf: (item: T) => string,
): Promise<readonly T[]> => {
  const found = new Map<string, T>()
  for (const list of await lists) {
    if (list instanceof Error) throw list
    for (const item of Array.isArray(list) ? (list as readonly T[]) : [list as T | null])
      if (item !== null) found.set(idOf(item), item)
  }
  return [...found.values()].sort(byId(idOf))
}

/**
 * The same store for operations that each look at one entity: what several of them ask at once, for a page of entities, is read
 * together, and nothing twice in one request. Whatever else is asked goes to the store as it is.
 */
export const batchedStore = (store: Store, loaders: Loaders): Store => {
  const isOwn = ({ after }: Paging): boolean => after == null || HERE.test(after)
  const claimsOf = (filter: ClaimFilter) => {
    const { about, subjects, predicates, documents, facts, ...rest } = filter
    if (facts !== undefined && asksFor(filter, 'facts')) return loaders.claimsOfFact.loadMany([...facts])
    if (facts !== undefined || !asksFor(rest)) return null
    if (about !== undefined && asksFor({ subjects, documents }))
      return (predicates === undefined ? loaders.claimsAbout : loaders.claimsAboutBy(predicates)).loadMany([...about])
    if (documents !== undefined && asksFor({ about, subjects, predicates }))
      return loaders.claimsOfDocument.loadMany([...documents])
    if (subjects !== undefined && predicates !== undefined && asksFor({ about, documents }))
      return loaders.claimsOfSubject(predicates).loadMany([...subjects])
    return null
  }
  return {
    ...store,
    facts: async (filter: FactFilter, paging, order) => {
      const { about, ...rest } = filter
      const [id] = about ?? []
      if (id !== undefined && about?.length === 1 && paging.after == null)
        return loaders.factsAbout({ filter: rest, first: paging.first, order }).load(id)
      if (filter.ids !== undefined && asksFor(filter, 'ids') && order === undefined && isOwn(paging))
        return pageOf(await gathered(loaders.fact.loadMany([...filter.ids]), (fact) => fact.id), paging)
      return store.facts(filter, paging, order)
    },
    claims: async (filter, paging) => {
      const claims = isOwn(paging) ? claimsOf(filter) : null
      return claims === null
        ? store.claims(filter, paging)
        : pageOf(await gathered(claims, ({ globalId }) => globalId), paging)
    },
    contradictions: async (filter, paging) => {
      const { subjects } = filter
      if (subjects === undefined || !asksFor(filter, 'subjects') || !isOwn(paging))
        return store.contradictions(filter, paging)
      return pageOf(await gathered(loaders.contradictionsOfSubject.loadMany([...subjects]), ({ id }) => id), paging)
    },
    entities: async (filter, paging, order) => {
      const { ids } = filter
      if (ids === undefined || !asksFor(filter, 'ids') || order !== undefined || !isOwn(paging))
        return store.entities(filter, paging, order)
      return pageOf(await gathered(loaders.entity.loadMany([...ids]), ({ id }) => id), paging)
    },
    heads: async (ids) => {
      const found = await loaders.head.loadMany([...ids])
      const heads = new Map<string, EntityHead>()
      for (const [index, head] of found.entries()) {
        if (head instanceof Error) throw head
        if (head !== null) heads.set(ids[index] ?? '', head)
      }
      return heads
    },
    documents: async (filter, paging, order) => {
      const { ids } = filter
      if (ids === undefined || !asksFor(filter, 'ids') || order !== undefined || !isOwn(paging))
        return store.documents(filter, paging, order)
      return pageOf(await gathered(loaders.wholeDocument.loadMany([...ids]), ({ id }) => id), paging)
    },
    documentHeads: async (filter, paging, order) => {
      const { ids } = filter
      if (ids === undefined || !asksFor(filter, 'ids') || order !== undefined || !isOwn(paging))
        return store.documentHeads(filter, paging, order)
      return pageOf(await gathered(loaders.document.loadMany([...ids]), ({ id }) => id), paging)
    },
    chains: async (filter) => {
      const { documents } = filter
      if (documents === undefined || !asksFor(filter, 'documents')) return store.chains(filter)
      return gathered(loaders.chainsOfDocument.loadMany([...documents]), ({ globalId }) => globalId)
    },
    judgements: async (filter, paging) => {
      const { documents } = filter
      if (asksFor(filter) && paging.first === 1 && paging.after == null) return loaders.firstJudgement()
      if (documents === undefined || !asksFor(filter, 'documents') || !isOwn(paging))
        return store.judgements(filter, paging)
      return pageOf(await gathered(loaders.judgementsOfDocument.loadMany([...documents]), ({ id }) => id), paging)
    },
  }
}

import { setImmediate as turn } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import type { Deadline } from './deadline.ts'

/** Milliseconds of work after which other requests get their turn: of a request, and of what is ingested while others ask. */
export const SLICE = { request: 25, ingestion: 2 } as const

/**
 * The same store, whose reads throw TIMEOUT past the deadline. A store may work synchronously: between reads others get their
 * turn, after so many milliseconds. A write that has begun is never cut short.
 */
export const boundedStore = (store: Store, deadline: Deadline, slice: number = SLICE.request): Store => {
  let turnedAt = performance.now()
  const within = async <T>(read: () => Promise<T>): Promise<T> => {
    deadline.check()
    if (performance.now() - turnedAt > slice) {
      await turn()
      turnedAt = performance.now()
      deadline.check()
    }
    return read()
  }
  return {
    url: store.url,
    revision: () => store.revision(),
    write: (change) => store.write(change),
    documents: (...args) => within(() => store.documents(...args)),
    chains: (...args) => within(() => store.chains(...args)),
    claims: (...args) => within(() => store.claims(...args)),
    growing: (...args) => within(() => store.growing(...args)),
    heads: (ids) => within(() => store.heads(ids)),
    entities: (...args) => within(() => store.entities(...args)),
    facts: (...args) => within(() => store.facts(...args)),
    contradictions: (...args) => within(() => store.contradictions(...args)),
    judgements: (...args) => within(() => store.judgements(...args)),
    search: (...args) => within(() => store.search(...args)),
    paths: (query) =>
      within(() => {
        const most = Math.min(query.deadline ?? Number.POSITIVE_INFINITY, deadline.left())
        return store.paths(Number.isFinite(most) ? { ...query, deadline: most } : query)
      }),
    stats: () => within(() => store.stats()),
    check: (repair) => store.check(repair),
    scrub: () => store.scrub(),
    close: () => store.close(),
  }
}

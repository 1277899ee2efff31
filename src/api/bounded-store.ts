import { setImmediate as turn } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import type { Deadline } from './deadline.ts'
import type { Seen } from './visible-to.ts'

/** Milliseconds of work after which other requests get their turn: of a request, and of what is ingested while others ask. */
export const SLICE = { request: 25, ingestion: 2 } as const

/**
 * What may be seen, whose reads throw TIMEOUT past the deadline. A store may work synchronously: between reads others get their
 * turn, after so many milliseconds. A write that has begun is never cut short. What is likely to be right is read while the
 * store is asked whether it is, and read again where it is not: nobody sees what is kept back since.
 */
export const boundedStore = (
  { url, likely, certain }: Seen,
  deadline: Deadline,
  slice: number = SLICE.request,
): Store => {
  let turnedAt = performance.now()
  let seen: Store | null = null
  // Each read tells why it cannot be known what may be seen.
  certain.catch(() => undefined)
  const settled = async <T>(read: (store: Store) => Promise<T>): Promise<T> => {
    const early = likely === null ? null : read(likely)
    early?.catch(() => undefined)
    seen = await certain
    return early !== null && seen === likely ? early : read(seen)
  }
  const within = async <T>(read: (store: Store) => Promise<T>): Promise<T> => {
    deadline.check()
    if (performance.now() - turnedAt > slice) {
      await turn()
      turnedAt = performance.now()
      deadline.check()
    }
    return seen === null ? settled(read) : read(seen)
  }
  return {
    url,
    revision: async () => (await certain).revision(),
    write: async (change) => (await certain).write(change),
    documents: (...args) => within((store) => store.documents(...args)),
    documentHeads: (...args) => within((store) => store.documentHeads(...args)),
    chains: (...args) => within((store) => store.chains(...args)),
    claims: (...args) => within((store) => store.claims(...args)),
    growing: (...args) => within((store) => store.growing(...args)),
    heads: (ids) => within((store) => store.heads(ids)),
    entities: (...args) => within((store) => store.entities(...args)),
    facts: (...args) => within((store) => store.facts(...args)),
    firstFacts: (asked) => within((store) => store.firstFacts(asked)),
    contradictions: (...args) => within((store) => store.contradictions(...args)),
    judgements: (...args) => within((store) => store.judgements(...args)),
    search: (...args) => within((store) => store.search(...args)),
    paths: (query) =>
      within((store) => {
        const most = Math.min(query.deadline ?? Number.POSITIVE_INFINITY, deadline.left())
        return store.paths(Number.isFinite(most) ? { ...query, deadline: most } : query)
      }),
    stats: () => within((store) => store.stats()),
    check: async (repair) => (await certain).check(repair),
    scrub: async () => (await certain).scrub(),
    close: async () => (await certain).close(),
  }
}

import type { Predicate } from '../ontology/predicate.ts'
import { visible } from '../operations/visible.ts'
import type { Store } from '../store/store.ts'
import { hasToken } from './http/has-token.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** The graph as a request may see it. */
export interface Seen {
  /** Of the store. */
  readonly url: string
  /** As it was when last looked at: right unless the store has changed since, which `certain` tells. Null where it was never. */
  readonly likely: Store | null
  readonly certain: Promise<Store>
}

/** A store that is seen whole. */
export const seenWhole = (store: Store): Seen => ({
  url: store.url,
  likely: store,
  certain: Promise.resolve(store),
})

/**
 * The graph as a request may see it: whole with the server's token, without what is restricted else; also where the server has no token.
 * Worked out anew only after the store has changed.
 */
export const visibleTo = (
  store: Store,
  predicates: ReadonlyMap<string, Predicate>,
  token: string | null,
): ((request: Request) => Seen) => {
  let known: { readonly revision: number; readonly open: Promise<Store> } | null = null
  let likely: Store | null = null
  const revisionNow = oneAtATime(() => store.revision())
  const certain = async (): Promise<Store> => {
    const revision = await revisionNow()
    if (known?.revision !== revision) {
      const open = visible(store, predicates).then(({ store: shown }) => {
        likely = shown
        return shown
      })
      known = { revision, open }
      // What could not be worked out is tried again by the next.
      open.catch(() => {
        known = null
      })
    }
    return known.open
  }
  return (request) =>
    token !== null && hasToken(request, token) ? seenWhole(store) : { url: store.url, likely, certain: certain() }
}

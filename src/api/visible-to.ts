import type { Predicate } from '../ontology/predicate.ts'
import { visible } from '../operations/visible.ts'
import type { Store } from '../store/store.ts'
import { hasToken } from './http/has-token.ts'

/**
 * The graph as a request may see it: whole with the server's token, without what is restricted else; also where the server has no token.
 * Worked out anew only after the store has changed.
 */
export const visibleTo = (
  store: Store,
  predicates: ReadonlyMap<string, Predicate>,
  token: string | null,
): ((request: Request) => Promise<Store>) => {
  let known: { readonly revision: number; readonly open: Promise<Store> } | null = null
  return async (request) => {
    if (token !== null && hasToken(request, token)) return store
    const revision = await store.revision()
    if (known?.revision !== revision) {
      const open = visible(store, predicates).then(({ store: shown }) => shown)
      known = { revision, open }
      // What could not be worked out is tried again by the next.
      open.catch(() => {
        known = null
      })
    }
    return known.open
  }
}

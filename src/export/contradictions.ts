import type { Contradiction, StoredClaim } from '../model/graph.ts'
import { plainClaim } from '../model/plain.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'
import { namesOf } from './pages.ts'

// A contradiction brings several claims with their sentences, so that a page of these weighs more than one of facts.
const PAGE = 100

const claimsOf = async (store: Store, page: readonly Contradiction[]): Promise<ReadonlyMap<string, StoredClaim>> => {
  const ids = page.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims))
  const claims = new Map<string, StoredClaim>()
  for await (const claim of all((paging) => store.claims({ ids }, paging))) claims.set(claim.globalId, claim)
  return claims
}

const objectOf = ({ object, entities }: StoredClaim): string | null =>
  object === null ? null : (entities[object] ?? null)

/**
 * A line a contradiction, by id. Its claims stand side by side, `side` counting from 0; `favours` is such a side, or null.
 */
export const contradictions: ExportFormat = {
  name: 'contradictions',
  description: 'what cannot all be true, with every side and its sentences, a JSON line each',
  mediaType: 'application/x-ndjson',
  leavesOut: null,
  async *write(store) {
    for await (const page of pagesOf((paging) => store.contradictions({}, paging), PAGE)) {
      const claims = await claimsOf(store, page)
      const names = await namesOf(store, [...page.map(({ subject }) => subject), ...[...claims.values()].map(objectOf)])
      const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
      for (const { id, subject, predicate, kind, sides, reason, favours } of page) {
        const told = sides.flatMap((side, index) =>
          side.claims.flatMap((claimId) => {
            const claim = claims.get(claimId)
            if (claim === undefined) return []
            const { time, value, evidence } = plainClaim(claim)
            const objectId = objectOf(claim)
            const { document } = claim
            return { side: index, id: claimId, document, time, object: nameOf(objectId), objectId, value, evidence }
          }),
        )
        yield jsonLine({
          id,
          subject: nameOf(subject),
          subjectId: subject,
          predicate,
          kind,
          claims: told,
          reason,
          favours,
        })
      }
    }
  },
}

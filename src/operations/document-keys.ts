import type { Claim, Extraction } from '../model/extraction.ts'
import { globalId } from '../model/extraction.ts'
import type { StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { chainKeys } from '../resolve/blocking.ts'
import type { ChainPart } from '../resolve/profile.ts'
import { groupBy } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import type { AffectedFamilies } from './affected-families.ts'
import { type DocumentMeta, readMetas } from './document-meta.ts'

interface Sources {
  readonly store: Store
  readonly put: readonly Extraction[]
  readonly families: AffectedFamilies
  readonly predicates: ReadonlyMap<string, Predicate>
}

const documentsOf = (parts: readonly ChainPart[]): readonly string[] => [
  ...new Set(parts.map(({ document }) => document)),
]

/** Blocking keys of each chain of whole documents, by global id, by what is read in them and who their casts are. */
const keysIn = (
  parts: readonly ChainPart[],
  claims: ReadonlyMap<string, readonly Claim[]>,
  metas: ReadonlyMap<string, DocumentMeta>,
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...groupBy(parts, ({ document }) => document)].flatMap(([document, own]) => {
      const read = { entities: own.map(({ chain }) => chain), claims: claims.get(document) ?? [] }
      const keys = chainKeys(read, metas.get(document)?.story.cast ?? [], predicates)
      return Object.entries(keys).map(([local, of]) => [globalId(document, local), of] as const)
    }),
  )

/** Claims of stored documents, by document. */
const storedClaims = async (
  store: Store,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  const claims: StoredClaim[] = []
  if (documents.length > 0)
    for await (const claim of all((paging) => store.claims({ documents }, paging))) claims.push(claim)
  return groupBy(claims, ({ document }) => document)
}

/** Keys of the chains of whole documents as they are before the change, by global id. */
export const formerKeys = async ({ store, families, predicates }: Omit<Sources, 'put'>, parts: readonly ChainPart[]) =>
  keysIn(parts, await storedClaims(store, documentsOf(parts)), families.were, predicates)

/** Keys of the chains of whole documents as they are after it, by global id. */
export const currentKeys = async ({ store, put, families, predicates }: Sources, parts: readonly ChainPart[]) => {
  const fresh = new Map(put.map(({ document, claims }) => [document.id, claims] as const))
  const stored = documentsOf(parts).filter((id) => !fresh.has(id))
  const unknown = stored.filter((id) => !families.documents.has(id))
  const others = unknown.length === 0 ? [] : await readMetas(store, { ids: unknown })
  const claims = new Map([...(await storedClaims(store, stored)), ...fresh])
  return keysIn(parts, claims, new Map([...families.documents, ...others]), predicates)
}

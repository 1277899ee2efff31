import type { Chain, Claim } from '../model/extraction.ts'
import type { StoredChain, StoredClaim, StoredDocument } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { chainKeys } from '../resolve/blocking.ts'
import { lineageKeys } from '../resolve/lineage.ts'
import { all, type DocumentRecord, type Store } from '../store/store.ts'

/** A document as it would be put into another store, and what this one made of it. */
export interface StoredRecord {
  readonly record: DocumentRecord
  readonly family: string
  readonly chains: readonly StoredChain[]
  readonly claims: readonly StoredClaim[]
}

const grouped = <T extends { readonly document: string }>(items: Iterable<T>): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.document)
    if (group === undefined) groups.set(item.document, [item])
    else group.push(item)
  }
  return groups
}

const plainChain = ({ globalId: _, document: __, mentions: ___, entityId: ____, ...chain }: StoredChain): Chain => chain

const plainClaim = ({
  globalId: _,
  document: __,
  factId: ___,
  entities: ____,
  judgedWrong: _____,
  ...claim
}: StoredClaim): Claim => claim

const recordOf = (
  { family: _, story, sentences, quotes, warnings, rules, ...document }: StoredDocument,
  chains: readonly StoredChain[],
  claims: readonly StoredClaim[],
  predicates: ReadonlyMap<string, Predicate>,
): DocumentRecord => {
  const extraction = {
    document,
    sentences,
    entities: chains.map(plainChain),
    mentions: chains.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start || a.end - b.end),
    claims: claims.map(plainClaim),
    quotes,
    warnings,
    ...(rules !== undefined && { rules }),
  }
  return {
    extraction,
    story,
    lineageKeys: lineageKeys({ ...document, quotes, ...story }),
    chainKeys: chainKeys(extraction, story.cast, predicates),
  }
}

/** Stored documents as they would be put into another store, in the order given. A store keeps no keys: they are worked out again. */
export const recordsOf = async (
  store: Store,
  documents: readonly StoredDocument[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly StoredRecord[]> => {
  const ids = documents.map(({ id }) => id)
  const chains = grouped(await store.chains({ documents: ids }))
  const said: StoredClaim[] = []
  for await (const claim of all((paging) => store.claims({ documents: ids }, paging), 2_000)) said.push(claim)
  const claims = grouped(said)
  return documents.map((document) => {
    const [own, told] = [chains.get(document.id) ?? [], claims.get(document.id) ?? []]
    return { record: recordOf(document, own, told, predicates), family: document.family, chains: own, claims: told }
  })
}

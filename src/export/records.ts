import type { StoredChain, StoredClaim, StoredDocument } from '../model/graph.ts'
import {
  plainChain,
  plainClaim,
  plainDocument,
  plainMention,
  plainQuote,
  plainSpan,
  plainWarning,
} from '../model/plain.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { chainKeys } from '../resolve/blocking.ts'
import { lineageKeys } from '../resolve/lineage-keys.ts'
import { groupBy } from '../resolve/sets.ts'
import { all, type DocumentRecord, type Store } from '../store/store.ts'

/** A document as it would be put into another store, and what this one made of it. */
export interface StoredRecord {
  readonly record: DocumentRecord
  readonly family: string
  readonly chains: readonly StoredChain[]
  readonly claims: readonly StoredClaim[]
}

const recordOf = (
  { family: _, story, sentences, quotes, warnings, rules, ...document }: StoredDocument,
  chains: readonly StoredChain[],
  claims: readonly StoredClaim[],
  predicates: ReadonlyMap<string, Predicate>,
): DocumentRecord => {
  const mentions = chains.flatMap((chain) => chain.mentions.map(plainMention))
  const extraction = {
    document: plainDocument(document),
    sentences: sentences.map(plainSpan),
    entities: chains.map(plainChain),
    mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end),
    claims: claims.map(plainClaim),
    quotes: quotes.map(plainQuote),
    warnings: warnings.map(plainWarning),
    ...(rules !== undefined && { rules }),
  }
  return {
    extraction,
    story: { ...story, told: story.told.map(plainSpan) },
    lineageKeys: lineageKeys({ ...document, quotes, ...story }),
    chainKeys: chainKeys(extraction, story.cast, predicates),
  }
}

/** Stored documents as they would be put into another store, in the order given, their keys in the order in which exports have them. A store keeps no keys: they are worked out again. */
export const recordsOf = async (
  store: Store,
  documents: readonly StoredDocument[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly StoredRecord[]> => {
  const ids = documents.map(({ id }) => id)
  const chains = groupBy(await store.chains({ documents: ids }), ({ document }) => document)
  const said: StoredClaim[] = []
  for await (const claim of all((paging) => store.claims({ documents: ids }, paging), 2_000)) said.push(claim)
  const claims = groupBy(said, ({ document }) => document)
  return documents.map((document) => {
    const [own, told] = [chains.get(document.id) ?? [], claims.get(document.id) ?? []]
    return { record: recordOf(document, own, told, predicates), family: document.family, chains: own, claims: told }
  })
}

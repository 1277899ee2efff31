import { namesOf } from '../export/pages.ts'
import type { Fact, StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { factSentence } from '../reason/sentence.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'

/** Verbatim words that say a fact, and where they stand. */
export interface Quoted {
  readonly claim: string
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A fact as people read it: a sentence, and who says so. */
export interface Told {
  readonly fact: Fact
  readonly sentence: string
  /** In the order of the claims' ids. */
  readonly evidence: readonly Quoted[]
}

const quotedOf = ({ globalId, document, evidence }: StoredClaim): Quoted => ({ claim: globalId, document, ...evidence })

/** Puts facts into sentences, each with its evidence; in the order given. */
export const tell = async (
  store: Store,
  facts: readonly Fact[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly Told[]> => {
  if (facts.length === 0) return []
  const names = await namesOf(
    store,
    facts.flatMap(({ subject, object, place }) => [subject, object, place]),
  )
  const claims = new Map<string, Quoted>()
  const ids = facts.flatMap((fact) => fact.claims)
  for await (const claim of all((paging) => store.claims({ ids }, paging))) claims.set(claim.globalId, quotedOf(claim))
  return facts.map((fact) => ({
    fact,
    sentence: factSentence(fact, predicates.get(fact.predicate), (id) => names.get(id) ?? id),
    evidence: fact.claims.map((id) => claims.get(id)).filter((quoted) => quoted !== undefined),
  }))
}

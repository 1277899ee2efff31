import { boundsOf } from '../model/fuzzy-time.ts'
import type { DocumentHead, Entity, EntityHead, Fact, StoredClaim } from '../model/graph.ts'
import { retellingsLast } from '../model/retellings-last.ts'
import type { DateBounds } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { factSentence } from '../reason/sentence.ts'
import type { FactFilter } from '../store/filters.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import type { ExportOptions } from './format.ts'

/** A fact with all that is needed to tell it. */
export interface ToldFact {
  readonly fact: Fact
  readonly subject: EntityHead
  readonly object: EntityHead | null
  readonly place: EntityHead | null
  /** "Mikhail left Moscow in March 2022." */
  readonly sentence: string
  /** By id, but those of documents that say they retell another come last. */
  readonly claims: readonly StoredClaim[]
  /** The outermost days that it may have been on; both null where nothing is known. */
  readonly bounds: DateBounds
}

/** Each fact brings all its claims, so that a page of these weighs more than one of facts. */
const PAGE = 100

export const predicatesOf = ({ predicates }: ExportOptions): ReadonlyMap<string, Predicate> =>
  predicates ?? loadRules().predicates

/** Entities by id. */
export const entitiesById = async (
  store: Store,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, Entity>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const found = new Map<string, Entity>()
  if (wanted.length > 0)
    for await (const entity of all((paging) => store.entities({ ids: wanted }, paging))) found.set(entity.id, entity)
  return found
}

const claimsById = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, StoredClaim>> => {
  const claims = new Map<string, StoredClaim>()
  if (ids.length > 0)
    for await (const claim of all((paging) => store.claims({ ids }, paging))) claims.set(claim.globalId, claim)
  return claims
}

/** What the documents say they retell, of those that say the same as others; the rest needs no order. */
const retoldIn = async (
  store: Store,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, Pick<DocumentHead, 'derivedFrom'>>> => {
  const ids = [...new Set(facts.flatMap(({ documents }) => (documents.length > 1 ? documents : [])))]
  const retold = new Map<string, Pick<DocumentHead, 'derivedFrom'>>()
  if (ids.length > 0)
    for await (const { id, derivedFrom } of all((paging) => store.documentHeads({ ids }, paging)))
      retold.set(id, { derivedFrom })
  return retold
}

/** Facts with what they speak of, in their order. One whose subject went away meanwhile is left out. */
export const tell = async (
  store: Store,
  facts: readonly Fact[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly ToldFact[]> => {
  // Their heads alone: a country is in as many documents as there are, and facts of it come page after page.
  const ends = facts.flatMap(({ subject, object, place }) => [subject, object, place])
  const entities = await store.heads([...new Set(ends.filter((id) => id !== null))])
  const claims = await claimsById(
    store,
    facts.flatMap((fact) => fact.claims),
  )
  const retold = await retoldIn(store, facts)
  const entityOf = (id: string | null): EntityHead | null => (id === null ? null : (entities.get(id) ?? null))
  return facts.flatMap((fact) => {
    const subject = entityOf(fact.subject)
    if (subject === null) return []
    return {
      fact,
      subject,
      object: entityOf(fact.object),
      place: entityOf(fact.place),
      sentence: factSentence(fact, predicates.get(fact.predicate), (id) => entities.get(id)?.name ?? id),
      claims: retellingsLast(
        fact.claims.flatMap((id) => claims.get(id) ?? []),
        retold,
      ),
      bounds: fact.time === null ? { earliest: null, latest: null } : boundsOf(fact.time),
    }
  })
}

/** The facts that match, each with all that is needed to tell it, by id. */
export async function* toldFacts(
  store: Store,
  options: ExportOptions,
  filter: FactFilter = {},
): AsyncGenerator<ToldFact> {
  const predicates = predicatesOf(options)
  const wanted = options.person === undefined ? filter : { ...filter, about: [options.person.id] }
  for await (const page of pagesOf((paging) => store.facts(wanted, paging), PAGE))
    yield* await tell(store, page, predicates)
}

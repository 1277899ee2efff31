import { StorygraphError } from '../model/errors.ts'
import { splitId } from '../model/extraction.ts'
import type { Contradiction, Entity, Fact, Scorecard, StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { factSentence } from '../reason/sentence.ts'
import type { Page, Paging, Store } from '../store/store.ts'
import { all } from '../store/store.ts'

/** Why something is in the graph: for people as `text`, for programs as the thing itself with what it rests on. */
export type Explanation = { readonly text: string } & (
  | { readonly kind: 'claim'; readonly claim: StoredClaim }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly claims: readonly StoredClaim[] }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction; readonly claims: readonly StoredClaim[] }
  | { readonly kind: 'entity'; readonly entity: Entity }
)

const firstOf = async <T>(list: (paging: Paging) => Promise<Page<T>>): Promise<T | undefined> =>
  (await list({ first: 1 })).items[0]?.node

const claimsOf = async (store: Store, ids: readonly string[]): Promise<readonly StoredClaim[]> => {
  const claims: StoredClaim[] = []
  for await (const claim of all((paging) => store.claims({ ids }, paging))) claims.push(claim)
  return claims
}

const quoteOf = ({ globalId, document, evidence, rule, modality, negated }: StoredClaim): string => {
  const how = [negated ? 'denied' : modality, `rule ${rule}`].join(', ')
  return `  ${globalId}: ${document} says “${evidence.text}” (characters ${evidence.start} to ${evidence.end}; ${how})`
}

const sentenceFor = async (
  store: Store,
  fact: Parameters<typeof factSentence>[0],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<string> => {
  const ids = [fact.subject, fact.object, fact.place].filter((id) => id !== null)
  const names = new Map<string, string>()
  for await (const { id, name } of all((paging) => store.entities({ ids }, paging))) names.set(id, name)
  return factSentence(fact, predicates.get(fact.predicate), (id) => names.get(id) ?? id)
}

const cardText = ({ left, right, score, features }: Scorecard): string =>
  [
    `  ${left} and ${right} are one (score ${score}):`,
    ...features.map(({ name, weight, detail }) => `    ${weight > 0 ? '+' : ''}${weight} ${name}: ${detail}`),
  ].join('\n')

const KEYED = 'Its chains have one key: the same place of the gazetteer, the same date, or the same public event.'

const entityText = ({ name, type, chains, identity }: Entity): string => {
  const head = `${name} (${type}) is made of ${chains.length === 1 ? 'one chain' : `${chains.length} chains`}: ${chains.join(', ')}.`
  if (identity.length > 0) return [head, ...identity.map(cardText)].join('\n')
  return chains.length === 1 ? head : `${head}\n  ${KEYED}`
}

const explainFact = async (
  store: Store,
  fact: Fact,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Explanation> => {
  const claims = await claimsOf(store, fact.claims)
  const sources =
    fact.independentSources === 1 ? 'one independent source' : `${fact.independentSources} independent sources`
  const head = `${await sentenceFor(store, fact, predicates)} (${fact.status}, ${sources})`
  return { kind: 'fact', fact, claims, text: [head, ...claims.map(quoteOf)].join('\n') }
}

const explainContradiction = async (store: Store, contradiction: Contradiction): Promise<Explanation> => {
  const claims = await claimsOf(
    store,
    contradiction.sides.flatMap((side) => side.claims),
  )
  const sides = contradiction.sides.map((side, index) => {
    const own = claims.filter(({ globalId }) => side.claims.includes(globalId))
    return [`Side ${index + 1}:`, ...own.map(quoteOf)].join('\n')
  })
  return { kind: 'contradiction', contradiction, claims, text: [contradiction.reason, ...sides].join('\n') }
}

const explainClaim = async (
  store: Store,
  claim: StoredClaim,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Explanation> => {
  const entityOf = (local: string | null): string | null => (local === null ? null : (claim.entities[local] ?? local))
  const sentence = await sentenceFor(
    store,
    {
      subject: entityOf(claim.subject) ?? claim.subject,
      predicate: claim.predicate,
      object: entityOf(claim.object),
      value: claim.value,
      place: entityOf(claim.place),
      time: claim.time,
    },
    predicates,
  )
  const part =
    claim.factId === null
      ? '  It makes no fact: only what is stated as so does.'
      : `  Part of the fact ${claim.factId}.`
  return { kind: 'claim', claim, text: [sentence, quoteOf(claim), part].join('\n') }
}

/**
 * Why a claim, a fact, a contradiction or an entity is there, by id (`d1/c3`, `d1/f3`, `d1/x3`, `d1/e2`). Errors: NOT_FOUND.
 */
export const explain = async (
  store: Store,
  id: string,
  predicates: ReadonlyMap<string, Predicate> = loadRules().predicates,
): Promise<Explanation> => {
  switch (splitId(id)?.local[0]) {
    case 'c': {
      const claim = await firstOf((paging) => store.claims({ ids: [id] }, paging))
      if (claim !== undefined) return explainClaim(store, claim, predicates)
      break
    }
    case 'f': {
      const fact = await firstOf((paging) => store.facts({ ids: [id] }, paging))
      if (fact !== undefined) return explainFact(store, fact, predicates)
      break
    }
    case 'x': {
      const contradiction = await firstOf((paging) => store.contradictions({ ids: [id] }, paging))
      if (contradiction !== undefined) return explainContradiction(store, contradiction)
      break
    }
    case 'e': {
      const entity = await firstOf((paging) => store.entities({ ids: [id] }, paging))
      if (entity !== undefined) return { kind: 'entity', entity, text: entityText(entity) }
      break
    }
  }
  const message = `Nothing here has the id ${id}. Claims read d1/c3, facts d1/f3, contradictions d1/x3, entities d1/e2; find them with export or query.`
  throw new StorygraphError('NOT_FOUND', message, { details: { id } })
}

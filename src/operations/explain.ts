import { StorygraphError } from '../model/errors.ts'
import { splitId } from '../model/extraction.ts'
import type { Contradiction, Entity, Fact, StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { factSentence } from '../reason/sentence.ts'
import type { Page, Paging, Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { type PossiblySame, possiblySameOf } from './compared.ts'
import { identityText } from './explain-identity.ts'
import { judgementSentence } from './judgement-words.ts'
import { claimsJudged, type JudgedStanding, standingsOfEntity, standingsWith } from './standings.ts'

/** Why something is in the graph: for people as `text`, for programs as the thing itself with what it rests on. */
export type Explanation = { readonly text: string } & (
  | { readonly kind: 'claim'; readonly claim: StoredClaim }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly claims: readonly StoredClaim[] }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction; readonly claims: readonly StoredClaim[] }
  | {
      readonly kind: 'entity'
      readonly entity: Entity
      /** Others of the same full name, or beside the same person, of whom too little speaks for being one. */
      readonly possiblySame: readonly PossiblySame[]
      readonly judgements: readonly JudgedStanding[]
    }
  | ({ readonly kind: 'judgement' } & JudgedStanding)
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

const whyWrong = async (store: Store, claim: StoredClaim): Promise<string> => {
  const lines = ['  It was judged wrong, and speaks for nothing:']
  for await (const judgement of all((paging) => store.judgements({ documents: [claim.document] }, paging)))
    if (judgement.kind === 'wrong' && (await claimsJudged(store, judgement)).includes(claim.globalId))
      lines.push(`  ${judgement.id}: ${judgementSentence(judgement, { state: 'holds' })}`)
  return lines.join('\n')
}

const explainJudgement = async (store: Store, id: string): Promise<Explanation | null> => {
  const judgement = await firstOf((paging) => store.judgements({ ids: [id] }, paging))
  if (judgement === undefined) return null
  const standing = (await standingsWith(store, judgement)).find((one) => one.judgement.id === id)?.standing
  if (standing === undefined) return null
  return { kind: 'judgement', judgement, standing, text: judgementSentence(judgement, standing) }
}

const explainEntity = async (
  store: Store,
  entity: Entity,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Explanation> => {
  const judgements = await standingsOfEntity(store, entity)
  const possiblySame = (await possiblySameOf(store, [entity], predicates)).get(entity.id) ?? []
  const text = identityText(entity, judgements, possiblySame)
  return { kind: 'entity', entity, possiblySame, judgements, text }
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
    claim.factId !== null
      ? `  Part of the fact ${claim.factId}.`
      : claim.judgedWrong
        ? await whyWrong(store, claim)
        : '  It makes no fact: only what is stated as so does.'
  return { kind: 'claim', claim, text: [sentence, quoteOf(claim), part].join('\n') }
}

/**
 * Why a claim, a fact, a contradiction or an entity is there, by id (`d1/c3`, `d1/f3`, `d1/x3`, `d1/e2`), or what has become of
 * a judgement (`j-…`). Errors: NOT_FOUND.
 */
export const explain = async (
  store: Store,
  id: string,
  predicates: ReadonlyMap<string, Predicate> = loadRules().predicates,
): Promise<Explanation> => {
  const judged = id.startsWith('j-') ? await explainJudgement(store, id) : null
  if (judged !== null) return judged
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
      if (entity !== undefined) return explainEntity(store, entity, predicates)
      break
    }
  }
  const message = `Nothing here has the id ${id}. Claims read d1/c3, facts d1/f3, contradictions d1/x3, entities d1/e2, judgements j-…; find them with export or query.`
  throw new StorygraphError('NOT_FOUND', message, { details: { id } })
}

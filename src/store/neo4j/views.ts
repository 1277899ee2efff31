import { type Chain, type Claim, type Mention, splitId } from '../../model/extraction.ts'
import type {
  Alias,
  Contradiction,
  DocumentHead,
  Entity,
  EntityHead,
  Fact,
  StoredChain,
  StoredClaim,
  StoredDocument,
} from '../../model/graph.ts'
import type { Judgement } from '../../model/judgement.ts'
import { documentOf, idOf, idOrNull } from './keys.ts'

/** Ids in the order of their stored forms, each once. */
const documentsOf = (keys: readonly string[]): readonly string[] => [...new Set(keys.map(documentOf))].sort()

export interface DocumentRow {
  readonly family: string
  readonly body: string
}

export const viewDocument = ({ family, body }: DocumentRow): StoredDocument => {
  const { document, ...rest } = JSON.parse(body)
  return { ...document, family: idOf(family), ...rest }
}

export interface DocumentHeadRow {
  readonly family: string
  readonly head: string
}

export const viewDocumentHead = ({ family, head }: DocumentHeadRow): DocumentHead => ({
  ...JSON.parse(head),
  family: idOf(family),
})

export interface ChainRow {
  readonly key: string
  readonly entity: string
  readonly body: string
}

export const viewChain = ({ key, entity, body }: ChainRow): StoredChain => {
  const { chain, mentions }: { chain: Chain; mentions: readonly Mention[] } = JSON.parse(body)
  return { ...chain, globalId: idOf(key), document: documentOf(key), entityId: idOf(entity), mentions }
}

export interface ClaimRow {
  readonly pageKey: string
  readonly body: string
  readonly wrong: boolean
  readonly fact: string | null
  readonly entities: readonly (readonly [chain: string, entity: string])[]
}

export const viewClaim = ({ pageKey, body, wrong, fact, entities }: ClaimRow): StoredClaim => {
  const claim: Claim = JSON.parse(body)
  return {
    ...claim,
    globalId: idOf(pageKey),
    document: documentOf(pageKey),
    factId: idOrNull(fact),
    entities: Object.fromEntries(entities.map(([chain, entity]) => [splitId(idOf(chain))?.local, idOf(entity)])),
    ...(wrong && { judgedWrong: true as const }),
  }
}

export interface EntityRow {
  readonly pageKey: string
  readonly body: string
  readonly chains: readonly string[]
  readonly aliases: readonly { readonly text: string; readonly count: number; readonly documents: readonly string[] }[]
}

const byText = (a: Alias, b: Alias): number => (a.text < b.text ? -1 : 1)

export const viewEntity = ({ pageKey, body, chains, aliases }: EntityRow): Entity => {
  const { type, name, details, identity }: Pick<Entity, 'type' | 'name' | 'details' | 'identity'> = JSON.parse(body)
  const told = aliases.map(({ text, count, documents }) => ({
    text: JSON.parse(text) as string,
    documents: documents.map(idOf),
    count,
  }))
  return {
    id: idOf(pageKey),
    type,
    name,
    aliases: told.sort(byText),
    documents: documentsOf(chains),
    chains: chains.map(idOf),
    details,
    identity,
  }
}

/** An entity as one of its chains leads to it. */
export interface HeadRow {
  readonly chain: string
  readonly key: string
  readonly body: string
}

export const viewHead = ({ key, body }: Omit<HeadRow, 'chain'>): EntityHead => {
  const { type, name, details }: Pick<Entity, 'type' | 'name' | 'details'> = JSON.parse(body)
  return { id: idOf(key), type, name, details }
}

export interface FactRow {
  readonly pageKey: string
  readonly body: string
  readonly subject: string
  readonly object: string | null
  readonly place: string | null
  readonly claims: readonly string[]
}

export const viewFact = ({ pageKey, body, subject, object, place, claims }: FactRow): Fact => {
  const { predicate, value, time, status, independentSources }: Omit<Fact, 'id' | 'subject'> = JSON.parse(body)
  return {
    id: idOf(pageKey),
    subject: idOf(subject),
    predicate,
    object: idOrNull(object),
    value,
    place: idOrNull(place),
    time,
    status,
    independentSources,
    documents: documentsOf(claims),
    claims: claims.map(idOf),
  }
}

export interface ContradictionRow {
  readonly pageKey: string
  readonly body: string
  readonly subject: string
  readonly predicate: string
  readonly kind: Contradiction['kind']
}

export const viewContradiction = ({ pageKey, body, subject, predicate, kind }: ContradictionRow): Contradiction => ({
  id: idOf(pageKey),
  subject: idOf(subject),
  predicate,
  kind,
  ...JSON.parse(body),
})

export const viewJudgement = ({ body }: { readonly body: string }): Judgement => JSON.parse(body)

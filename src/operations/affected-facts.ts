import type { Chain, Claim, Extraction } from '../model/extraction.ts'
import { globalId } from '../model/extraction.ts'
import type { Contradiction, DocumentHead, Fact, StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { contradictionsOf, withDisputes } from '../reason/contradictions.ts'
import { factsOf } from '../reason/facts.ts'
import type { Said } from '../reason/said.ts'
import { groupBy } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import type { AffectedEntities } from './affected-entities.ts'
import { ownerIn } from './affected-entities.ts'
import type { AffectedFamilies } from './affected-families.ts'
import type { AffectedJudgements } from './affected-judgements.ts'
import { sameJson } from './same-json.ts'

/** Facts and contradictions after a change, and those that were there before in their place. */
export interface AffectedFacts {
  readonly facts: readonly Fact[]
  readonly contradictions: readonly Contradiction[]
  readonly oldFacts: ReadonlyMap<string, Fact>
  readonly oldContradictions: ReadonlyMap<string, Contradiction>
}

interface Sources {
  readonly store: Store
  readonly put: readonly Extraction[]
  readonly gone: ReadonlySet<string>
  readonly families: AffectedFamilies
  readonly entities: AffectedEntities
  readonly judged: AffectedJudgements
  readonly predicates: ReadonlyMap<string, Predicate>
}

const readClaims = async (
  { store }: Sources,
  filter: Parameters<Store['claims']>[0],
  into: Map<string, StoredClaim>,
): Promise<void> => {
  for await (const claim of all((paging) => store.claims(filter, paging))) into.set(claim.globalId, claim)
}

/** Chains whose facts a claim may belong to. */
const partiesOf = ({ subject, object, predicate }: Claim, { predicates }: Sources): readonly string[] =>
  object !== null && predicates.get(predicate)?.symmetric === true ? [subject, object] : [subject]

/** Whom the claims of documents that come speak of. */
const partiesThatCome = (sources: Sources): readonly string[] =>
  sources.put.flatMap(({ document, claims }) =>
    claims
      .flatMap((claim) => partiesOf(claim, sources))
      .flatMap((local) => sources.entities.owners.get(globalId(document.id, local)) ?? []),
  )

/** Of what grows: what is called otherwise than before, and what a document says something of that comes, goes or changes family. */
const dirtyGrown = async (sources: Sources): Promise<ReadonlySet<string>> => {
  const { entities, families, put, gone } = sources
  const after = new Map(entities.grown.map(({ growth, before }) => [before?.id ?? '', growth.entity?.id]))
  const dirty = new Set(partiesThatCome(sources))
  for (const { growth, before } of entities.grown)
    if (growth.entity !== null && before !== null && growth.entity.name !== before.name) dirty.add(growth.entity.id)
  const fresh = new Set(put.map(({ document }) => document.id))
  const documents = [...gone, ...[...families.regrouped].filter((id) => !gone.has(id) && !fresh.has(id))]
  if (documents.length === 0) return dirty
  const stored = new Map<string, StoredClaim>()
  await readClaims(sources, { documents }, stored)
  for (const claim of stored.values())
    for (const local of partiesOf(claim, sources)) {
      const goes = gone.has(claim.document)
      const id = goes ? after.get(claim.entities[local] ?? '') : ownerIn(entities, claim, local)
      if (id !== undefined) dirty.add(id)
    }
  return dirty
}

/** Subjects whose facts must be worked out again: themselves other than before, or something that is said of them. */
const dirtySubjects = async (sources: Sources): Promise<ReadonlySet<string>> => {
  const { entities, families } = sources
  const dirty = new Set<string>()
  for (const entity of entities.entities.values()) {
    const before = entities.oldEntities.get(entity.id)
    const reread = entity.documents.some((document) => families.regrouped.has(document))
    if (reread || before === undefined || !sameJson(before, entity)) dirty.add(entity.id)
  }
  for (const claim of sources.judged.claims)
    for (const local of partiesOf(claim, sources)) dirty.add(ownerIn(entities, claim, local))
  const moved = [...entities.before].filter(([chain, id]) => entities.owners.get(chain) !== id).map(([chain]) => chain)
  for (const id of await dirtyGrown(sources)) dirty.add(id)
  if (moved.length === 0) return dirty
  const claims = new Map<string, StoredClaim>()
  await readClaims(sources, { chains: moved }, claims)
  for (const claim of claims.values())
    if (!sources.gone.has(claim.document)) dirty.add(ownerIn(entities, claim, claim.subject))
  return dirty
}

/** What the subjects were called before, vanished entities included. */
const formerIds = (dirty: ReadonlySet<string>, { entities }: Sources): readonly string[] => {
  const grown = new Set(entities.grown.map(({ growth }) => growth.entity?.id))
  const former = new Set<string>()
  for (const [chain, id] of entities.before) {
    const owner = entities.owners.get(chain)
    // A chain that has come to something that grows was something else's before.
    if (owner === undefined || dirty.has(owner) || grown.has(owner)) former.add(id)
  }
  for (const id of dirty) if (!entities.entities.has(id) && !grown.has(id)) former.add(id)
  for (const { growth, before } of entities.grown)
    if (before !== null && (growth.entity === null || dirty.has(growth.entity.id))) former.add(before.id)
  return [...former]
}

const symmetricNames = (predicates: ReadonlyMap<string, Predicate>): readonly string[] =>
  [...predicates.values()].filter(({ symmetric }) => symmetric).map(({ name }) => name)

const storedClaimsAbout = async (
  ids: readonly string[],
  sources: Sources,
): Promise<ReadonlyMap<string, StoredClaim>> => {
  const claims = new Map<string, StoredClaim>()
  if (sources.gone.size > 0) await readClaims(sources, { documents: [...sources.gone] }, claims)
  if (ids.length === 0) return claims
  await readClaims(sources, { subjects: ids }, claims)
  const symmetric = symmetricNames(sources.predicates)
  if (symmetric.length > 0) await readClaims(sources, { about: ids, predicates: symmetric }, claims)
  return claims
}

interface Placed {
  readonly document: string
  readonly claim: Claim
  /** Somebody judged it wrong: it stays, and makes no fact. */
  readonly wrong: boolean
  ownerOf(local: string): string
}

const placedClaims = (
  stored: ReadonlyMap<string, StoredClaim>,
  { gone, put, entities, judged }: Sources,
): readonly Placed[] => [
  ...[...stored.values()]
    .filter(({ document }) => !gone.has(document))
    .map((claim) => ({
      document: claim.document,
      claim,
      wrong: judged.isWrong(claim.globalId, claim),
      ownerOf: (local: string) => ownerIn(entities, claim, local),
    })),
  ...put.flatMap(({ document, claims }) =>
    claims.map((claim) => ({
      document: document.id,
      claim,
      wrong: judged.isWrong(globalId(document.id, claim.id), null),
      ownerOf: (local: string) => entities.owners.get(globalId(document.id, local)) ?? globalId(document.id, local),
    })),
  ),
]

/** The objects of claims, and of symmetric ones the subjects too: from the other's side these are the objects. */
const objectChains = async (placed: readonly Placed[], sources: Sources): Promise<ReadonlyMap<string, Chain>> => {
  const { store, put } = sources
  const chains = new Map<string, Chain>()
  for (const { document, entities } of put)
    for (const chain of entities) chains.set(globalId(document.id, chain.id), chain)
  const wanted = placed.flatMap(({ document, claim }) =>
    [...(sources.predicates.get(claim.predicate)?.symmetric ? [claim.subject] : []), claim.object].flatMap((id) =>
      id === null ? [] : globalId(document, id),
    ),
  )
  const missing = [...new Set(wanted)].filter((id) => !chains.has(id))
  if (missing.length > 0) for (const chain of await store.chains({ ids: missing })) chains.set(chain.globalId, chain)
  return chains
}

const saidOf = async (placed: readonly Placed[], sources: Sources): Promise<readonly Said[]> => {
  const { families, store } = sources
  const chains = await objectChains(placed, sources)
  const unknown = [...new Set(placed.map(({ document }) => document))].filter((id) => !families.documents.has(id))
  const heads = new Map<string, DocumentHead>()
  if (unknown.length > 0)
    for await (const head of all((paging) => store.documentHeads({ ids: unknown }, paging))) heads.set(head.id, head)
  return placed.map(({ document, claim, ownerOf }) => {
    const [known, head] = [families.documents.get(document), heads.get(document)]
    return {
      id: globalId(document, claim.id),
      document,
      family: families.families.get(document) ?? (known ?? head)?.family ?? document,
      published: (known?.document ?? head)?.published ?? null,
      claim,
      subject: ownerOf(claim.subject),
      object: claim.object === null ? null : ownerOf(claim.object),
      place: claim.place === null ? null : ownerOf(claim.place),
      objectChain: claim.object === null ? null : (chains.get(globalId(document, claim.object)) ?? null),
      subjectChain: chains.get(globalId(document, claim.subject)) ?? null,
    }
  })
}

const namesOf = async (
  ids: ReadonlySet<string>,
  { store, entities }: Sources,
): Promise<ReadonlyMap<string, string>> => {
  const grown = entities.grown.flatMap(({ growth }) => growth.entity ?? [])
  const names = new Map([...grown, ...entities.entities.values()].map(({ id, name }) => [id, name]))
  const missing = [...ids].filter((id) => !names.has(id))
  if (missing.length === 0) return names
  for await (const { id, name } of all((paging) => store.entities({ ids: missing }, paging))) names.set(id, name)
  return names
}

/** Whether the claim belongs to a fact of one of the subjects: of these alone all claims are there. */
const concerns = (
  { claim, ownerOf }: Placed,
  dirty: ReadonlySet<string>,
  predicates: ReadonlyMap<string, Predicate>,
): boolean => {
  if (dirty.has(ownerOf(claim.subject))) return true
  return (
    claim.object !== null && predicates.get(claim.predicate)?.symmetric === true && dirty.has(ownerOf(claim.object))
  )
}

const oldFactsOf = async (
  stored: ReadonlyMap<string, StoredClaim>,
  placed: readonly Placed[],
  { store, gone }: Sources,
): Promise<ReadonlyMap<string, Fact>> => {
  const kept = new Set(placed.map(({ document, claim }) => globalId(document, claim.id)))
  const claims = [...stored.values()].filter((claim) => gone.has(claim.document) || kept.has(claim.globalId))
  const ids = [...new Set(claims.flatMap(({ factId }) => factId ?? []))]
  const facts = new Map<string, Fact>()
  if (ids.length === 0) return facts
  for await (const fact of all((paging) => store.facts({ ids }, paging))) facts.set(fact.id, fact)
  return facts
}

/** Works out facts and contradictions of every subject that a change concerns. */
export const affectedFacts = async (sources: Sources): Promise<AffectedFacts> => {
  const { store, predicates } = sources
  const dirty = await dirtySubjects(sources)
  const former = formerIds(dirty, sources)
  const stored = await storedClaimsAbout(former, sources)
  const placed = placedClaims(stored, sources).filter((one) => concerns(one, dirty, predicates))
  const weighty = placed.filter(({ wrong }) => !wrong)
  const facts = factsOf(await saidOf(weighty, sources), predicates)
  const names = await namesOf(dirty, sources)
  const bySubject = groupBy(facts, ({ fact }) => fact.subject)
  const contradictions = [...bySubject].flatMap(([subject, own]) =>
    dirty.has(subject) ? contradictionsOf(own, predicates, (id) => names.get(id) ?? id) : [],
  )
  const oldContradictions = new Map<string, Contradiction>()
  if (former.length > 0)
    for await (const one of all((paging) => store.contradictions({ subjects: former }, paging)))
      oldContradictions.set(one.id, one)
  return {
    facts: withDisputes(facts, contradictions),
    contradictions,
    oldFacts: await oldFactsOf(stored, placed, sources),
    oldContradictions,
  }
}

import { HiddenNames } from '../export/redaction/hidden-names.ts'
import { redactedStore } from '../export/redaction/redacted-store.ts'
import { isOfWithheld, type Withheld, withholdingStore } from '../export/redaction/withholding-store.ts'
import { ENTITY_TYPES } from '../model/extraction.ts'
import type { Entity, StoredClaim } from '../model/graph.ts'
import type { Span } from '../model/span.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { all, type Store, type StoreStats } from '../store/store.ts'
import { addNames, renamed } from './redact.ts'
import { restricted } from './restrict.ts'

/** The graph for those who may not see what is restricted, and how much that is. */
export interface Visible {
  readonly store: Store
  readonly entities: number
  readonly facts: number
}

/** Ids in one question to the store. */
const AT_ONCE = 500

const parts = <T>(items: Iterable<T>): readonly (readonly T[])[] => {
  const list = [...items]
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, at) =>
    list.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

/** Everything that says what a restricted claim says, or that has to do with a restricted entity, or is of a restricted predicate. */
const withheldIn = async (store: Store, predicates: readonly string[]): Promise<Withheld> => {
  const { entities: listed, claims: pinned } = await restricted(store)
  const [entities, facts, claims, contradictions, documents] = [
    new Set(listed),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ]
  const told = new Set<string>()
  const take = ({ globalId, factId, document }: StoredClaim): void => {
    claims.add(globalId)
    told.add(document)
    if (factId !== null) facts.add(factId)
  }
  const takeAll = async (
    filter: Parameters<Store['claims']>[0],
    isTaken: (claim: StoredClaim) => boolean,
  ): Promise<void> => {
    for await (const claim of all((paging) => store.claims(filter, paging))) if (isTaken(claim)) take(claim)
  }
  for (const ids of parts(pinned)) await takeAll({ ids }, () => true)
  if (predicates.length > 0) await takeAll({ predicates }, () => true)
  for (const about of parts(entities)) {
    await takeAll({ about }, (claim) => isOfWithheld(claim, entities))
    for await (const { id } of all((paging) => store.facts({ about }, paging))) facts.add(id)
    for await (const one of all((paging) => store.entities({ ids: about }, paging)))
      for (const document of one.documents) documents.add(document)
  }
  for (const ids of parts(facts)) await takeAll({ facts: ids }, () => true)
  for (const ids of parts(told))
    for await (const { id, sides } of all((paging) => store.contradictions({ documents: ids }, paging)))
      if (sides.some((side) => side.claims.some((claim) => claims.has(claim)))) contradictions.add(id)
  return { entities, facts, claims, contradictions, documents }
}

const LABEL = '[withheld]'

const entitiesOf = async (store: Store, ids: ReadonlySet<string>): Promise<readonly Entity[]> => {
  const found: Entity[] = []
  for (const some of parts(ids))
    for await (const one of all((paging) => store.entities({ ids: some }, paging))) found.push(one)
  return found
}

/** The documents of a person and all that retell them: there a part of the name is the person's too. */
export const kinOf = async (store: Store, { documents }: Entity): Promise<ReadonlySet<string>> => {
  const families = new Set<string>()
  for (const ids of parts(documents))
    for await (const { family } of all((paging) => store.documentHeads({ ids }, paging))) families.add(family)
  const kin = new Set<string>()
  for (const some of parts(families))
    for await (const { id } of all((paging) => store.documentHeads({ families: some }, paging))) kin.add(id)
  return kin
}

const statsWithout = async (store: Store, withheld: Withheld, entities: readonly Entity[]): Promise<StoreStats> => {
  const stats = await store.stats()
  const ofType = (type: Entity['type']): number => entities.filter((one) => one.type === type).length
  return {
    documents: stats.documents,
    claims: stats.claims - withheld.claims.size,
    facts: stats.facts - withheld.facts.size,
    contradictions: stats.contradictions - withheld.contradictions.size,
    entities: Object.fromEntries(
      ENTITY_TYPES.map((type) => [type, stats.entities[type] - ofType(type)]),
    ) as StoreStats['entities'],
  }
}

/**
 * The graph without what is restricted, by a person's word or by its predicate: no field, count, search, path or export shows it,
 * sentences that say it read "[withheld]", and the names of restricted people are hidden in all texts. The store itself where
 * nothing is restricted. A claim that is restricted takes with it whatever else says the same.
 */
export const visible = async (store: Store, predicates: ReadonlyMap<string, Predicate>): Promise<Visible> => {
  const closed = [...predicates.values()].filter(({ restricted: isClosed }) => isClosed).map(({ name }) => name)
  const withheld = await withheldIn(store, closed)
  if (withheld.claims.size + withheld.entities.size === 0) return { store, entities: 0, facts: 0 }
  const entities = await entitiesOf(store, withheld.entities)
  const names = new HiddenNames()
  const kin = new Set<string>()
  for (const one of entities) {
    const own = await kinOf(store, one)
    addNames(names, one, LABEL, own)
    for (const id of own) kin.add(id)
  }
  const evidenceIn = async (document: string): Promise<readonly Span[]> => {
    const spans: Span[] = []
    for await (const { globalId, evidence } of all((paging) => store.claims({ documents: [document] }, paging)))
      if (withheld.claims.has(globalId)) spans.push(evidence)
    return spans
  }
  const redaction = {
    people: new Map(entities.map(({ id }) => [id, LABEL])),
    unnamed: new Set(entities.flatMap(({ id, details }) => (details.nameStatus === 'unnamed' ? id : []))),
    names,
    documents: renamed([...kin], names),
    gone: withheld.entities,
    withheldIn: evidenceIn,
  }
  const open = withholdingStore(store, withheld, await statsWithout(store, withheld, entities))
  return { store: redactedStore(open, redaction, store), entities: entities.length, facts: withheld.facts.size }
}

import type { Entity, Fact } from '../model/graph.ts'
import { judgedDocuments } from '../model/judgement.ts'
import { plainContradiction, plainEntity, plainFact, plainJudgement } from '../model/plain.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { exactKey } from '../resolve/blocking.ts'
import * as shape from '../store/neo4j/shape.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import { GrowingNames } from './neo4j-growing-names.ts'
import { recordsOf, type StoredRecord } from './records.ts'

/** A native day, `YYYY-MM-DD`. */
export class Day {
  readonly day: string

  constructor(day: string) {
    this.day = day
  }
}

/** A native point, in degrees. */
export class Point {
  readonly latitude: number
  readonly longitude: number

  constructor(latitude: number, longitude: number) {
    this.latitude = latitude
    this.longitude = longitude
  }
}

export type Value = string | number | boolean | readonly string[] | Day | Point
export type Properties = Readonly<Record<string, Value>>

/** A node of the label Storygraph and one more. */
export interface GraphNode {
  readonly kind: 'node'
  readonly label: string
  readonly key: string
  /** Its key among them. */
  readonly properties: Properties
}

export interface GraphTie {
  readonly kind: 'tie'
  readonly type: string
  /** Whether the type is a predicate: the tie tells a fact in one step. */
  readonly isTold: boolean
  /** Keys of nodes; those may come later. */
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

export type GraphPart = GraphNode | GraphTie

type Loose = Readonly<Record<string, Value | null | undefined>>

const set = (values: Loose): Properties =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, value]])))

const day = (text: string | null): Day | null => (text === null ? null : new Day(text))

const node = (label: string, properties: Loose & { readonly key: string }): GraphNode => ({
  kind: 'node',
  label,
  key: properties.key,
  properties: set(properties),
})

const tie = (type: string, from: string, to: string, properties: Loose = {}, isTold = false): GraphTie => ({
  kind: 'tie',
  type,
  isTold,
  from,
  to,
  properties: set(properties),
})

/** A few: each may be 10 MB of text. */
const DOCUMENTS_AT_ONCE = 16

/** Internal numbers of entities, in the order in which documents name them. */
class Numbers {
  readonly #known = new Map<string, number>()

  get last(): number {
    return this.#known.size
  }

  of(entity: string): number {
    const known = this.#known.get(entity) ?? this.#known.size + 1
    this.#known.set(entity, known)
    return known
  }
}

function* documentParts({ record, family, chains, claims }: StoredRecord, numbers: Numbers, names: GrowingNames) {
  const { key, properties, published, reading, keys } = shape.documentRow(record)
  const parts = shape.partsOf(record)
  const owners = new Map(chains.map(({ globalId, entityId }) => [shape.keyOf('chain', globalId), entityId]))
  const wrong = new Set(claims.filter(({ judgedWrong }) => judgedWrong).map(({ globalId }) => globalId))
  yield node('Document', { ...properties, family: shape.keyOf('document', family), published: day(published) })
  yield node('StorygraphReading', reading)
  for (const value of keys) yield tie('STORYGRAPH_LINEAGE', reading.key, reading.key, { value })
  for (const chain of parts.chains) {
    const entity = numbers.of(owners.get(chain.key) ?? '')
    yield node('StorygraphChain', { ...(chain.properties as Loose), key: chain.key, entity })
    yield tie('STORYGRAPH_IN', chain.key, chain.reading)
    for (const value of chain.keys) yield tie('STORYGRAPH_KEY', chain.key, chain.key, { value })
  }
  const forms = chains.flatMap((chain) =>
    names.note(chain).map((text) => shape.nameKey(numbers.of(chain.entityId), text)),
  )
  for (const name of new Set(forms)) yield tie('STORYGRAPH_STANDS_IN', name, reading.key)
  for (const claim of parts.claims) {
    yield node('Claim', { ...claim.properties, wrong: wrong.has(claim.properties.id) })
    yield tie('FROM', claim.key, key)
  }
}

/** What chains with an exact key have told of an entity of which others have none. */
const toldBy = async (store: Store, { id }: Entity): Promise<ReadonlySet<string>> => {
  const chains = (await store.chains({ entities: [id] })).filter((chain) => exactKey(chain) !== null)
  return new Set(
    chains.flatMap(({ document, name, aliases }) => [name, ...aliases].map((text) => `${document} ${text}`)),
  )
}

async function* entityParts(
  store: Store,
  entity: Entity,
  numbers: Numbers,
  names: GrowingNames,
): AsyncGenerator<GraphPart> {
  const n = numbers.of(entity.id)
  const forms = names.of(entity)
  const growsBy =
    forms === null ? null : exactKey({ ...entity.details, type: entity.type, id: '', name: '', aliases: [] })
  const row = shape.entityRow(n, entity, growsBy)
  const { latitude, longitude } = row
  const location = latitude === null || longitude === null ? null : new Point(latitude, longitude)
  const days = { earliest: day(row.earliest), latest: day(row.latest) }
  yield node(row.label, { ...row.properties, ...days, location })
  yield node('StorygraphIdentity', { key: row.identity, body: row.body })
  const texts = forms ?? new Map([[entity.name, 0], ...entity.aliases.map(({ text, count }) => [text, count] as const)])
  for (const [text, count] of texts) {
    const key = shape.nameKey(n, text)
    yield node('StorygraphName', { key, ...shape.nameProperties(n, text, text === entity.name, count) })
  }
  const told = names.told(entity)
  if (told === 'all') return
  const known = told === 'some' ? await toldBy(store, entity) : new Set()
  for (const { text, documents } of entity.aliases)
    for (const id of documents)
      if (!known.has(`${id} ${text}`))
        yield tie('STORYGRAPH_STANDS_IN', shape.nameKey(n, text), shape.keyOf('reading', id))
}

const entityKey = (id: string): string => shape.keyOf('entity', id)

function* factParts(fact: Fact): Generator<GraphPart> {
  const { key, properties, ...days } = shape.factRow(fact)
  const native = Object.fromEntries(Object.entries(days).map(([name, one]) => [name, day(one)]))
  yield node('Fact', { ...properties, ...native })
  yield tie('SUBJECT', key, entityKey(fact.subject))
  if (fact.object !== null) yield tie('OBJECT', key, entityKey(fact.object))
  if (fact.place !== null) yield tie('PLACE', key, entityKey(fact.place))
  for (const { edtf } of shape.datesOf(fact.time).slice(0, 1)) yield tie('ON', key, shape.dateKey(edtf))
  for (const id of fact.claims) yield tie('RESTS_ON', key, shape.keyOf('claim', id))
  for (const id of fact.documents) yield tie('TOLD_IN', key, shape.keyOf('document', id))
  if (fact.object === null) return
  const { time, status, sources } = properties
  const told = { fact: fact.id, time, earliest: native.earliest, latest: native.latest, status, sources }
  yield tie(fact.predicate, entityKey(fact.subject), entityKey(fact.object), told, true)
}

/**
 * All nodes and relationships that a Neo4j store of this graph has, the same for the same graph but for its version and numbers of
 * writes. Ties may come before the nodes that they tie. In memory are one number for each entity, and the days that facts are on.
 */
export async function* neo4jGraph(store: Store, predicates: ReadonlyMap<string, Predicate>): AsyncGenerator<GraphPart> {
  const [numbers, names] = [new Numbers(), new GrowingNames()]
  for await (const page of pagesOf((paging) => store.documents({}, paging), DOCUMENTS_AT_ONCE))
    for (const record of await recordsOf(store, page, predicates)) yield* documentParts(record, numbers, names)
  for await (const entity of all((paging) => store.entities({}, paging)))
    yield* entityParts(store, plainEntity(entity), numbers, names)
  const dates = new Map<string, ReturnType<typeof shape.datesOf>[number]>()
  for await (const fact of all((paging) => store.facts({}, paging))) {
    for (const date of shape.datesOf(fact.time)) dates.set(date.edtf, date)
    yield* factParts(plainFact(fact))
  }
  for (const date of dates.values()) {
    const { properties, earliest, latest } = shape.dateRow(date)
    yield node('Date', { ...properties, earliest: day(earliest), latest: day(latest) })
    if (date.within !== null) yield tie('WITHIN', properties.key, shape.dateKey(date.within))
  }
  for await (const one of all((paging) => store.contradictions({}, paging))) {
    const properties = shape.contradictionProperties(plainContradiction(one))
    yield node('Contradiction', properties)
    yield tie('ABOUT', properties.key, entityKey(one.subject))
    for (const { from, to, side } of shape.sidesOf(one, 'claims', 'claim')) yield tie('CITES', from, to, { side })
    for (const { from, to, side } of shape.sidesOf(one, 'facts', 'fact')) yield tie('BETWEEN', from, to, { side })
  }
  for await (const judgement of all((paging) => store.judgements({}, paging))) {
    const key = shape.keyOf('judgement', judgement.id)
    yield node('StorygraphJudgement', { key, body: JSON.stringify(plainJudgement(judgement)) })
    for (const value of judgedDocuments(judgement).map(shape.indexed))
      yield tie('STORYGRAPH_JUDGED', key, key, { value })
  }
  yield node('StorygraphMeta', { key: 'meta', revision: 1, next: numbers.last, version: 0 })
}

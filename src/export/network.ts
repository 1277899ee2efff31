import type { Entity } from '../model/graph.ts'
import type { Store } from '../store/store.ts'
import { pagesOf } from '../store/store.ts'
import type { ExportOptions } from './format.ts'
import { type ToldFact, toldFacts } from './told.ts'

/** Values of a node or an edge, by column. */
type Values = Readonly<Record<string, string | number | null | undefined>>

/** A column of a network: what it is called, and of what type. */
export type Column = readonly [name: string, type: 'string' | 'double' | 'int']

export const NODE_COLUMNS: readonly Column[] = [
  ['type', 'string'],
  ['aliases', 'string'],
  ['kind', 'string'],
  ['country', 'string'],
  ['latitude', 'double'],
  ['longitude', 'double'],
  ['edtf', 'string'],
  ['documents', 'int'],
]

export const EDGE_COLUMNS: readonly Column[] = [
  ['predicate', 'string'],
  ['role', 'string'],
  ['sentence', 'string'],
  ['edtf', 'string'],
  ['earliest', 'string'],
  ['latest', 'string'],
  ['status', 'string'],
  ['independentSources', 'int'],
  ['quote', 'string'],
  ['document', 'string'],
]

export interface Node {
  readonly id: string
  readonly label: string
  readonly values: Values
}

export interface Edge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly label: string
  readonly values: Values
}

const nodeOf = ({ id, name, type, aliases, documents, details }: Entity): Node => {
  const { kind, country, latitude, longitude, edtf } = details
  const aka = aliases.length === 0 ? null : aliases.map(({ text }) => text).join('; ')
  const values = { type, aliases: aka, kind, country, latitude, longitude, edtf, documents: documents.length }
  return { id, label: name, values }
}

/** An edge to the object; where there is only a place, an edge to that. */
const edgeOf = ({ fact, object, place, sentence, claims, bounds }: ToldFact): Edge | null => {
  const target = object ?? place
  if (target === null) return null
  const { id, subject, predicate, time, status, independentSources } = fact
  return {
    id,
    source: subject,
    target: target.id,
    label: predicate,
    values: {
      predicate,
      role: object === null ? 'place' : 'object',
      sentence,
      edtf: time?.edtf,
      ...bounds,
      status,
      independentSources,
      quote: claims[0]?.evidence.text,
      document: claims[0]?.document,
    },
  }
}

/** What a network of nodes and edges has no room for. */
export const NOT_IN_NETWORK =
  'facts without another end (ages, occupations, days of birth), all sentences of a fact but the first, claims that made no fact, and contradictions.'

/** Every entity, by id. */
export async function* nodesOf(store: Store): AsyncGenerator<Node> {
  for await (const page of pagesOf((paging) => store.entities({}, paging))) yield* page.map(nodeOf)
}

/** Every fact that ties two entities, by id. */
export async function* edgesOf(store: Store, options: ExportOptions): AsyncGenerator<Edge> {
  for await (const told of toldFacts(store, options)) {
    const edge = edgeOf(told)
    if (edge !== null) yield edge
  }
}

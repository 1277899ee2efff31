import { StorygraphError } from '../../../model/errors.ts'
import type { EntityFilter, FactFilter, TextFilter } from '../../filters.ts'
import { timeComparisons } from '../../time-comparisons.ts'
import { indexed, keyOf } from '../keys.ts'
import { allOf, anyOf, type Cypher, cypher, noneOf, plain } from './cypher.ts'
import { textCondition } from './text-condition.ts'

/** As deep as SQLite's: a filter must mean the same wherever the graph is kept. */
const MAX_DEPTH = 24

/** How deep the parts of a filter lie; BAD_INPUT where that is too deep. */
export const deeper = (depth: number): number => {
  if (depth < MAX_DEPTH) return depth + 1
  throw new StorygraphError(
    'BAD_INPUT',
    `The filter is nested more than ${MAX_DEPTH} deep. Ask in several smaller steps.`,
  )
}

export const chainKeys = (ids: readonly string[]): readonly string[] => ids.map((id) => keyOf('chain', id))

/** What a TextFilter asks of a node `m` of names. */
export const nameCondition = (filter: TextFilter): Cypher =>
  textCondition({ isOneOf: (values) => cypher`m.exact IN ${values.map(indexed)}`, folded: plain('m.words') }, filter)

/** What a TimeFilter asks of a node of facts; those without bounds never satisfy it. */
const timeCondition = (fact: Cypher, filter: NonNullable<FactFilter['time']>): Cypher =>
  allOf([
    cypher`${fact}.day IS NOT NULL`,
    ...timeComparisons(filter).map((some) =>
      anyOf(
        some.map(({ bound, comparison, day, open }) => {
          const property = cypher`${fact}.${plain(bound)}`
          const holds = cypher`${property} ${plain(comparison)} date(${day})`
          return open ? cypher`${property} IS NULL OR ${holds}` : cypher`${property} IS NOT NULL AND ${holds}`
        }),
      ),
    ),
  ])

/** What an EntityFilter asks of a node; `entity` is its variable. Variables within are told apart by their depth. */
export const entityCondition = (filter: EntityFilter, entity: Cypher = plain('e'), depth = 0): Cypher => {
  const next = deeper(depth)
  const conditions: Cypher[] = []
  if (filter.ids) {
    conditions.push(
      cypher`EXISTS { MATCH (c:Storygraph) WHERE c.key IN ${chainKeys(filter.ids)} AND c.entity = ${entity}.n }`,
    )
  }
  if (filter.types) conditions.push(cypher`${entity}.type IN ${filter.types}`)
  if (filter.name) {
    conditions.push(
      cypher`EXISTS { MATCH (m:Storygraph) WHERE m.names = ${entity}.n AND ${nameCondition(filter.name)} }`,
    )
  }
  if (filter.documents) {
    const readings = filter.documents.map((id) => keyOf('reading', id))
    conditions.push(
      cypher`EXISTS { MATCH (c:Storygraph)-[:STORYGRAPH_IN]->(r) WHERE c.entity = ${entity}.n AND r.key IN ${readings} }`,
    )
  }
  if (filter.facts) {
    const fact = plain(`f${next}`)
    conditions.push(
      cypher`EXISTS { MATCH (${entity})<-[:SUBJECT]-(${fact}) WHERE ${factCondition(filter.facts, fact, next)} }`,
    )
  }
  if (filter.during) {
    const { from, to } = filter.during
    conditions.push(cypher`${entity}.earliest IS NOT NULL OR ${entity}.latest IS NOT NULL`)
    if (from) conditions.push(cypher`${entity}.latest IS NULL OR ${entity}.latest >= date(${from})`)
    if (to) conditions.push(cypher`${entity}.earliest IS NULL OR ${entity}.earliest <= date(${to})`)
  }
  if (filter.and) conditions.push(...filter.and.map((part) => entityCondition(part, entity, next)))
  if (filter.or) conditions.push(anyOf(filter.or.map((part) => entityCondition(part, entity, next))))
  if (filter.not) conditions.push(noneOf(entityCondition(filter.not, entity, next)))
  return allOf(conditions)
}

/** Whether a fact has to do with one of these entities: as subject, object or place, or as a claim's companion. */
const isAbout = (fact: Cypher, ids: readonly string[]): Cypher => cypher`EXISTS {
  MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(ids)}
  MATCH (b:Storygraph {n: a.entity}) WHERE EXISTS { MATCH (${fact})-[:SUBJECT|OBJECT|PLACE]->(b) } OR EXISTS {
    MATCH (${fact})-[:RESTS_ON]->(k) UNWIND k.companions AS companion
    MATCH (c:Storygraph {key: companion}) WHERE c.entity = b.n
  } }`

/** Whether a fact has one of these entities as subject, object or place. */
const isBetween = (fact: Cypher, ids: readonly string[]): Cypher => cypher`EXISTS {
  MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(ids)}
  MATCH (b:Storygraph {n: a.entity}) WHERE EXISTS { MATCH (${fact})-[:SUBJECT|OBJECT|PLACE]->(b) }
  }`

/** A value as stored is JSON: a number is found by its digits, as a text is by its own. */
const valueForms = (text: string): readonly string[] => {
  const number = Number(text)
  return text !== '' && String(number) === text ? [JSON.stringify(text), text] : [JSON.stringify(text)]
}

const isEntity = (fact: Cypher, role: 'SUBJECT' | 'OBJECT', filter: EntityFilter, depth: number): Cypher => {
  const entity = plain(`e${depth}`)
  return cypher`EXISTS { MATCH (${fact})-[:${plain(role)}]->(${entity}) WHERE ${entityCondition(filter, entity, depth)} }`
}

/** What a FactFilter asks of a node of facts; `fact` is its variable. */
export const factCondition = (filter: FactFilter, fact: Cypher = plain('f'), depth = 0): Cypher => {
  const next = deeper(depth)
  const conditions: Cypher[] = []
  if (filter.ids) conditions.push(cypher`${fact}.key IN ${filter.ids.map((id) => keyOf('fact', id))}`)
  if (filter.predicates) conditions.push(cypher`${fact}.predicate IN ${filter.predicates}`)
  if (filter.subject) conditions.push(isEntity(fact, 'SUBJECT', filter.subject, next))
  if (filter.object) conditions.push(isEntity(fact, 'OBJECT', filter.object, next))
  if (filter.about) conditions.push(isAbout(fact, filter.about))
  if (filter.ends) conditions.push(isBetween(fact, filter.ends))
  if (filter.value) {
    const value = {
      isOneOf: (texts: readonly string[]) => cypher`${fact}.literal IN ${texts.flatMap(valueForms)}`,
      folded: cypher`${fact}.folded`,
    }
    conditions.push(textCondition(value, filter.value))
  }
  if (filter.time) conditions.push(timeCondition(fact, filter.time))
  if (filter.statuses) conditions.push(cypher`${fact}.status IN ${filter.statuses}`)
  if (filter.documents) {
    const documents = filter.documents.map((id) => keyOf('document', id))
    conditions.push(cypher`EXISTS { MATCH (${fact})-[:TOLD_IN]->(d) WHERE d.key IN ${documents} }`)
  }
  if (filter.and) conditions.push(...filter.and.map((part) => factCondition(part, fact, next)))
  if (filter.or) conditions.push(anyOf(filter.or.map((part) => factCondition(part, fact, next))))
  if (filter.not) conditions.push(noneOf(factCondition(filter.not, fact, next)))
  return allOf(conditions)
}

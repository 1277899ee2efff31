import { addDays } from '../../../model/days.ts'
import type { EntityFilter, FactFilter, TimeFilter } from '../../filters.ts'
import { keyOf } from '../keys.ts'
import { type Cypher, cypher, plain } from './cypher.ts'
import { chainKeys, deeper, entityCondition, factCondition, nameCondition } from './graph-condition.ts'

// Where a filter lets a search begin: clauses that give, from an index, nodes among which are all that it may find, some of them
// more than once, and what the filter asks of these besides. What they were found by is not asked of them again. Null where only a walk
// along an index in its order will do.

/** Where to begin, and what is left of the filter. */
interface Anchor<Filter> {
  readonly start: Cypher
  readonly rest: Filter
}

const NAME_ENTITIES = plain('MATCH (e:Storygraph {n: m.names})')

/** What a filter asks but for one thing. */
const without = <Filter, Key extends keyof Filter>(filter: Filter, key: Key): Omit<Filter, Key> => {
  const { [key]: _, ...rest } = filter
  return rest
}

/** Begins with the first of several filters that lets a search begin; all of them must hold. */
const first = <Filter>(
  filters: readonly Filter[],
  anchor: (filter: Filter) => Anchor<Filter> | null,
): Anchor<readonly Filter[]> | null => {
  for (const [index, filter] of filters.entries()) {
    const found = anchor(filter)
    if (found === null) continue
    return { start: found.start, rest: filters.map((other, at) => (at === index ? found.rest : other)) }
  }
  return null
}

/** Gives `e`: by id, name, document or fact; not by type alone. */
const entityAnchor = (filter: EntityFilter, depth: number): Anchor<EntityFilter> | null => {
  const next = deeper(depth)
  const { ids, name, documents, facts, and } = filter
  if (ids) {
    const start = cypher`MATCH (c:Storygraph) WHERE c.key IN ${chainKeys(ids)} MATCH (e:Storygraph {n: c.entity})`
    return { start, rest: without(filter, 'ids') }
  }
  // Of one or two letters there is no index: all names are looked through.
  if (name) {
    const start = cypher`MATCH (m:Storygraph) WHERE ${nameCondition(name)} ${NAME_ENTITIES}`
    return { start, rest: without(filter, 'name') }
  }
  if (documents) {
    const readings = documents.map((id) => keyOf('reading', id))
    const start = cypher`MATCH (r:Storygraph) WHERE r.key IN ${readings} MATCH (r)<-[:STORYGRAPH_IN]-(c)
      MATCH (e:Storygraph {n: c.entity})`
    return { start, rest: without(filter, 'documents') }
  }
  const told = facts === undefined ? null : factAnchor(facts, next)
  if (told !== null) {
    const start = cypher`${told.start} WITH DISTINCT f WHERE ${factCondition(told.rest, plain('f'), next)}
      MATCH (f)-[:SUBJECT]->(e)`
    return { start, rest: without(filter, 'facts') }
  }
  const narrow = first(and ?? [], (part) => entityAnchor(part, next))
  return narrow === null ? null : { start: narrow.start, rest: { ...filter, and: narrow.rest } }
}

const ofEntities = (filter: EntityFilter | undefined, role: 'SUBJECT' | 'OBJECT', depth: number): Cypher | null => {
  const found = filter === undefined ? null : entityAnchor(filter, depth)
  if (found === null) return null
  return cypher`${found.start} WITH DISTINCT e WHERE ${entityCondition(found.rest, plain('e'), depth)}
    MATCH (e)<-[:${plain(role)}]-(f) WITH DISTINCT f`
}

/** Facts that may have lasted for longer than so many days are marked as such: most are of a day, a month or a year. */
export const MOST_DAYS = 400

/**
 * Gives `f`: by the first day of those that cannot have lasted long, and all others, which are few. Null where the time has no
 * two ends. The index on days holds keys too, and is of use only where both are asked for.
 */
const timeAnchor = ({ overlaps, within }: TimeFilter): Cypher | null => {
  const { from, to } = overlaps ?? within ?? {}
  if (!from || !to) return null
  return cypher`CALL () {
      MATCH (f:Storygraph) WHERE f.day >= date(${addDays(from, -MOST_DAYS)}) AND f.day <= date(${to})
        AND f.key > 'f:' AND f.key < 'f;' RETURN f
      UNION
      MATCH (f:Storygraph {isLong: true}) RETURN f
    }`
}

/** Gives `f`, from a chain `a`: what its entity has any role in, or is subject, object or place of. */
const FACTS_OF = {
  about: plain(`MATCH (b:Storygraph {n: a.entity})
      CALL (b) {
        MATCH (b)<-[:SUBJECT|OBJECT|PLACE]-(f) RETURN f
        UNION
        MATCH (c:Storygraph {entity: b.n}) UNWIND c.companionIn AS claim
        MATCH (k:Storygraph {key: claim})<-[:RESTS_ON]-(f) RETURN f
      }`),
  ends: plain('MATCH (b:Storygraph {n: a.entity}) MATCH (b)<-[:SUBJECT|OBJECT|PLACE]-(f)'),
} as const

/** Gives `f` from the key `each` of a chain. */
export const factsOfOne = {
  about: cypher`MATCH (a:Storygraph {key: each}) ${FACTS_OF.about}`,
  ends: cypher`MATCH (a:Storygraph {key: each}) ${FACTS_OF.ends}`,
} as const

/** Gives `f`: by id, what it is about or between, document, subject or object, else time, else predicate. */
export const factAnchor = (filter: FactFilter, depth = 0): Anchor<FactFilter> | null => {
  const next = deeper(depth)
  const { ids, about, ends, documents, predicates } = filter
  if (ids) {
    const start = cypher`MATCH (f:Storygraph) WHERE f.key IN ${ids.map((id) => keyOf('fact', id))}`
    return { start, rest: without(filter, 'ids') }
  }
  if (about) {
    const start = cypher`MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(about)} ${FACTS_OF.about}`
    return { start, rest: without(filter, 'about') }
  }
  if (ends) {
    const start = cypher`MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(ends)} ${FACTS_OF.ends}`
    return { start, rest: without(filter, 'ends') }
  }
  if (documents) {
    const keys = documents.map((id) => keyOf('document', id))
    const start = cypher`MATCH (d:Storygraph) WHERE d.key IN ${keys} MATCH (d)<-[:TOLD_IN]-(f)`
    return { start, rest: without(filter, 'documents') }
  }
  const bySubject = ofEntities(filter.subject, 'SUBJECT', next)
  if (bySubject !== null) return { start: bySubject, rest: without(filter, 'subject') }
  const byObject = ofEntities(filter.object, 'OBJECT', next)
  if (byObject !== null) return { start: byObject, rest: without(filter, 'object') }
  const narrow = first(filter.and ?? [], (part) => factAnchor(part, next))
  if (narrow !== null) return { start: narrow.start, rest: { ...filter, and: narrow.rest } }
  const timed = filter.time === undefined ? null : timeAnchor(filter.time)
  if (timed !== null) return { start: timed, rest: filter }
  if (predicates === undefined) return null
  const start = cypher`MATCH (f:Storygraph) WHERE f.predicate IN ${predicates} AND f.key > 'f:' AND f.key < 'f;'`
  return { start, rest: without(filter, 'predicates') }
}

/** As `entityAnchor`, else by type. */
export const entityStart = (filter: EntityFilter): Anchor<EntityFilter> | null => {
  const narrow = entityAnchor(filter, 0)
  if (narrow !== null || filter.types === undefined) return narrow
  const start = cypher`MATCH (e:Storygraph) WHERE e.type IN ${filter.types} AND e.key > 'e:' AND e.key < 'e;'`
  return { start, rest: without(filter, 'types') }
}

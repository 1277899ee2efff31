import { addDays } from '../../../model/days.ts'
import type { EntityFilter, FactFilter, TimeFilter } from '../../filters.ts'
import { keyOf } from '../keys.ts'
import { type Cypher, cypher, plain } from './cypher.ts'
import { chainKeys, nameCondition } from './graph-condition.ts'

// Where a filter lets a search begin: clauses that give, from an index, nodes among which are all that it may find, some of them
// more than once. What the filter asks besides is asked of these. Null where only a walk along an index in its order will do.

const NAME_ENTITIES = 'MATCH (e:Storygraph {n: m.names})'

const first = <T>(items: readonly T[], anchor: (item: T) => Cypher | null): Cypher | null => {
  for (const item of items) {
    const found = anchor(item)
    if (found !== null) return found
  }
  return null
}

/** Gives `e`: by id, name, document or fact; not by type alone. */
const entityAnchor = (filter: EntityFilter): Cypher | null => {
  if (filter.ids) {
    return cypher`MATCH (c:Storygraph) WHERE c.key IN ${chainKeys(filter.ids)} MATCH (e:Storygraph {n: c.entity})`
  }
  // Of one or two letters there is no index: all names are looked through.
  if (filter.name) return cypher`MATCH (m:Storygraph) WHERE ${nameCondition(filter.name)} ${plain(NAME_ENTITIES)}`
  if (filter.documents) {
    const readings = filter.documents.map((id) => keyOf('reading', id))
    return cypher`MATCH (r:Storygraph) WHERE r.key IN ${readings} MATCH (r)<-[:STORYGRAPH_IN]-(c)
      MATCH (e:Storygraph {n: c.entity})`
  }
  const facts = filter.facts === undefined ? null : factAnchor(filter.facts)
  if (facts !== null) return cypher`${facts} WITH DISTINCT f MATCH (f)-[:SUBJECT]->(e)`
  return first(filter.and ?? [], entityAnchor)
}

const ofEntities = (filter: EntityFilter | undefined, role: 'SUBJECT' | 'OBJECT'): Cypher | null => {
  const entities = filter === undefined ? null : entityAnchor(filter)
  return entities === null ? null : cypher`${entities} WITH DISTINCT e MATCH (e)<-[:${plain(role)}]-(f) WITH DISTINCT f`
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

/** Gives `f`: by id, what it is about, document, subject or object, else time, else predicate. */
export const factAnchor = (filter: FactFilter): Cypher | null => {
  if (filter.ids) return cypher`MATCH (f:Storygraph) WHERE f.key IN ${filter.ids.map((id) => keyOf('fact', id))}`
  if (filter.about) {
    return cypher`MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(filter.about)} MATCH (b:Storygraph {n: a.entity})
      CALL (b) {
        MATCH (b)<-[:SUBJECT|OBJECT|PLACE]-(f) RETURN f
        UNION
        MATCH (c:Storygraph {entity: b.n}) UNWIND c.companionIn AS claim
        MATCH (k:Storygraph {key: claim})<-[:RESTS_ON]-(f) RETURN f
      }`
  }
  if (filter.documents) {
    const documents = filter.documents.map((id) => keyOf('document', id))
    return cypher`MATCH (d:Storygraph) WHERE d.key IN ${documents} MATCH (d)<-[:TOLD_IN]-(f)`
  }
  const narrow =
    ofEntities(filter.subject, 'SUBJECT') ?? ofEntities(filter.object, 'OBJECT') ?? first(filter.and ?? [], factAnchor)
  if (narrow !== null) return narrow
  const timed = filter.time === undefined ? null : timeAnchor(filter.time)
  if (timed !== null) return timed
  if (filter.predicates) {
    return cypher`MATCH (f:Storygraph) WHERE f.predicate IN ${filter.predicates} AND f.key > 'f:' AND f.key < 'f;'`
  }
  return null
}

/** As `entityAnchor`, else by type. */
export const entityStart = (filter: EntityFilter): Cypher | null => {
  const narrow = entityAnchor(filter)
  if (narrow !== null || filter.types === undefined) return narrow
  return cypher`MATCH (e:Storygraph) WHERE e.type IN ${filter.types} AND e.key > 'e:' AND e.key < 'e;'`
}

import { fold } from '../../model/fold.ts'
import type { Entity } from '../../model/graph.ts'
import { daysOfEntity } from '../days-of.ts'
import { refusedChange } from '../refused-change.ts'
import { toKey } from '../sort-key.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import { detailsJson, identityJson } from './kept-json.ts'
import type { Bereft } from './write-documents.ts'
import { writeNames } from './write-names.ts'

const numberOf = (connection: Connection, id: string): number | undefined =>
  connection.get<{ n: number }>('SELECT n FROM entities WHERE id = ?', toKey(id))?.n

/** Among entities that the change forgets, the one that most of these chains come from: what refers to it may stay as it is. */
const predecessorOf = (connection: Connection, entity: Entity, forgotten: ReadonlySet<number>): number | undefined => {
  if (forgotten.size === 0) return undefined
  const owners = connection.all<{ n: number }>(
    `SELECT entity AS n FROM chains WHERE entity IS NOT NULL AND id IN (SELECT value FROM json_each(?))
    GROUP BY entity ORDER BY count(*) DESC, entity`,
    JSON.stringify(entity.chains.map(toKey)),
  )
  return owners.find(({ n }) => forgotten.has(n))?.n
}

/** What the columns id, type, name, folded, earliest, latest, details, identity hold. */
export const rowValues = (
  entity: Pick<Entity, 'id' | 'type' | 'name' | 'details' | 'identity'>,
): readonly (string | null)[] => {
  const bounds = daysOfEntity(entity)
  return [
    toKey(entity.id),
    entity.type,
    entity.name,
    toKey(fold(entity.name)),
    bounds?.earliest ?? null,
    bounds?.latest ?? null,
    detailsJson(entity.details),
    identityJson(entity.identity),
  ]
}

const writeRow = (connection: Connection, known: number | undefined, entity: Entity): number => {
  const values = rowValues(entity)
  const columns = 'id, type, name, folded, earliest, latest, details, identity'
  if (known === undefined) {
    return connection.insert(`INSERT INTO entities (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`, ...values)
  }
  connection.run(`UPDATE entities SET (${columns}, key) = (?, ?, ?, ?, ?, ?, ?, ?, NULL) WHERE n = ?`, ...values, known)
  return known
}

/** Gives the entity its chains, and takes those from it that it has no more. */
const writeChains = (connection: Connection, n: number, entity: Entity, bereft: Bereft): void => {
  const stored = connection.all<{ id: string }>('SELECT id FROM chains WHERE entity = ?', n)
  const gone = new Set(stored.map(({ id }) => id))
  if (!entity.chains.includes(entity.id)) {
    throw refusedChange(`gives an entity the id ${entity.id}, which none of its chains has`)
  }
  for (const key of entity.chains.map(toKey)) {
    if (gone.delete(key)) continue
    const owner = connection.get<{ entity: number | null }>('SELECT entity FROM chains WHERE id = ?', key)
    if (owner === undefined) {
      throw refusedChange(`gives the entity ${entity.id} a chain that no document has (${key})`)
    }
    if (owner.entity !== null) bereft.entities.add(owner.entity)
    connection.run('UPDATE chains SET entity = ? WHERE id = ?', n, key)
  }
  for (const key of gone) connection.run('UPDATE chains SET entity = NULL WHERE id = ? AND entity = ?', key, n)
}

/**
 * A forgotten entity whose chains all go to one other has become that one: facts that the change does not name follow. Where
 * its chains part, the change must name them.
 */
const successorOf = (
  connection: Connection,
  forgotten: number,
  owners: ReadonlyMap<string, string>,
): string | undefined => {
  const chains = connection.all<{ id: string }>('SELECT id FROM chains WHERE entity = ?', forgotten)
  const successors = new Set(chains.map(({ id }) => owners.get(id)))
  const [only] = successors
  return successors.size === 1 ? only : undefined
}

const redirect = (connection: Connection, from: number, to: number): void => {
  connection.run('UPDATE facts SET subject = ? WHERE subject = ?', to, from)
  connection.run('UPDATE facts SET object = ? WHERE object = ?', to, from)
  connection.run('UPDATE facts SET place = ? WHERE place = ?', to, from)
  connection.run('UPDATE contradictions SET subject = ? WHERE subject = ?', to, from)
}

const forgottenBy = (connection: Connection, change: Change): Set<number> => {
  const kept = new Set(change.putEntities.map(({ id }) => id))
  const numbers = change.removeEntities.filter((id) => !kept.has(id)).map((id) => numberOf(connection, id))
  return new Set(numbers.filter((n) => n !== undefined))
}

/** Forgets entities and writes entities; one that goes on under another public id keeps its number. */
export const writeEntities = (connection: Connection, change: Change, bereft: Bereft): void => {
  const forgotten = forgottenBy(connection, change)
  const owners = new Map(
    change.putEntities.flatMap(({ id, chains }) => chains.map((chain) => [toKey(chain), id] as const)),
  )
  const known = new Map<string, number>()
  for (const entity of change.putEntities) {
    const n = numberOf(connection, entity.id) ?? predecessorOf(connection, entity, forgotten)
    if (n === undefined) continue
    forgotten.delete(n)
    known.set(entity.id, n)
  }
  const successors = [...forgotten].map((n) => [n, successorOf(connection, n, owners)] as const)
  const numbers = new Map<string, number>()
  for (const entity of change.putEntities) numbers.set(entity.id, writeRow(connection, known.get(entity.id), entity))
  for (const [from, successor] of successors) {
    const to = successor === undefined ? undefined : numbers.get(successor)
    if (to !== undefined) redirect(connection, from, to)
  }
  for (const entity of change.putEntities) {
    const n = numbers.get(entity.id) as number
    writeChains(connection, n, entity, bereft)
    writeNames(connection, n, entity)
    bereft.entities.add(n)
  }
  for (const n of forgotten) connection.run('DELETE FROM entities WHERE n = ?', n)
}

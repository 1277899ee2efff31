import type { EntityType } from '../../model/extraction.ts'
import { fold } from '../../model/fold.ts'
import type { Growing, GrownForm, Growth } from '../growth.ts'
import { unfitGrowth } from '../refused-change.ts'
import { fromKey, toKey } from '../sort-key.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import { idList, sql } from './sql.ts'
import type { Bereft } from './write-documents.ts'
import { rowValues } from './write-entities.ts'

interface GrowingRow {
  readonly n: number
  readonly id: string
  readonly type: string
  readonly name: string
  readonly details: string
}

const readGrowing = (
  connection: Connection,
  key: string,
  leavingOut: readonly string[],
): Growing | 'whole' | undefined => {
  const row = connection.get<GrowingRow>('SELECT n, id, type, name, details FROM entities WHERE key = ?', key)
  if (row === undefined) {
    return connection.get('SELECT 1 FROM chain_keys WHERE key = ? LIMIT 1', key) === undefined ? undefined : 'whole'
  }
  const left = sql`(SELECT n FROM documents WHERE id IN ${idList(leavingOut)})`
  const [first] = connection.query<{ id: string }>(
    sql`SELECT id FROM chains WHERE entity = ${row.n} AND document NOT IN ${left} ORDER BY id LIMIT 1`,
  )
  const forms = connection.query<{ text: string; count: number; stays: number }>(
    sql`SELECT text, count, EXISTS (SELECT 1 FROM name_documents WHERE name = names.n AND document NOT IN ${left}) AS stays
      FROM names WHERE entity = ${row.n}`,
  )
  return {
    key,
    entity: { id: fromKey(row.id), type: row.type as EntityType, name: row.name, details: JSON.parse(row.details) },
    first: first === undefined ? null : fromKey(first.id),
    forms: forms.map(({ text, count, stays }) => ({ text, count, stays: stays === 1 })),
  }
}

/** See `Store.growing`. */
export const growingBy = (
  connection: Connection,
  keys: readonly string[],
  leavingOut: readonly string[],
): ReadonlyMap<string, Growing | 'whole'> =>
  new Map(
    keys.flatMap((key) => {
      const found = readGrowing(connection, key, leavingOut)
      return found === undefined ? [] : [[key, found] as const]
    }),
  )

/** Makes room for ids that pass from one entity to another within a change. */
export const freeIds = (connection: Connection, { growEntities, putEntities }: Change): void => {
  const put = new Set(putEntities.map(({ id }) => id))
  for (const { key, entity } of growEntities)
    if (entity === null || !put.has(entity.id))
      connection.run(
        "UPDATE entities SET id = ' grows by ' || key WHERE key = ? AND id IS NOT ?",
        key,
        entity === null ? null : toKey(entity.id),
      )
}

const writeForm = (connection: Connection, entity: number, { text, count, add, remove }: GrownForm): void => {
  const known = connection.get<{ n: number }>('SELECT n FROM names WHERE entity = ? AND text = ?', entity, text)?.n
  if (count === null) {
    if (known !== undefined) connection.run('DELETE FROM names WHERE n = ?', known)
    return
  }
  const insert = 'INSERT INTO names (entity, main, text, folded, count) VALUES (?, 0, ?, ?, ?) RETURNING n'
  const n = known ?? connection.insert(insert, entity, text, fold(text), count)
  if (known !== undefined) connection.run('UPDATE names SET count = ? WHERE n = ?', count, n)
  const document = '(SELECT n FROM documents WHERE id = ?)'
  for (const id of remove)
    connection.run(`DELETE FROM name_documents WHERE name = ? AND document = ${document}`, n, toKey(id))
  for (const id of add)
    connection.run(`INSERT OR IGNORE INTO name_documents (name, document) VALUES (?, ${document})`, n, toKey(id))
}

const takeChains = (connection: Connection, n: number, { key, chains }: Growth, bereft: Bereft): void => {
  for (const id of chains) {
    const owner = connection.get<{ entity: number | null }>('SELECT entity FROM chains WHERE id = ?', toKey(id))
    if (owner === undefined) throw unfitGrowth(key, `a chain that no document has (${id})`)
    if (owner.entity === n) continue
    if (owner.entity !== null) bereft.entities.add(owner.entity)
    connection.run('UPDATE chains SET entity = ? WHERE id = ?', n, toKey(id))
  }
}

const writeGrowth = (connection: Connection, growth: Growth, bereft: Bereft): void => {
  const { key, entity, forms } = growth
  if (entity === null) {
    connection.run('DELETE FROM entities WHERE key = ?', key)
    return
  }
  const known =
    connection.get<{ n: number }>('SELECT n FROM entities WHERE key = ?', key)?.n ??
    connection.get<{ n: number }>('SELECT n FROM entities WHERE id = ?', toKey(entity.id))?.n
  const values = rowValues({ ...entity, identity: [] })
  const columns = 'id, type, name, folded, earliest, latest, details, identity, key'
  const n =
    known ??
    connection.insert(
      `INSERT INTO entities (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`,
      ...values,
      key,
    )
  if (known !== undefined)
    connection.run(`UPDATE entities SET (${columns}) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE n = ?`, ...values, key, n)
  takeChains(connection, n, growth, bereft)
  bereft.entities.add(n)
  for (const form of forms) writeForm(connection, n, form)
  const main = connection.get<{ text: string }>('SELECT text FROM names WHERE entity = ? AND main', n)?.text
  if (main === entity.name) return
  connection.run('UPDATE names SET main = (text = ?) WHERE entity = ?', entity.name, n)
}

/** Lets entities grow and shrink, touching only what changes of each; after all that is put whole. */
export const writeGrowths = (connection: Connection, growths: readonly Growth[], bereft: Bereft): void => {
  for (const growth of growths) writeGrowth(connection, growth, bereft)
  for (const { key, entity } of growths) {
    if (entity === null) continue
    const holds = 'SELECT 1 FROM entities e JOIN chains c ON c.entity = e.n AND c.id = e.id WHERE e.key = ?'
    if (connection.get(holds, key) === undefined)
      throw unfitGrowth(key, `the id ${entity.id}, which none of its chains has`)
    const named =
      'SELECT 1 FROM entities e JOIN names m ON m.entity = e.n AND m.main AND m.text = e.name WHERE e.key = ?'
    if (connection.get(named, key) === undefined)
      throw unfitGrowth(key, `the name ${entity.name}, which is none of its forms`)
  }
}

import { readFileSync } from 'node:fs'
import { StorygraphError } from '../../model/errors.ts'
import type { Connection } from './connection.ts'
import { fillHeads, keepPlain } from './kept-json.ts'
import { fillPassages } from './passages.ts'

/** One step from a version of the schema to the next: gives the rest of it as SQL. */
export type Migration = (connection: Connection) => string

const sqlOf = (file: string): string => readFileSync(new URL(`../../../schema/${file}`, import.meta.url), 'utf8')

/** In order; a store of version n has had the first n. Once released, a step never changes: add another. */
export const MIGRATIONS: readonly Migration[] = [
  () => sqlOf('sqlite.sql'),
  () => sqlOf('sqlite-2.sql'),
  () => sqlOf('sqlite-3.sql'),
  (connection) => {
    connection.execute(sqlOf('sqlite-4.sql'))
    fillPassages(connection)
    return ''
  },
  () => sqlOf('sqlite-5.sql'),
  (connection) => {
    keepPlain(connection)
    return ''
  },
  (connection) => {
    connection.execute(sqlOf('sqlite-7.sql'))
    fillHeads(connection)
    return ''
  },
]

/** "Stor": marks a SQLite file as ours, https://sqlite.org/pragma.html#pragma_application_id */
const APPLICATION = 0x53746f72

const pragma = (connection: Connection, name: 'user_version' | 'application_id'): number =>
  connection.get<Record<string, number>>(`PRAGMA ${name}`)?.[name] ?? 0

const isEmpty = (connection: Connection): boolean => connection.get('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined

const checkOurs = (connection: Connection): void => {
  if (pragma(connection, 'application_id') === APPLICATION || isEmpty(connection)) return
  const message = `${connection.url} is a database of another program, and was left as it is. Give another path.`
  throw new StorygraphError('BAD_INPUT', message)
}

const checkVersion = (connection: Connection, known: number): number => {
  const version = pragma(connection, 'user_version')
  if (version <= known) return version
  const message = `${connection.url} was written by a newer Storygraph (schema ${version}, this one knows ${known}). Install that version, or give another path.`
  throw new StorygraphError('STORE_VERSION', message)
}

/**
 * Brings the database to the newest version, all steps or none. STORE_VERSION where it is newer than any known one, BAD_INPUT
 * where it belongs to another program.
 */
export const migrate = (connection: Connection, migrations: readonly Migration[] = MIGRATIONS): void => {
  // Of one moment: another process that makes the store between the two looks would pass for another program.
  connection.reading(() => checkOurs(connection))
  if (checkVersion(connection, migrations.length) === migrations.length) return
  connection.writing(() => {
    // Another process may have been here while we waited.
    const version = checkVersion(connection, migrations.length)
    if (version === migrations.length) return
    for (const migration of migrations.slice(version)) connection.execute(migration(connection))
    connection.execute(`PRAGMA application_id = ${APPLICATION}`)
    connection.execute(`PRAGMA user_version = ${migrations.length}`)
  })
}

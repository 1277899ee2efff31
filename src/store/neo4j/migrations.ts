import { readFileSync } from 'node:fs'
import { StorygraphError } from '../../model/errors.ts'
import type { Connection } from './connection.ts'
import { AWAIT_INDEXES, dropOf, MAKE_META, READ_META } from './cypher/schema.ts'
import { fillHeads } from './heads.ts'
import { fillPassages } from './passages.ts'

/** One step from a version of the schema to the next: Cypher statements, each of which may run again, and what is done after them. */
interface Migration {
  readonly statements: () => string
  readonly fill?: (connection: Connection) => Promise<void>
}

const cypherOf = (file: string): string =>
  readFileSync(new URL(`../../../schema/neo4j/${file}`, import.meta.url), 'utf8')

/** In order; a store of version n has had the first n. Once released, a step never changes: add another. */
export const MIGRATIONS: readonly Migration[] = [
  { statements: () => cypherOf('constraints-1.cypher') },
  { statements: () => cypherOf('constraints-2.cypher'), fill: fillPassages },
  { statements: () => '', fill: fillHeads },
]

const statementsOf = (migration: Migration): readonly string[] =>
  migration
    .statements()
    .replaceAll(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

/** All statements that bring a database to the newest version, in order. */
export const schemaStatements = (): readonly string[] => MIGRATIONS.flatMap(statementsOf)

const NAME = /^CREATE (?:[A-Z]+ )*(storygraph_\w+)/

/** Names of the indexes and constraints that the newest version has. */
export const indexNames = (): readonly string[] =>
  schemaStatements().flatMap((statement) => NAME.exec(statement)?.[1] ?? [])

/** Makes indexes anew that are gone or do not work; a constraint is an index that also forbids. */
export const createIndexes = async (connection: Connection, names: readonly string[]): Promise<void> => {
  const wanted = schemaStatements().filter((statement) => names.includes(NAME.exec(statement)?.[1] ?? ''))
  for (const statement of wanted) {
    const what = statement.startsWith('CREATE CONSTRAINT') ? 'CONSTRAINT' : 'INDEX'
    await connection.alone(dropOf(what, NAME.exec(statement)?.[1] ?? ''))
    await connection.alone(statement)
  }
  await connection.alone(AWAIT_INDEXES)
}

/** Version of the store in the database; null where there is none. STORE_VERSION where it is newer than any known one. */
export const versionOf = async (connection: Connection, known: number): Promise<number | null> => {
  const [meta] = await connection.read<{ version: number }>(READ_META)
  if (meta === undefined || meta.version <= known) return meta?.version ?? null
  const message = `${connection.url} was written by a newer Storygraph (schema ${meta.version}, this one knows ${known}). Install that version, or give another database.`
  throw new StorygraphError('STORE_VERSION', message)
}

/**
 * Brings the database to the newest version. Changes of a schema are no part of a transaction with others: cut off in the middle,
 * they run again, for each leaves alone what is there already.
 */
export const migrate = async (connection: Connection, migrations: readonly Migration[] = MIGRATIONS): Promise<void> => {
  const version = (await versionOf(connection, migrations.length)) ?? 0
  if (version === migrations.length) return
  for (const migration of migrations.slice(version)) {
    for (const statement of statementsOf(migration)) await connection.alone(statement)
    await migration.fill?.(connection)
  }
  await connection.alone(AWAIT_INDEXES)
  await connection.write((run) => run(MAKE_META, { version: migrations.length }))
}

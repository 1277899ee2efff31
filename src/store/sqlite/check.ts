import { fromKey } from '../sort-key.ts'
import type { Finding } from '../store.ts'
import type { Connection } from './connection.ts'

/** Something that must hold: rows that break it, and what mends it where something does. */
interface Rule {
  readonly code: string
  readonly says: (id: string) => string
  /** Gives ids of what is amiss. */
  readonly find: string
  readonly mend?: string
}

/** What can only be worked out from the documents again is found, but not mended here. */
const RULES: readonly Rule[] = [
  {
    code: 'FACT_WITHOUT_CLAIM',
    says: (id) => `The fact ${id} rests on no claim.`,
    find: 'SELECT id FROM facts f WHERE NOT EXISTS (SELECT 1 FROM claims k WHERE k.fact = f.n)',
    mend: 'DELETE FROM facts WHERE NOT EXISTS (SELECT 1 FROM claims k WHERE k.fact = facts.n)',
  },
  {
    code: 'ENTITY_WITHOUT_CHAIN',
    says: (id) => `The entity ${id} stands in no document.`,
    find: 'SELECT id FROM entities e WHERE NOT EXISTS (SELECT 1 FROM chains c WHERE c.entity = e.n)',
    mend: `DELETE FROM entities WHERE NOT EXISTS (SELECT 1 FROM chains c WHERE c.entity = entities.n)
      AND NOT EXISTS (SELECT 1 FROM facts f WHERE entities.n IN (f.subject, f.object, f.place))
      AND NOT EXISTS (SELECT 1 FROM contradictions x WHERE x.subject = entities.n)`,
  },
  {
    code: 'CHAIN_WITHOUT_ENTITY',
    says: (id) => `The chain ${id} belongs to no entity; replace or retract its document.`,
    find: 'SELECT id FROM chains WHERE entity IS NULL',
  },
  {
    code: 'ENTITY_WITHOUT_NAME',
    says: (id) => `The entity ${id} cannot be found by its name; replace or retract one of its documents.`,
    find: 'SELECT id FROM entities e WHERE NOT EXISTS (SELECT 1 FROM names WHERE entity = e.n AND main AND text = e.name)',
  },
]

const brokenBy = (connection: Connection, rule: Rule): readonly string[] =>
  connection.all<{ id: string }>(`${rule.find} ORDER BY 1`).map(({ id }) => fromKey(id))

const checkRule = (connection: Connection, rule: Rule, repair: boolean): readonly Finding[] => {
  const broken = brokenBy(connection, rule)
  if (broken.length === 0) return []
  if (repair && rule.mend !== undefined) connection.execute(rule.mend)
  const left = new Set(repair ? brokenBy(connection, rule) : broken)
  return broken.map((id) => ({ code: rule.code, message: rule.says(id), repaired: !left.has(id) }))
}

const fails = (connection: Connection, statement: string): boolean => {
  try {
    connection.execute(statement)
    return false
  } catch {
    return true
  }
}

/** Whether the indexes of words say what the names and sentences say. */
const checkIndex = (connection: Connection, index: string, repair: boolean): readonly Finding[] => {
  const test = `INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`
  if (!fails(connection, test)) return []
  if (repair) connection.execute(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
  const repaired = repair && !fails(connection, test)
  return [{ code: 'NAME_INDEX', message: `The search index ${index} is out of step with what it is of.`, repaired }]
}

const filePages = (connection: Connection): readonly string[] =>
  connection.all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check)

/** Damage of the file itself; what only indexes have lost is mended from their tables. */
const checkFile = (connection: Connection, repair: boolean): readonly Finding[] => {
  const found = filePages(connection).filter((line) => line !== 'ok')
  if (found.length === 0) return []
  if (repair) connection.execute('REINDEX')
  const left = new Set(repair ? filePages(connection) : found)
  return found.map((line) => ({ code: 'FILE', message: `The file is damaged: ${line}.`, repaired: !left.has(line) }))
}

const checkReferences = (connection: Connection): readonly Finding[] =>
  connection.all<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check').map((row) => ({
    code: 'REFERENCE',
    message: `A row of ${row.table} refers to one of ${row.parent} that is not there; ingest the documents into a new store.`,
    repaired: false,
  }))

/** Looks for what is amiss, the gravest first; see `Store.check`. One transaction: repairs are stored all or none. */
export const checkStore = (connection: Connection, repair: boolean): readonly Finding[] =>
  connection.writing(() => [
    ...checkFile(connection, repair),
    ...RULES.flatMap((rule) => checkRule(connection, rule, repair)),
    ...['name_words', 'name_grams', 'passages'].flatMap((index) => checkIndex(connection, index, repair)),
    ...checkReferences(connection),
  ])

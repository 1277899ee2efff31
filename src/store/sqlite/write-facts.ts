import { fold } from '../../model/fold.ts'
import type { Contradiction, Fact } from '../../model/graph.ts'
import { daysOfFact } from '../days-of.ts'
import { refusedChange } from '../refused-change.ts'
import { toKey } from '../sort-key.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Parameter } from './driver.ts'
import { timeJson } from './kept-json.ts'
import type { Bereft } from './write-documents.ts'

/** The number of what an id names; BAD_INPUT where nothing has it. */
const numberOf = (connection: Connection, table: 'entities' | 'claims' | 'facts', id: string, user: string): number => {
  const row = connection.get<{ n: number }>(`SELECT n FROM ${table} WHERE id = ?`, toKey(id))
  if (row !== undefined) return row.n
  throw refusedChange(`has ${user} speak of ${id}, which is not among the ${table}`)
}

const FACT_COLUMNS = [
  'subject',
  'predicate',
  'object',
  'place',
  'value',
  'value_folded',
  'status',
  'independent_sources',
  'time',
  'start_earliest',
  'start_latest',
  'end_earliest',
  'end_latest',
  'day',
] as const

const PUT_FACT = `INSERT INTO facts (id, ${FACT_COLUMNS.join(', ')}) VALUES (?${', ?'.repeat(FACT_COLUMNS.length)})
  ON CONFLICT (id) DO UPDATE SET ${FACT_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  RETURNING n`

const factValues = (connection: Connection, fact: Fact): readonly Parameter[] => {
  const user = `the fact ${fact.id}`
  const entity = (id: string | null): number | null => (id === null ? null : numberOf(connection, 'entities', id, user))
  return [
    toKey(fact.id),
    entity(fact.subject),
    fact.predicate,
    entity(fact.object),
    entity(fact.place),
    JSON.stringify(fact.value),
    fact.value === null ? null : fold(String(fact.value)),
    fact.status,
    fact.independentSources,
    timeJson(fact.time),
    ...Object.values(daysOfFact(fact.time)),
  ]
}

/** Gives the fact its claims, and takes those from it that it has no more. */
const writeFactClaims = (connection: Connection, n: number, fact: Fact, bereft: Bereft): void => {
  const stored = connection.all<{ id: string }>('SELECT id FROM claims WHERE fact = ?', n)
  const gone = new Set(stored.map(({ id }) => id))
  for (const id of fact.claims) {
    if (gone.delete(toKey(id))) continue
    const claim = numberOf(connection, 'claims', id, `the fact ${fact.id}`)
    const owner = connection.get<{ fact: number | null }>('SELECT fact FROM claims WHERE n = ?', claim)?.fact ?? null
    if (owner !== null) bereft.facts.add(owner)
    connection.run('UPDATE claims SET fact = ? WHERE n = ?', n, claim)
  }
  for (const key of gone) connection.run('UPDATE claims SET fact = NULL WHERE id = ? AND fact = ?', key, n)
  bereft.facts.add(n)
}

const putContradiction = (connection: Connection, contradiction: Contradiction): void => {
  const { id, subject, predicate, kind, sides, reason, favours } = contradiction
  const user = `the contradiction ${id}`
  connection.run('DELETE FROM contradictions WHERE id = ?', toKey(id))
  const n = connection.insert(
    'INSERT INTO contradictions (id, subject, predicate, kind, body) VALUES (?, ?, ?, ?, ?) RETURNING n',
    toKey(id),
    numberOf(connection, 'entities', subject, user),
    predicate,
    kind,
    JSON.stringify({ sides, reason, favours }),
  )
  for (const claim of new Set(sides.flatMap(({ claims }) => claims))) {
    const sql = 'INSERT INTO contradiction_claims (claim, contradiction) VALUES (?, ?)'
    connection.run(sql, numberOf(connection, 'claims', claim, user), n)
  }
  for (const fact of new Set(sides.flatMap(({ facts }) => facts))) {
    const sql = 'INSERT INTO contradiction_facts (fact, contradiction) VALUES (?, ?)'
    connection.run(sql, numberOf(connection, 'facts', fact, user), n)
  }
}

/** Removes and writes facts with their claims, then contradictions. */
export const writeFacts = (connection: Connection, change: Change, bereft: Bereft): void => {
  // One that is written again keeps its number, and with it the contradictions that speak of it.
  const kept = new Set(change.putFacts.map(({ id }) => id))
  for (const id of change.removeFacts) {
    if (!kept.has(id)) connection.run('DELETE FROM facts WHERE id = ?', toKey(id))
  }
  for (const fact of change.putFacts) {
    const n = connection.insert(PUT_FACT, ...factValues(connection, fact))
    writeFactClaims(connection, n, fact, bereft)
  }
  for (const id of change.removeContradictions) connection.run('DELETE FROM contradictions WHERE id = ?', toKey(id))
  for (const contradiction of change.putContradictions) putContradiction(connection, contradiction)
}

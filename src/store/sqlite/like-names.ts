import { LEAST_SHARE } from '../name-search.ts'
import type { Connection } from './connection.ts'
import { list, sql } from './sql.ts'

/** No more names than this are weighed for the letters that they share, but for those of the rarest. */
const MOST_WEIGHED = 4000
/** However common they are: one wrong letter changes three. */
const LEAST_GRAMS = 4

interface Gram {
  readonly term: string
  /** How many names have it. */
  readonly names: number
}

/** How many names have each group of letters that was asked for, since the store changed last: only those that some name has. */
interface Counts {
  readonly state: string
  readonly of: Map<string, number>
}
const known = new WeakMap<Connection, Counts>()

/** What changes whenever this connection or another one writes: https://www.sqlite.org/pragma.html#pragma_data_version */
const stateOf = (connection: Connection): string => {
  const others = connection.get<{ data_version: number }>('PRAGMA data_version')?.data_version
  const own = connection.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes
  return `${others} ${own}`
}

/** Those that some name has. The index counts by reading through all names of a group, so each is counted once. */
const counted = (connection: Connection, grams: readonly string[]): readonly Gram[] => {
  const state = stateOf(connection)
  let counts = known.get(connection)
  if (counts?.state !== state) {
    counts = { state, of: new Map() }
    known.set(connection, counts)
  }
  const { of } = counts
  const unknown = grams.filter((gram) => !of.has(gram))
  if (unknown.length > 0) {
    connection.execute('CREATE VIRTUAL TABLE IF NOT EXISTS temp.gram_counts USING fts5vocab (main, name_grams, row)')
    const rows = connection.query<Gram>(
      sql`SELECT term, doc AS names FROM temp.gram_counts WHERE term IN ${list(unknown)}`,
    )
    for (const { term, names } of rows) of.set(term, names)
  }
  return grams.map((term) => ({ term, names: of.get(term) ?? 0 })).filter(({ names }) => names > 0)
}

/** Of all groups of letters the rarest: weighing every name that shares any takes the longer, the more there are. */
const rarest = (grams: readonly Gram[]): readonly Gram[] => {
  let weighed = 0
  return [...grams]
    .sort((a, b) => a.names - b.names || (a.term < b.term ? -1 : 1))
    .filter(({ names }, index) => {
      weighed += names
      return index < LEAST_GRAMS || weighed <= MOST_WEIGHED
    })
}

/**
 * The numbers of names that share groups of three letters, those first that share most: a group counts the more, the fewer have
 * it. SQLite's own rank (BM25) reads the length of each name besides, takes ten times as long and finds fewer of the misspelt.
 */
export const namesLike = (connection: Connection, grams: readonly string[]): readonly number[] => {
  const all = connection.get<{ names: number }>('SELECT max(n) AS names FROM names')?.names ?? 0
  const weights = new Map<number, number>()
  for (const { term, names } of rarest(counted(connection, grams))) {
    const weight = Math.log(1 + all / names)
    // One row with all the numbers: a row for each would take three times as long.
    const found = connection.get<{ numbers: string }>(
      'SELECT json_group_array(rowid) AS numbers FROM name_grams WHERE name_grams MATCH ?',
      `"${term.replaceAll('"', '""')}"`,
    )
    for (const n of JSON.parse(found?.numbers ?? '[]') as readonly number[]) {
      weights.set(n, (weights.get(n) ?? 0) + weight)
    }
  }
  let least = 0
  for (const weight of weights.values()) least = Math.max(least, weight * LEAST_SHARE)
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .sort(([one, its], [other, more]) => more - its || one - other)
    .map(([n]) => n)
}

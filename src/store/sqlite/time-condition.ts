import type { TimeFilter } from '../filters.ts'
import { type TimeComparison, timeComparisons } from '../time-comparisons.ts'
import { allOf, anyOf, type Sql, sql } from './sql.ts'

const COLUMNS: Readonly<Record<TimeComparison['bound'], string>> = {
  startEarliest: 'start_earliest',
  startLatest: 'start_latest',
  endEarliest: 'end_earliest',
  endLatest: 'end_latest',
}

const compare = ({ bound, comparison, day, open }: TimeComparison): Sql => {
  const name: Sql = { text: `f.${COLUMNS[bound]}`, parameters: [] }
  const holds: Sql = { text: `f.${COLUMNS[bound]} ${comparison} ?`, parameters: [day] }
  return open ? sql`${name} IS NULL OR ${holds}` : sql`${name} IS NOT NULL AND ${holds}`
}

/** What a TimeFilter asks of a row `f` of facts; rows without bounds never satisfy it. */
export const timeCondition = (filter: TimeFilter): Sql =>
  allOf([sql`f.day IS NOT NULL`, ...timeComparisons(filter).map((some) => anyOf(some.map(compare)))])

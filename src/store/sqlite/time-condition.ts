import type { DateRange, TimeFilter } from '../store.ts'
import { allOf, anyOf, type Sql, sql } from './sql.ts'

// What happened began on some day of start_earliest … start_latest and ended on some of end_earliest … end_latest (for an
// instant the same day). "Possible" asks whether some choice of those days satisfies, "certain" whether every one does. An
// open bound satisfies what is possible and never what is certain.

type Comparison = '<' | '<=' | '>' | '>='
type Column = 'start_earliest' | 'start_latest' | 'end_earliest' | 'end_latest'

const compare = (column: Column, comparison: Comparison, day: string, certain: boolean): Sql => {
  const name: Sql = { text: `f.${column}`, parameters: [] }
  const holds: Sql = { text: `f.${column} ${comparison} ?`, parameters: [day] }
  return certain ? sql`${name} IS NOT NULL AND ${holds}` : sql`${name} IS NULL OR ${holds}`
}

const overlaps = ({ from, to }: DateRange, certain: boolean): Sql[] => {
  if (!certain) {
    return [
      ...(to ? [compare('start_earliest', '<=', to, false)] : []),
      ...(from ? [compare('end_latest', '>=', from, false)] : []),
    ]
  }
  // What has ended by then had begun by then, and what began after that has ended after that.
  return [
    ...(to ? [anyOf([compare('start_latest', '<=', to, true), compare('end_latest', '<=', to, true)])] : []),
    ...(from ? [anyOf([compare('end_earliest', '>=', from, true), compare('start_earliest', '>=', from, true)])] : []),
  ]
}

const within = ({ from, to }: DateRange, certain: boolean): Sql[] => {
  if (certain) {
    return [
      ...(from ? [compare('start_earliest', '>=', from, true)] : []),
      ...(to ? [compare('end_latest', '<=', to, true)] : []),
    ]
  }
  return [
    ...(from ? [compare('start_latest', '>=', from, false)] : []),
    ...(to ? [compare('end_earliest', '<=', to, false)] : []),
    ...overlaps({ from: from ?? null, to: to ?? null }, false),
  ]
}

const before = (day: string, certain: boolean): Sql[] =>
  certain
    ? [compare('end_latest', '<', day, true)]
    : [compare('start_earliest', '<', day, false), compare('end_earliest', '<', day, false)]

const after = (day: string, certain: boolean): Sql[] =>
  certain
    ? [compare('start_earliest', '>', day, true)]
    : [compare('start_latest', '>', day, false), compare('end_latest', '>', day, false)]

/** What a TimeFilter asks of a row `f` of facts; rows without bounds never satisfy it. */
export const timeCondition = (filter: TimeFilter): Sql => {
  const certain = filter.certainty === 'certain'
  return allOf([
    sql`f.day IS NOT NULL`,
    ...(filter.overlaps ? overlaps(filter.overlaps, certain) : []),
    ...(filter.within ? within(filter.within, certain) : []),
    ...(filter.before === undefined ? [] : before(filter.before, certain)),
    ...(filter.after === undefined ? [] : after(filter.after, certain)),
  ])
}

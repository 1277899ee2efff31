import type { EntityFilter } from '../filters.ts'
import type { Position } from '../page-cursor.ts'
import type { Connection } from './connection.ts'
import { entityCondition, factCondition } from './graph-condition.ts'
import { type Sql, sql } from './sql.ts'

/** So many entities have their own facts looked at before all facts are that a filter speaks of. */
const NEAR = 2000

/**
 * What else holds of the entities of a later page that is found among those that come next, by their own facts: a list that has had pages
 * mostly has another nearby, and to find all of it anew for each page takes longer the more there is. Null where the filter asks for no
 * facts of one type of entities. A page that is not filled has to be looked for in the whole list.
 */
export const nearCursor = (
  connection: Connection,
  { types = [], facts, ...rest }: EntityFilter,
  position: Position | null,
  descending: boolean,
): Sql | null => {
  const [type] = types
  if (position === null || facts === undefined || type === undefined || types.length > 1) return null
  const [beyond, upTo, direction] = descending ? [sql`<`, sql`>=`, sql`DESC`] : [sql`>`, sql`<=`, sql`ASC`]
  const next = sql`near.type = ${type} AND near.id ${beyond} ${position[1]}`
  const [end] = connection.query<{ id: string }>(
    sql`SELECT near.id FROM entities near WHERE ${next} ORDER BY near.id ${direction} LIMIT 1 OFFSET ${NEAR - 1}`,
  )
  const within = end === undefined ? sql`1` : sql`near.id ${upTo} ${end.id}`
  return sql`(${entityCondition(rest)}) AND e.n IN (
    SELECT f.subject FROM entities near CROSS JOIN facts f ON f.subject = near.n
    WHERE ${next} AND ${within} AND ${factCondition(facts, 1, sql`+f.object`)})`
}

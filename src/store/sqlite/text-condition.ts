import { fold } from '../../model/fold.ts'
import type { TextFilter } from '../filters.ts'
import { allOf, list, type Sql, sql } from './sql.ts'

/** How a text is kept: where it is compared exactly, and folded. */
interface TextColumns {
  /** True where the text is one of these. */
  readonly isOneOf: (values: readonly string[]) => Sql
  readonly folded: Sql
  /** A quicker way to find those that may contain a folded text of three characters or more. */
  readonly mayContain?: (folded: string) => Sql
}

// The last character that a folded text can begin with again.
const AFTER_ALL = '\u{10ffff}'

/** A plain column and its folded twin. */
export const textColumns = (text: Sql, folded: Sql): TextColumns => ({
  isOneOf: (values) => sql`${text} IN ${list(values)}`,
  folded,
})

/** What a TextFilter asks of a text; all that it names must hold. */
export const textCondition = (columns: TextColumns, filter: TextFilter): Sql => {
  const conditions: Sql[] = []
  if (filter.eq !== undefined) conditions.push(columns.isOneOf([filter.eq]))
  if (filter.in !== undefined) conditions.push(columns.isOneOf(filter.in))
  if (filter.startsWith !== undefined) {
    const start = fold(filter.startsWith)
    conditions.push(sql`${columns.folded} >= ${start} AND ${columns.folded} < ${start + AFTER_ALL}`)
  }
  if (filter.contains !== undefined) {
    const part = fold(filter.contains)
    if (columns.mayContain !== undefined && [...part].length >= 3) conditions.push(columns.mayContain(part))
    conditions.push(sql`instr(${columns.folded}, ${part}) > 0`)
  }
  return allOf(conditions)
}

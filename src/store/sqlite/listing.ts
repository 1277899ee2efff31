import { checkFirst, type Position, pageOf, positionAfter } from '../page-cursor.ts'
import type { Page, Paging } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Row } from './driver.ts'
import { allOf, type Sql, sql } from './sql.ts'

/** What is listed and in which order; every column that the rows need is named in `columns`. */
export interface Listing {
  /** Tells this listing's cursors from others'. */
  readonly name: string
  readonly columns: Sql
  readonly from: Sql
  readonly where: Sql
  /** Column with the unique id that orders the rows. */
  readonly id: Sql
  /** Column that orders before the id; rows without come last. */
  readonly sort?: Sql
  readonly descending?: boolean
  /** Whether `where` picks a few rows by an index of its own: a walk along that of `sort` would be one through all rows without. */
  readonly isNarrow?: boolean
}

interface Phase {
  readonly where: Sql
  readonly order: Sql
}

/** Rows that have the sort column first, then those that have not: each in an order that an index gives. */
const phasesOf = (listing: Listing, position: Position | null): readonly Phase[] => {
  const { id, sort } = listing
  const direction = listing.descending ? sql`DESC` : sql`ASC`
  const beyond = listing.descending ? sql`<` : sql`>`
  const byId: Sql = sql`${id} ${direction}`
  const afterId: Sql = position === null ? sql`1` : sql`${id} ${beyond} ${position[1]}`
  if (sort === undefined) return [{ where: afterId, order: byId }]
  // The plus keeps SQLite from the index.
  const none = listing.isNarrow ? sql`+${sort} IS NULL` : sql`${sort} IS NULL`
  const unsorted: Phase = {
    where: sql`${none} AND ${position !== null && position[0] === null ? afterId : sql`1`}`,
    order: byId,
  }
  if (position !== null && position[0] === null) return [unsorted]
  const afterBoth = position === null ? sql`1` : sql`(${sort}, ${id}) ${beyond} (${position[0]}, ${position[1]})`
  return [{ where: sql`${sort} IS NOT NULL AND ${afterBoth}`, order: sql`${sort} ${direction}, ${byId}` }, unsorted]
}

const nameOf = ({ name, descending }: Pick<Listing, 'name' | 'descending'>): string =>
  `${name}${descending ? '-descending' : ''}`

/** Where a listing goes on; null at its beginning. */
export const positionIn = (listing: Pick<Listing, 'name' | 'descending'>, paging: Paging): Position | null =>
  positionAfter(nameOf(listing), paging)

type PagedRow = Row & { readonly page_id: string; readonly page_sort: string | null }

/**
 * Reads one page by key, never by count, so that what is written between two pages neither repeats nor skips an item. `view`
 * makes items of all of the page's rows at once.
 */
export const readPage = <R, T>(
  connection: Connection,
  listing: Listing,
  paging: Paging,
  view: (rows: readonly R[]) => readonly T[],
): Page<T> => {
  const first = checkFirst(paging)
  const rows: PagedRow[] = []
  for (const phase of phasesOf(listing, positionIn(listing, paging))) {
    if (rows.length > first) break
    const where = allOf([listing.where, phase.where])
    const head = sql`SELECT ${listing.id} AS page_id, ${listing.sort ?? sql`NULL`} AS page_sort, ${listing.columns}`
    const tail = sql`ORDER BY ${phase.order} LIMIT ${first + 1 - rows.length}`
    rows.push(...connection.query<PagedRow>(sql`${head} FROM ${listing.from} WHERE ${where} ${tail}`))
  }
  const shown = rows.slice(0, first)
  const nodes = view(shown as readonly unknown[] as readonly R[])
  const items = shown.map((row, index) => ({ node: nodes[index] as T, at: [row.page_sort, row.page_id] as const }))
  return { ...pageOf(nameOf(listing), items, first), hasNext: rows.length > first }
}

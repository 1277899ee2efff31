import { StorygraphError } from '../../model/errors.ts'
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
}

type Position = readonly [sort: string | null, id: string]

const badCursor = (cursor: string): StorygraphError =>
  new StorygraphError(
    'BAD_CURSOR',
    `"${cursor.slice(0, 80)}" is no cursor of this listing. Use one that it gave, in the same order, or leave it out to start anew.`,
  )

const encode = (name: string, [sort, id]: Position): string =>
  Buffer.from(JSON.stringify([name, sort, id])).toString('base64url')

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

const decode = (name: string, cursor: string): Position => {
  const value = parsed(cursor)
  if (!Array.isArray(value) || value.length !== 3) throw badCursor(cursor)
  const [, sort, id]: unknown[] = value
  if (typeof id !== 'string' || (sort !== null && typeof sort !== 'string')) throw badCursor(cursor)
  // Also where it is another listing's.
  if (encode(name, [sort, id]) !== cursor) throw badCursor(cursor)
  return [sort, id]
}

/** Takes a Paging's numbers in: BAD_INPUT where `first` is no whole number from 0. */
export const checkFirst = (paging: Paging): number => {
  if (Number.isSafeInteger(paging.first) && paging.first >= 0) return paging.first
  throw new StorygraphError('BAD_INPUT', `"first" is ${paging.first}, but must be a whole number that is not negative.`)
}

/** Where a listing goes on, as `after` says; null at its beginning. */
export const positionAfter = (name: string, paging: Paging): Position | null =>
  paging.after === undefined || paging.after === null ? null : decode(name, paging.after)

/** Makes a page of one item more than was asked for, or fewer. */
export const pageOf = <T>(name: string, items: readonly { node: T; at: Position }[], first: number): Page<T> => ({
  items: items.slice(0, first).map(({ node, at }) => ({ node, cursor: encode(name, at) })),
  hasNext: items.length > first,
})

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
  const unsorted: Phase = {
    where: sql`${sort} IS NULL AND ${position !== null && position[0] === null ? afterId : sql`1`}`,
    order: byId,
  }
  if (position !== null && position[0] === null) return [unsorted]
  const afterBoth = position === null ? sql`1` : sql`(${sort}, ${id}) ${beyond} (${position[0]}, ${position[1]})`
  return [{ where: sql`${sort} IS NOT NULL AND ${afterBoth}`, order: sql`${sort} ${direction}, ${byId}` }, unsorted]
}

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
  const name = `${listing.name}${listing.descending ? '-descending' : ''}`
  const rows: PagedRow[] = []
  for (const phase of phasesOf(listing, positionAfter(name, paging))) {
    if (rows.length > first) break
    const where = allOf([listing.where, phase.where])
    const head = sql`SELECT ${listing.id} AS page_id, ${listing.sort ?? sql`NULL`} AS page_sort, ${listing.columns}`
    const tail = sql`ORDER BY ${phase.order} LIMIT ${first + 1 - rows.length}`
    rows.push(...connection.query<PagedRow>(sql`${head} FROM ${listing.from} WHERE ${where} ${tail}`))
  }
  const shown = rows.slice(0, first)
  const nodes = view(shown as readonly unknown[] as readonly R[])
  const items = shown.map((row, index) => ({ node: nodes[index] as T, at: [row.page_sort, row.page_id] as const }))
  return { ...pageOf(name, items, first), hasNext: rows.length > first }
}

import { checkFirst, pageOf, positionAfter } from '../page-cursor.ts'
import type { Page, Paging } from '../store.ts'
import type { Connection, Row } from './connection.ts'
import { parametersOf, textOf } from './cypher/cypher.ts'
import { type PageQuery, type Phase, pageQuery, phasesOf } from './cypher/page.ts'

/** What is listed, and how a row becomes an item. */
export interface Listing<R, T> extends PageQuery {
  /** Tells this listing's cursors from others'. */
  readonly name: string
  readonly view: (row: R) => T
}

/** Reads the rows of a phase of a page, no more than `limit`. */
type ReadRows = (phase: Phase, limit: number) => Promise<readonly Row[]>

const nameOf = ({ name, descending }: Pick<Listing<unknown, unknown>, 'name' | 'descending'>): string =>
  `${name}${descending ? '-descending' : ''}`

/** Makes a page of one row more than was asked for, or fewer. */
export const pageOfRows = <R, T>(listing: Listing<R, T>, rows: readonly Row[], first: number): Page<T> => {
  const items = rows.map((row) => ({
    node: listing.view(row as R),
    at: [row.pageSort as string | null, row.pageKey as string] as const,
  }))
  return pageOf(nameOf(listing), items, first)
}

/**
 * Reads one page by key, never by count, so that what is written between two pages neither repeats nor skips an item. One
 * round trip; two where those with a value for the order end within the page.
 */
export const readPage = async <R, T>(
  connection: Connection,
  listing: Listing<R, T>,
  paging: Paging,
  read: ReadRows = (phase, limit) => {
    const query = pageQuery(listing, phase, limit)
    return connection.read(textOf(query), parametersOf(query))
  },
): Promise<Page<T>> => {
  const first = checkFirst(paging)
  const rows: Row[] = []
  for (const phase of phasesOf(listing, positionAfter(nameOf(listing), paging))) {
    if (rows.length > first) break
    rows.push(...(await read(phase, first + 1 - rows.length)))
  }
  return pageOfRows(listing, rows, first)
}

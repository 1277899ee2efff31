import { StorygraphError } from '../model/errors.ts'
import type { Page, Paging } from './store.ts'

/** Where a listing goes on: the value that it is ordered by, where there is one, then the stored form of the id. */
export type Position = readonly [sort: string | null, id: string]

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

/** Where the listing of this name goes on, as `after` says (BAD_CURSOR where another gave it); null at its beginning. */
export const positionAfter = (name: string, paging: Paging): Position | null =>
  paging.after === undefined || paging.after === null ? null : decode(name, paging.after)

/** An item whose cursor is made when it is asked for: of most pages only the last one's is. */
class PageItem<T> {
  readonly node: T
  readonly #name: string
  readonly #at: Position

  constructor(node: T, name: string, at: Position) {
    this.node = node
    this.#name = name
    this.#at = at
  }

  get cursor(): string {
    return encode(this.#name, this.#at)
  }
}

/** Makes a page of one item more than was asked for, or fewer. */
export const pageOf = <T>(name: string, items: readonly { node: T; at: Position }[], first: number): Page<T> => ({
  items: items.slice(0, first).map(({ node, at }) => new PageItem(node, name, at)),
  hasNext: items.length > first,
})

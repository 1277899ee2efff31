import { StorygraphError } from '../model/errors.ts'
import type { Page, Paging } from '../store/store.ts'
import { MAX_FIRST } from './limits/limits.ts'

/** What a client asks of a list. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

/** One item with its cursor; further fields belong to the relation. */
export type Edge<T, More = unknown> = { readonly node: T; readonly cursor: string } & More

/** A page as the API gives it. */
export interface Connection<E> {
  readonly edges: readonly E[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** How many items are asked for: a whole number from 0 to 100, BAD_INPUT else. */
export const checkFirst = (
  first: number | null | undefined,
  most = MAX_FIRST,
  name = 'first',
  otherwise = 20,
): number => {
  const value = first ?? otherwise
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new StorygraphError('BAD_INPUT', `\`${name}\` is ${value}, but must be from 0 to ${most}.`)
}

const connectionOf = <E extends { readonly cursor: string }>(
  edges: readonly E[],
  hasNextPage: boolean,
  args: PageArguments,
): Connection<E> => ({
  edges,
  pageInfo: {
    hasNextPage,
    hasPreviousPage: args.after !== undefined && args.after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  },
})

/** A page of the store. `edge` adds what belongs to the relation. */
export const readConnection = async <T, N, M extends object>(
  args: PageArguments,
  list: (paging: Paging) => Promise<Page<T>>,
  edge: (item: T) => { readonly node: N } & M,
): Promise<Connection<Edge<N, M>>> => {
  const page = await list({ first: checkFirst(args.first), after: args.after ?? null })
  const edges = page.items.map(({ node, cursor }) => ({ cursor, ...edge(node) }))
  return connectionOf(edges, page.hasNext, args)
}

/** A page of the store whose items are the nodes. */
export const readNodes = <T>(args: PageArguments, list: (paging: Paging) => Promise<Page<T>>) =>
  readConnection(args, list, (node) => ({ node }))

const cursorOf = (name: string, key: string): string => Buffer.from(JSON.stringify([name, key])).toString('base64url')

/**
 * A page of a list that is at hand. `name` tells its cursors from those of other lists, `keyOf` an item from the others.
 * BAD_CURSOR where `after` is none of its cursors.
 */
export const sliceConnection = <T>(
  name: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  args: PageArguments,
): Connection<Edge<T>> => {
  const first = checkFirst(args.first)
  const after = args.after ?? null
  const start = after === null ? 0 : items.findIndex((item) => cursorOf(name, keyOf(item)) === after) + 1
  if (after !== null && start === 0) {
    const message = `"${after.slice(0, 80)}" is no cursor of this list. Use one that it gave, or leave it out to start anew.`
    throw new StorygraphError('BAD_CURSOR', message)
  }
  const edges = items.slice(start, start + first).map((node) => ({ node, cursor: cursorOf(name, keyOf(node)) }))
  return connectionOf(edges, start + first < items.length, args)
}

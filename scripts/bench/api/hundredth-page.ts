import { ask, type Body } from './question.ts'

/** Where a list of people is asked for. */
interface Where {
  readonly url: string
  readonly query: string
}

/** The most that a page is asked to hold. */
const PAGE = 20
/** Pages that come before the one that is looked for. */
const BEFORE = 99

interface Listed {
  readonly edges: readonly unknown[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

/** The list, whatever its field is called. */
const listOf = async ({ url, query }: Where, variables: Body['variables']): Promise<Listed> =>
  Object.values(await ask(url, { query, variables }))[0] as Listed

/** How many there are, as far as it matters. */
const count = async (where: Where, variables: Body['variables']): Promise<number> => {
  let found = 0
  for (let after: string | null = null; found < PAGE * (BEFORE + 1); ) {
    const { edges, pageInfo } = await listOf(where, { ...variables, first: 100, after })
    found += edges.length
    after = pageInfo.endCursor
    if (!pageInfo.hasNextPage) break
  }
  return found
}

/** The cursor of the last of so many. */
const cursorAfter = async (where: Where, variables: Body['variables'], skipped: number): Promise<string | null> => {
  let after: string | null = null
  for (let left = skipped; left > 0; left -= 100)
    after = (await listOf(where, { ...variables, first: Math.min(100, left), after })).pageInfo.endCursor
  return after
}

/**
 * The variables by which each of several servers is asked for the hundredth page of some lists, of 20 or as many as there are for it; null where
 * there are too few for a page of one. Each gets cursors of its own.
 */
export const hundredthPage = async (
  lists: readonly Body['variables'][],
  servers: readonly [Where, ...Where[]],
): Promise<{ readonly first: number; readonly variables: readonly (readonly Body['variables'][])[] } | null> => {
  let least = PAGE * (BEFORE + 1)
  for (const variables of lists) least = Math.min(least, await count(servers[0], variables))
  const first = Math.floor(least / (BEFORE + 1))
  if (first === 0) return null
  const variables: Body['variables'][][] = []
  for (const where of servers) {
    const own: Body['variables'][] = []
    for (const one of lists) own.push({ ...one, first, after: await cursorAfter(where, one, first * BEFORE) })
    variables.push(own)
  }
  return { first, variables }
}

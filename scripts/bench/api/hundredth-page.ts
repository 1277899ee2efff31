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

/** The variables by which either API is asked for the hundredth page of a list, of 20 or as many as there are for it. */
export const hundredthPage = async (
  lists: readonly Body['variables'][],
  ours: Where,
  peer: Where,
): Promise<{
  readonly first: number
  readonly ours: readonly Body['variables'][]
  readonly peer: readonly Body['variables'][]
}> => {
  let least = PAGE * (BEFORE + 1)
  for (const variables of lists) least = Math.min(least, await count(ours, variables))
  const first = Math.max(1, Math.floor(least / (BEFORE + 1)))
  const asked = async (where: Where): Promise<readonly Body['variables'][]> => {
    const all: Body['variables'][] = []
    for (const variables of lists)
      all.push({ ...variables, first, after: await cursorAfter(where, variables, first * BEFORE) })
    return all
  }
  return { first, ours: await asked(ours), peer: await asked(peer) }
}

import type { Suggestion } from '../../operations/suggestions.ts'
import { suggestions } from '../../operations/suggestions.ts'
import { type PageArguments, readNodes } from '../connection.ts'
import type { Context } from '../context.ts'

export const suggestionQuery = {
  suggestions: async (_: unknown, args: PageArguments, { store, predicates }: Context) => {
    let end: string | null = null
    const page = await readNodes<Suggestion>(args, async (paging) => {
      const found = await suggestions(store, paging, predicates)
      end = found.end
      return found
    })
    // A page may end before, or without, an item: what was looked at need not be looked at again.
    return { ...page, pageInfo: { ...page.pageInfo, endCursor: end ?? page.pageInfo.endCursor } }
  },
}

export const suggestionFields = {
  scorecard: ({ card }: Suggestion) => card,
}

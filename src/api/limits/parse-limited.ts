import { type DocumentNode, GraphQLError, parse, type Source } from 'graphql'
import { codedError } from '../coded-error.ts'
import { MAX_TOKENS } from './limits.ts'

/** Parses a request. Throws TOKEN_LIMIT, or GRAPHQL_PARSE_FAILED with the place. */
export const parseLimited = (source: string | Source): DocumentNode => {
  try {
    return parse(source, { maxTokens: MAX_TOKENS })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes('Parsing aborted')) {
      throw codedError(
        'TOKEN_LIMIT',
        `The request has more than ${MAX_TOKENS} tokens. Put values into variables, or ask in parts.`,
      )
    }
    throw codedError('GRAPHQL_PARSE_FAILED', error.message, { source: error.source, positions: error.positions })
  }
}

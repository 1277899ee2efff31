import { GraphQLError } from 'graphql'
import { StorygraphError } from '../model/errors.ts'
import type { Shared } from './context.ts'

/** The error that somebody threw, out of those that GraphQL has put around it. */
const thrown = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? thrown(error.originalError) : error

/** Candidates of AMBIGUOUS_NAME name their types as the SDL does. */
const detailsOf = ({ details }: StorygraphError): Readonly<Record<string, unknown>> => {
  if (!Array.isArray(details.candidates)) return details
  const candidates = details.candidates.map((one) => ({ ...one, type: String(one.type).toUpperCase() }))
  return { candidates }
}

/**
 * What whoever asked is told of an error: those with a code as they are, their details among the extensions; of anything else
 * nothing but an id, under which the log has it.
 */
export const errorMask =
  (report: Shared['report']) =>
  (error: unknown): GraphQLError => {
    const cause = thrown(error)
    if (cause instanceof GraphQLError) return error as GraphQLError
    const { nodes, source, positions, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>)
    const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null }
    if (cause instanceof StorygraphError) {
      return new GraphQLError(cause.message, { ...place, extensions: { ...detailsOf(cause), code: cause.code } })
    }
    const { id, message } = report(cause)
    // `unexpected` makes it a 500 where there is no data, and is taken out before the answer is written.
    return new GraphQLError(message, { ...place, extensions: { code: 'INTERNAL', id, unexpected: true } })
  }

import { GraphQLError, type GraphQLErrorOptions } from 'graphql'

/** What the HTTP answer has where there is no data. */
interface HttpOptions {
  /** 400 where it is left out. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * An error of the question itself, with its code.
 *
 * @example codedError('DEPTH_LIMIT', 'The query is 20 levels deep …')
 */
export const codedError = (
  code: string,
  message: string,
  { status = 400, headers = {}, ...options }: GraphQLErrorOptions & HttpOptions = {},
): GraphQLError =>
  // `http` is taken out before the answer is written; `spec` keeps 200 for clients that accept plain JSON only.
  new GraphQLError(message, {
    ...options,
    extensions: { ...options.extensions, code, http: { spec: status === 400, status, headers } },
  })

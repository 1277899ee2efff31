import { execute } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { ApiOptions } from './api-options.ts'
import { type Context, createContext, type Shared } from './context.ts'
import { createDeadline } from './deadline.ts'
import { isLoopback } from './http/hosts.ts'
import { refusal } from './http/refusal.ts'
import { DEADLINE, MAX_BODY_BYTES } from './limits/limits.ts'
import { smallRequests } from './limits/small-requests.ts'
import { errorMask } from './mask-error.ts'
import { errorCodes, limits, tokenNeeded } from './plugins.ts'
import { createSchema } from './schema.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What is wrong with a request before its body is read; null where nothing is. */
const malformed = (request: Request): Response | null => {
  if (request.method === 'POST') {
    // Any page may have a browser send forms and plain text here without being asked; JSON it may not.
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type === 'application/json') return null
    return refusal(415, 'BAD_REQUEST', 'Send the request as JSON, with "Content-Type: application/json".')
  }
  const search = new URL(request.url).searchParams
  for (const name of ['variables', 'extensions']) {
    const given = search.get(name)
    if (given && !isJson(given)) return refusal(400, 'BAD_REQUEST', `\`${name}\` is no JSON. Write it as an object.`)
  }
  return null
}

/** Yoga's own executor gives fields in the order in which they were found; graphql's in that of the question. */
const inOrder: Plugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) }

/** Answers GraphQL over HTTP: GET and POST, the specification's media types and statuses. */
export const graphqlAnswer = (
  { token = null, deadline = DEADLINE, host = '127.0.0.1' }: ApiOptions,
  shared: Shared,
): ((request: Request) => Promise<Response>) => {
  const yoga = createYoga<object, Context>({
    schema: createSchema(shared.predicates),
    context: ({ request }) => createContext(shared, request, createDeadline(deadline, request.signal)),
    plugins: [inOrder, limits(), ...(token === null ? [] : [tokenNeeded(token, !isLoopback(host))]), errorCodes()],
    maskedErrors: { maskError: errorMask(shared.report) },
    maxRequestBodySize: MAX_BODY_BYTES,
    // Programs ask the same again and again, of other variables.
    parserAndValidationCache: { documentCache: smallRequests(), errorCache: smallRequests() },
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    fetchAPI: {
      Request,
      Response,
      Headers,
      ReadableStream,
      TransformStream,
      URL,
      URLSearchParams,
      TextEncoder,
      TextDecoder,
    },
  })
  return async (request) => malformed(request) ?? yoga.fetch(request)
}

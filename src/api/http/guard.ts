import { StorygraphError } from '../../model/errors.ts'
import type { ApiOptions } from '../api-options.ts'
import { admitsHost } from './hosts.ts'
import { refusal } from './refusal.ts'

const METHODS = 'GET, POST'

/** Headers of every answer: nothing is guessed, framed, cached or read from elsewhere unless the answer itself says so. */
const SAFE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** The origins that may ask besides the API's own. BAD_INPUT for what is no origin, a wildcard too. */
const checkedOrigins = (origins: readonly string[]): ReadonlySet<string> => {
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue
    const message = `"${origin}" is no origin. Name each one in full, without path or slash at its end: https://app.example.`
    throw new StorygraphError('BAD_INPUT', message)
  }
  return new Set(origins)
}

const hostOf = (request: Request): string => request.headers.get('host') ?? new URL(request.url).host

const isOwn = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host

/** The answer for pages of an admitted origin: they may read it, with what they sent, and without credentials. */
const admit = (response: Response, origin: string): void => {
  response.headers.set('Access-Control-Allow-Origin', origin)
  response.headers.append('Vary', 'Origin')
}

const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': 'authorization, content-type',
      'Access-Control-Max-Age': '600',
    },
  })

/**
 * Lets only those through to `answer` that may ask: requests for a Host that the server is, from no page or from a page of
 * its own or of an admitted origin. Whatever is answered gets the headers that keep it safe.
 */
export const guarded = (
  { host: listening = '127.0.0.1', cors = [] }: Pick<ApiOptions, 'host' | 'cors'>,
  answer: (request: Request) => Promise<Response>,
): ((request: Request) => Promise<Response>) => {
  const admitted = checkedOrigins(cors)
  const decide = async (request: Request, origin: string | null): Promise<Response> => {
    const host = hostOf(request)
    if (!admitsHost(listening, host)) {
      return refusal(403, 'FORBIDDEN', `This server does not answer for "${host}". Use the address that it printed.`)
    }
    if (origin !== null && !isOwn(origin, host) && !admitted.has(origin)) {
      const message = `Pages of ${origin} may not ask this server. Whoever runs it can admit them with --cors.`
      return refusal(403, 'FORBIDDEN', message)
    }
    return request.method === 'OPTIONS' ? preflight() : answer(request)
  }
  return async (request) => {
    const origin = request.headers.get('origin')
    const response = await decide(request, origin)
    for (const [name, value] of Object.entries(SAFE)) {
      if (!response.headers.has(name)) response.headers.set(name, value)
    }
    if (origin !== null && admitted.has(origin)) admit(response, origin)
    return response
  }
}

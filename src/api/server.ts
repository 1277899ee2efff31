import { StorygraphError } from '../model/errors.ts'
import { loadEvents } from '../ontology/events.ts'
import { loadRules } from '../ontology/rules.ts'
import type { ApiOptions } from './api-options.ts'
import type { Shared } from './context.ts'
import { faultReport } from './fault-report.ts'
import { graphqlAnswer } from './graphql-answer.ts'
import { exportResponse } from './http/export-response.ts'
import { guarded } from './http/guard.ts'
import { refusal } from './http/refusal.ts'
import { createTaking } from './http/taking.ts'
import { createJobs } from './jobs.ts'
import { EXPLORER_FILES, explorerFile, explorerPage } from './pages/explorer.ts'
import { createGraphiqlPage, SCRIPT_PATH } from './pages/graphiql.ts'
import { homePage } from './pages/home.ts'
import { createQueue } from './queue.ts'
import { rolesOf } from './roles.ts'
import { visibleTo } from './visible-to.ts'

/** Answers requests as a server would. */
export interface Api {
  readonly fetch: (request: Request) => Promise<Response>
}

type Answer = (request: Request) => Promise<Response | null> | Response | null

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const wantsPage = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')

const plainly = (text: string): Response =>
  new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

const ready = async (store: ApiOptions['store']): Promise<Response> => {
  await store.revision()
  return plainly('ready')
}

/** Leads to the engine's own page that draws an entity. */
const picture = async (store: ApiOptions['store'], entity: string): Promise<Response | null> => {
  const url = (await store.pictures?.urlOf(entity)) ?? null
  return url === null
    ? null
    : new Response(null, { status: 302, headers: { Location: url, 'Cache-Control': 'no-store' } })
}

/** An error of a store that cannot be asked now is no fault of the server's. */
const failed = (error: unknown, report: Shared['report']): Response => {
  if (error instanceof StorygraphError) return refusal(503, error.code, error.message)
  return refusal(500, 'INTERNAL', report(error).message)
}

/**
 * The API in process, without a port: `/` (the explorer for browsers where it is built), `/graphql` (GraphiQL for browsers),
 * `/export/FORMAT`, `/take` (what document is in a file), `/picture?id=…` (to the store's own page that draws it, where it has one), `/health`,
 * `/ready`, and `/about` which says so, as `/` does to programs. Unexpected faults are masked and go to the log. BAD_INPUT for options that make no sense.
 *
 * @example
 * const { fetch } = createApi({ store, read })
 * await fetch(new Request('http://localhost/graphql?query={stats{facts}}'))
 */
export const createApi = (options: ApiOptions): Api => {
  const {
    store,
    read,
    ingest = null,
    predicates = loadRules().predicates,
    events = loadEvents().events,
    log = toStandardError,
  } = options
  const shared: Shared = {
    store,
    visibleTo: visibleTo(store, predicates, options.token ?? null),
    read,
    ingest,
    predicates,
    events,
    roles: rolesOf(predicates),
    queue: createQueue(),
    jobs: createJobs(),
    report: faultReport(log),
  }
  const graphiql = createGraphiqlPage()
  const graphql = graphqlAnswer(options, shared)
  const take = createTaking(options, shared.report)
  const pages: Readonly<Record<string, Answer>> = {
    '/': async (request) =>
      (wantsPage(request) ? await explorerPage(request, store.pictures?.name ?? '') : null) ?? homePage(request),
    '/about': homePage,
    '/health': () => plainly('up'),
    '/ready': () => ready(store),
    [SCRIPT_PATH]: graphiql.script,
  }
  const answerAt = (pathname: string): Answer | undefined => {
    const format = /^\/export\/([^/]+)$/.exec(pathname)?.[1]
    if (format !== undefined)
      return async (request) =>
        exportResponse(await shared.visibleTo(request).certain, format, request.signal, predicates)
    if (pathname === '/picture')
      return async (request) =>
        picture(await shared.visibleTo(request).certain, new URL(request.url).searchParams.get('id') ?? '')
    const file = EXPLORER_FILES.exec(pathname)?.[1]
    return file === undefined ? pages[pathname] : (request) => explorerFile(file, request)
  }
  const route = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/graphql') return wantsPage(request) ? graphiql.page() : graphql(request)
    if (pathname === '/take') return take(request)
    const answer = answerAt(pathname)
    if (answer !== undefined && request.method !== 'GET' && request.method !== 'HEAD') {
      return refusal(405, 'BAD_REQUEST', `${pathname} is for reading. Use GET.`, { Allow: 'GET, HEAD' })
    }
    const given = (await answer?.(request)) ?? null
    return given ?? refusal(404, 'NOT_FOUND', `There is nothing at ${pathname}. What there is: GET /about.`)
  }
  return {
    fetch: guarded(options, async (request) => {
      try {
        return await route(request)
      } catch (error) {
        // As with any fetch, whoever has gone away gets no answer, and it is nobody's fault.
        if (request.signal.aborted) throw error
        return failed(error, shared.report)
      }
    }),
  }
}

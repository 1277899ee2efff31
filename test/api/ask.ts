import { createHash } from 'node:crypto'
import type { ApiOptions } from '../../src/api/api-options.ts'
import { type Api, createApi } from '../../src/api/server.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { exile } from './exile.ts'

// biome-ignore lint/suspicious/noExplicitAny: it has the shape that the query asks for.
export type Data = any

/** What the API answers. */
export interface Answer {
  readonly status: number
  readonly data: Data
  readonly errors: readonly { message: string; path?: readonly unknown[]; extensions: Record<string, Data> }[]
  readonly headers: Headers
}

export const answerOf = async (response: Response): Promise<Answer> => {
  const body = (await response.json()) as { data?: unknown; errors?: Answer['errors'] }
  return { status: response.status, data: body.data, errors: body.errors ?? [], headers: response.headers }
}

const RESPONSE = 'application/graphql-response+json'

export const post = (body: unknown, headers: Record<string, string> = {}, url = 'http://localhost/graphql'): Request =>
  new Request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: RESPONSE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** Asks one query and gives the whole answer. */
export const ask = async (api: Api, query: string, variables: object = {}, headers = {}): Promise<Answer> =>
  answerOf(await api.fetch(post({ query, variables }, headers)))

/** Asks one query that must succeed, and gives its data. */
export const dataOf = async (api: Api, query: string, variables: object = {}): Promise<Data> => {
  const { data, errors } = await ask(api, query, variables)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return data
}

/** The code of the first error that a query gives; null where it gives none. */
export const codeOf = async (api: Api, query: string, variables: object = {}): Promise<string | null> =>
  (await ask(api, query, variables)).errors[0]?.extensions.code ?? null

/** Reads "Somebody" texts: one person, named by the text's first word, who left Moscow. Refuses what is empty. */
export const readPlainly: ApiOptions['read'] = async ({ id, text, title }) => {
  if (text.trim() === '') return new StorygraphError('EMPTY', 'The document holds no words.', { details: { id } })
  if (text === 'broken') throw new Error('secret of the reader')
  const telling = new Telling(id ?? `text-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`, {
    title: title ?? null,
  })
  telling.words(text)
  telling.claim(telling.person(text.split(' ')[0] ?? ''), 'LEFT', { object: telling.place('Moscow') })
  return telling.extraction()
}

/** An API over a store; its log is kept. */
export const apiOver = (store: Store, options: Partial<ApiOptions> = {}): Api & { readonly logged: string[] } => {
  const logged: string[] = []
  return { ...createApi({ store, read: readPlainly, log: (line) => logged.push(line), ...options }), logged }
}

/** An API over the one document `exile`. */
export const exileApi = async (options: Partial<ApiOptions> = {}) => apiOver(await storeOf([exile()]), options)

export const emptyApi = async (options: Partial<ApiOptions> = {}) => apiOver(await openStore('memory:'), options)

/** A store whose reads of facts fail with something, all else being real. */
export const failing = (
  store: Store,
  fault: () => Promise<never>,
  reads: readonly PropertyKey[] = ['facts', 'revision'],
): Store =>
  new Proxy(store, {
    get: (target, key) => {
      if (reads.includes(key)) return fault
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

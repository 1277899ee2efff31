import { useEffect, useState } from 'preact/hooks'
import type { Question } from './question.ts'

/** What the server, or the way to it, said instead of an answer. */
export class AskError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** What was thrown, as what the server said. */
export const toAskError = (error: unknown): AskError =>
  error instanceof AskError ? error : new AskError('UNKNOWN', String(error))

interface Reply {
  readonly data?: unknown
  readonly errors?: readonly { message: string; path?: readonly unknown[]; extensions?: { code?: string } }[]
}

let token = ''

/** Keeps the token that changes need, as long as the page is open. */
export const keepToken = (given: string): void => {
  token = given
}

/** Sends something with the token, and says it where nothing answers. */
const send = async (path: string, headers: object, body: BodyInit, signal?: AbortSignal): Promise<Response> => {
  const authorization = token === '' ? {} : { Authorization: `Bearer ${token}` }
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { ...headers, ...authorization },
      body,
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw unreachable()
  }
}

const post = (
  question: Question<unknown, never>,
  variables: unknown,
  accept: string,
  signal?: AbortSignal,
): Promise<Response> => {
  const headers = { 'Content-Type': 'application/json', Accept: accept }
  return send('/graphql', headers, JSON.stringify({ query: question.text, variables }), signal)
}

/** What document the server finds in a file, in the fields of `DocumentInput`. AskError where it finds none. */
export const sendFile = async (file: File): Promise<Readonly<Record<string, string | null>>> => {
  const headers = { 'Content-Type': 'application/octet-stream' }
  const response = await send(`/take?name=${encodeURIComponent(file.name)}`, headers, file)
  const said = await response.json().catch(() => {
    throw unreachable()
  })
  return response.ok ? said : dataOf(said as Reply)
}

const unreachable = (): AskError => new AskError('UNREACHABLE', 'The server does not answer. Is it still running?')

/** The data of a reply. AskError where it has an error. */
const dataOf = <Answer>(reply: Reply): Answer => {
  const [first] = reply.errors ?? []
  if (first !== undefined) throw new AskError(first.extensions?.code ?? 'UNKNOWN', first.message)
  return reply.data as Answer
}

/** Asks the API one question. AskError where it gives no data at all, or for a change that was refused. */
export const ask = async <Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> => {
  const response = await post(question, variables, 'application/graphql-response+json', signal)
  try {
    return dataOf((await response.json()) as Reply)
  } catch (error) {
    if (error instanceof AskError || signal?.aborted === true) throw error
    throw unreachable()
  }
}

/** Asks for what is told as it happens, and gives each answer as it comes. AskError where it breaks off before its end. */
export async function* follow<Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables,
): AsyncGenerator<Answer> {
  const response = await post(question, variables, 'text/event-stream')
  if (response.body === null || response.headers.get('content-type')?.startsWith('text/event-stream') !== true) {
    dataOf((await response.json()) as Reply)
    return
  }
  let kept = ''
  const texts = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await texts.read().catch(() => {
      throw unreachable()
    })
    if (done) throw unreachable()
    const events = (kept + value).split(/\r?\n\r?\n/)
    kept = events.pop() ?? ''
    for (const event of events) {
      if (/^event: ?complete$/m.test(event)) return
      const data = [...event.matchAll(/^data: ?(.*)$/gm)].map(([, line]) => line).join('\n')
      if (data !== '') yield dataOf(JSON.parse(data) as Reply)
    }
  }
}

const answers = new Map<string, unknown>()
const KEPT = 100
const watchers = new Set<() => void>()

/** Forgets every answer, because the graph has changed: what is on the page is asked for again. */
export const forgetAnswers = (): void => {
  answers.clear()
  for (const watcher of watchers) watcher()
}

const keep = (key: string, answer: unknown): void => {
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest)
}

/** How far a question has come: `slow` after three seconds, and `previous` is what it was before. */
export type Asked<T> =
  | { readonly state: 'loading' | 'slow'; readonly previous: T | null }
  | { readonly state: 'failed'; readonly error: AskError; readonly retry: () => void }
  | { readonly state: 'done'; readonly data: T }

const SLOW_AFTER = 3000

/** Asks while the component is shown; null asks nothing. Answers are kept until the graph changes. */
export const useAnswer = <Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> => {
  const key = variables === null ? '' : question.text + JSON.stringify(variables)
  const known = answers.get(key) as Answer | undefined
  const [round, setRound] = useState(0)
  const [got, setGot] = useState<{ key: string; asked: Asked<Answer> } | null>(null)
  useEffect(() => {
    const again = (): void => setRound((last) => last + 1)
    watchers.add(again)
    return () => watchers.delete(again)
  }, [])
  useEffect(() => {
    if (variables === null) return
    if (answers.has(key)) {
      // Another part of the page asked the same, and its answer came after this one was drawn as awaited.
      if (known === undefined) setGot({ key, asked: { state: 'done', data: answers.get(key) as Answer } })
      return
    }
    const stop = new AbortController()
    const previous = got?.asked.state === 'done' ? got.asked.data : null
    const slow = setTimeout(() => setGot({ key, asked: { state: 'slow', previous } }), SLOW_AFTER)
    ask(question, variables, stop.signal)
      .then((data) => {
        keep(key, data)
        setGot({ key, asked: { state: 'done', data } })
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return
        const said = toAskError(error)
        setGot({ key, asked: { state: 'failed', error: said, retry: () => setRound((last) => last + 1) } })
      })
      .finally(() => clearTimeout(slow))
    return () => {
      clearTimeout(slow)
      stop.abort()
    }
  }, [key, round])
  if (known !== undefined) return { state: 'done', data: known }
  if (got?.key === key && got.asked.state !== 'done') return got.asked
  return { state: 'loading', previous: got?.asked.state === 'done' ? got.asked.data : null }
}

/**
 * Asks the same of several, one after the other, and gives the answers that there are so far, null where there is none or it failed.
 * For what a drawing can be without.
 *
 * @param list what is asked with; another list asks anew
 */
export const useAnswers = <Answer, Variables>(
  question: Question<Answer, Variables>,
  list: readonly Variables[],
): readonly (Answer | null)[] => {
  const keys = list.map((variables) => question.text + JSON.stringify(variables))
  const [, setCome] = useState(0)
  const [forgotten, setForgotten] = useState(0)
  useEffect(() => {
    const again = (): void => setForgotten((last) => last + 1)
    watchers.add(again)
    return () => watchers.delete(again)
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    const go = async (): Promise<void> => {
      for (const [index, key] of keys.entries()) {
        const variables = list[index]
        if (answers.has(key) || variables === undefined) continue
        const answer = await ask(question, variables, stop.signal).catch(() => null)
        if (stop.signal.aborted) return
        if (answer !== null) keep(key, answer)
        setCome((last) => last + 1)
      }
    }
    void go()
    return () => stop.abort()
  }, [keys.join(), forgotten])
  return keys.map((key) => (answers.get(key) as Answer | undefined) ?? null)
}

import { once } from 'node:events'
import { type IncomingMessage, request as nodeRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type ServeOptions, type Serving, serve } from '../../src/api/serve.ts'
import { storeOf } from '../operations/graph-of.ts'
import { readPlainly } from './ask.ts'
import { exile } from './exile.ts'

const open: Serving[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

const start = async (options: Partial<ServeOptions> = {}): Promise<Serving & { readonly url: string }> => {
  const store = await storeOf([exile()])
  const serving = await serve({ store, read: readPlainly, port: 0, log: () => undefined, ...options })
  open.push(serving)
  return { ...serving, url: serving.urls[0] ?? '' }
}

const ask = (url: string, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })

/** Sends bytes as they are, which fetch would not, and gives the first line of the answer. */
const raw = async (url: string, bytes: string): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  const [data] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return data.toString('latin1').split('\r\n')[0] ?? ''
}

test('answers over HTTP on this machine alone, on a free port', async () => {
  const { urls, url } = await start()
  expect(urls).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)])
  const answer = await ask(url, '{ person(name: "Arseny") { timeline { sentence } } }')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    data: { person: { timeline: [{ sentence: 'Arseny left Russia on 21 September 2022.' }, {}, {}] } },
  })
  expect(await (await fetch(`${url}graphql?query={stats{facts}}`)).json()).toEqual({ data: { stats: { facts: 9 } } })
  for (const path of ['', 'health', 'ready', 'export/facts', 'graphiql.js']) {
    const response = await fetch(url + path)
    expect([path, response.status, (await response.text()) !== '']).toEqual([path, 200, true])
  }
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
})

test("a name of somebody else's that leads here is not answered", async () => {
  const { url } = await start()
  const ok = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n'
  expect(await raw(url, ok)).toBe('HTTP/1.1 200 OK')
  expect(await raw(url, ok.replace('localhost', 'evil.example'))).toBe('HTTP/1.1 403 Forbidden')
  for (const host of ['', 'a b', '127.0.0.1@evil.example', 'evil.example#localhost'])
    expect([host, await raw(url, ok.replace('localhost', host))]).toEqual([
      host,
      expect.stringMatching(/^HTTP\/1\.1 40[03] /),
    ])
  expect(await raw(url, 'GET /health HTTP/1.1\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request')
})

test('ingests, and what comes in many pieces too', async () => {
  const { url } = await start()
  const text = `Ada left. ${'And so on. '.repeat(200_000)}`
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { documents { id status } } }',
      variables: { documents: [{ id: 'long', text }] },
    }),
  })
  expect(await response.json()).toEqual({ data: { ingest: { documents: [{ id: 'long', status: 'ADDED' }] } } })
})

test('what is too long is refused before it has all come', async () => {
  const { url } = await start()
  const { port } = new URL(url)
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(50 * 1024 * 1024) }
  const request = nodeRequest({ port, host: '127.0.0.1', method: 'POST', path: '/graphql', headers })
  request.on('error', () => undefined)
  request.write('{"query":"')
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  expect([response.statusCode, response.headers.connection]).toEqual([413, 'close'])
  request.destroy()
})

test('who goes away in the middle of a request is no fault, and harms nobody', async () => {
  const logged: string[] = []
  const { url } = await start({ log: (line) => logged.push(line) })
  const head = 'Host: localhost\r\nContent-Type: application/json\r\n'
  for (const path of ['/graphql', '/nothing']) {
    for (const rest of [
      'Content-Length: 100000\r\n\r\n{"query":',
      'Transfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n',
    ]) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      await once(socket, 'connect')
      socket.write(`POST ${path} HTTP/1.1\r\n${head}${rest}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      socket.resetAndDestroy()
    }
  }
  expect((await ask(url, '{ stats { facts } }')).status).toBe(200)
  expect(logged).toEqual([])
})

test('off this machine it starts with a token only, and then every mutation needs it', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
    const refused = start({ host })
    await expect(refused).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('--token') })
  }
  const { urls } = await start({ host: '0.0.0.0', token: 'let-me-in' })
  expect(urls[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  for (const url of urls) {
    expect((await ask(url, '{ stats { facts } }')).status).toBe(200)
    const retract = 'mutation { retract(documents: []) { documents { id } } }'
    expect((await ask(url, retract)).status).toBe(401)
    expect((await ask(url, retract, { Authorization: 'Bearer let-me-in' })).status).toBe(200)
  }
  expect(await raw(urls[0] ?? '', 'GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toBe('HTTP/1.1 403 Forbidden')
})

test('options that make no sense say what to do', async () => {
  const { url } = await start()
  const port = Number(new URL(url).port)
  await expect(start({ port })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: `127.0.0.1:${port} is taken. Give another with --port, or 0 for any that is free.`,
  })
  for (const wrong of [-1, 65_536, 1.5, Number.NaN])
    await expect(start({ port: wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  for (const token of ['', 'two words', 'ключ'])
    await expect(start({ token })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(start({ host: '192.0.2.1', token: 'x' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('--host'),
  })
})

test('close lets a running request end, ends idle connections and takes no more', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const read: typeof readPlainly = async (fields) => {
    await held
    return readPlainly(fields)
  }
  const { url, close } = await start({ read })
  const idle = connect(Number(new URL(url).port), '127.0.0.1')
  await once(idle, 'connect')
  const ended = once(idle, 'close')
  idle.resume()
  const running = ask(url, 'mutation { ingest(documents: [{ id: "a", text: "Ada left." }]) { documents { status } } }')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const closed = close()
  await expect(fetch(`${url}health`)).rejects.toThrow()
  release()
  expect(await (await running).json()).toEqual({ data: { ingest: { documents: [{ status: 'ADDED' }] } } })
  await closed
  await ended
})

test('an export that nobody takes any more is not read to its end', async () => {
  const store = await storeOf([exile()])
  let pages = 0
  const endless: typeof store = new Proxy(store, {
    get: (target, key) => {
      if (key === 'facts') {
        return async (...args: Parameters<typeof store.facts>) => {
          pages++
          const page = await target.facts(args[0], { first: args[1].first })
          return { ...page, hasNext: true }
        }
      }
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const { url } = await start({ store: endless })
  const gone = new AbortController()
  const response = await fetch(`${url}export/facts`, { signal: gone.signal })
  await response.body?.getReader().read()
  gone.abort()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const before = pages
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect([before > 0, pages]).toEqual([true, before])
})

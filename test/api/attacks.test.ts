import { once } from 'node:events'
import { type IncomingMessage, request as nodeRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { type ServeOptions, type Serving, serve } from '../../src/api/serve.ts'
import { openStore } from '../../src/store/open.ts'
import { storeOf } from '../operations/graph-of.ts'
import { readPlainly } from './ask.ts'
import { exile } from './exile.ts'

const open: Serving[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

const start = async (options: Partial<ServeOptions> = {}): Promise<string> => {
  const store = options.store ?? (await storeOf([exile()]))
  const serving = await serve({ read: readPlainly, port: 0, log: () => undefined, ...options, store })
  open.push(serving)
  return `${serving.urls[0]}graphql`
}

const STRICT = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }

/** Sends a request as any client may, and gives the status and the code of the first error. */
const sent = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const bytes = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, { method: 'POST', headers: { ...STRICT, ...headers }, body: bytes })
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return [response.status, errors?.[0]?.extensions.code ?? null]
}

const page = (inner: string): string => `facts(first: 100) { edges { node { subject { ${inner} } } } }`

/** What each attack is, and what it gets. */
const ATTACKS: readonly (readonly [name: string, query: string, got: readonly [number, string | null]])[] = [
  [
    'deep nesting',
    `{ facts { edges { node { ${'subject { facts { edges { node { '.repeat(5)}id${' } } } }'.repeat(5)} } } } }`,
    [400, 'DEPTH_LIMIT'],
  ],
  [
    'many aliases',
    `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: stats { facts }`).join(' ')} }`,
    [400, 'ALIAS_LIMIT'],
  ],
  ['many directives', `{ stats { facts ${'@skip(if: false) '.repeat(500)} } }`, [400, 'TOKEN_LIMIT']],
  [
    'a directive again and again',
    `{ stats { facts ${'@include(if: true) '.repeat(50)} } }`,
    [400, 'GRAPHQL_VALIDATION_FAILED'],
  ],
  [
    'unknown directives',
    `{ stats { facts ${Array.from({ length: 300 }, (_, at) => `@d${at}`).join(' ')} } }`,
    [400, 'GRAPHQL_VALIDATION_FAILED'],
  ],
  [
    'fragments in a circle',
    '{ stats { ...A } } fragment A on Stats { ...B } fragment B on Stats { ...A }',
    [400, 'GRAPHQL_VALIDATION_FAILED'],
  ],
  [
    'a fragment within itself',
    '{ people { edges { node { ...A } } } } fragment A on Person { relatives { person { ...A } } }',
    [400, 'GRAPHQL_VALIDATION_FAILED'],
  ],
  [
    'fragments that double',
    `{ ...F0 } ${Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F30 on Query { stats { facts } }`,
    [400, 'COST_LIMIT'],
  ],
  ['a huge page', '{ people(first: 2147483647) { edges { cursor } } }', [200, 'BAD_INPUT']],
  ['more than an Int', '{ people(first: 99999999999) { edges { cursor } } }', [400, 'GRAPHQL_VALIDATION_FAILED']],
  ['a negative page', '{ people(first: -1) { edges { cursor } } }', [200, 'BAD_INPUT']],
  ['pages of pages of pages', `{ ${page(page(page('id')))} }`, [400, 'COST_LIMIT']],
  [
    'the schema in circles',
    `{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`,
    [400, 'GRAPHQL_VALIDATION_FAILED'],
  ],
  ['a cursor of nobody’s', '{ people(after: "WyJmYWN0cyJd") { edges { cursor } } }', [200, 'BAD_CURSOR']],
  [
    'a cursor of another list',
    `{ people(after: "${Buffer.from('["facts-id",null,"exile/f1"]').toString('base64url')}") { edges { cursor } } }`,
    [200, 'BAD_CURSOR'],
  ],
  ['the id of another type', '{ person(id: "exile/e5") { id } }', [200, 'NOT_FOUND']],
  ['an id that is none', '{ person(id: "../../etc/passwd") { id } }', [200, 'NOT_FOUND']],
  ['a path between what is no entity', '{ paths(from: "exile/f1", to: "exile/c1") { length } }', [200, 'NOT_FOUND']],
  [
    'more hops than any path has',
    '{ paths(from: "exile/e1", to: "exile/e2", maxHops: 60) { length } }',
    [200, 'BAD_INPUT'],
  ],
  [
    'a path between where all have been',
    '{ paths(from: "Russia", to: "Istanbul", maxHops: 6, first: 100) { length } }',
    [200, null],
  ],
  ['a search of 5,000 letters', `{ search(text: "${'a '.repeat(2500)}") { edges { cursor } } }`, [200, null]],
  [
    'a search as a pattern',
    '{ search(text: "(a+)+$ .* [[:alpha:]] NEAR( \\" OR 1=1 --") { edges { cursor } } }',
    [200, null],
  ],
  [
    'a filter as a pattern',
    '{ people(filter: { name: { contains: "%_%\\\\ (a|a)*$" } }) { edges { cursor } } }',
    [200, null],
  ],
  [
    'filters within filters',
    `{ facts(filter: ${'{ not: '.repeat(150)}{}${' }'.repeat(150)}) { edges { cursor } } }`,
    [200, 'BAD_INPUT'],
  ],
]

test.each(ATTACKS)('%s', async (_, query, got) => {
  const url = await start()
  expect(await sent(url, { query })).toEqual(got)
  expect(await sent(url, { query: '{ stats { facts } }' })).toEqual([200, null])
})

test('many questions in one request, forms and other pages’ requests get nowhere', async () => {
  const url = await start()
  const query = 'mutation { retract(documents: ["exile"]) { documents { id } } }'
  expect(await sent(url, [{ query }, { query }])).toEqual([400, 'BAD_REQUEST'])
  expect(await sent(url, { query }, { Origin: 'https://evil.example' })).toEqual([403, 'FORBIDDEN'])
  expect(await sent(url, { query }, { Origin: 'null' })).toEqual([403, 'FORBIDDEN'])
  expect(await sent(url, { query }, { 'Content-Type': 'text/plain' })).toEqual([415, 'BAD_REQUEST'])
  const get = await fetch(`${url}?query=${encodeURIComponent(query)}`)
  expect([get.status, await get.json()]).toMatchObject([405, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }])
  const still = await fetch(`${url}?query={stats{documents}}`)
  expect(await still.json()).toEqual({ data: { stats: { documents: 1 } } })
})

test('100 MB are refused before they have come', async () => {
  const url = await start()
  const size = 100 * 1024 * 1024
  const headers = { ...STRICT, 'Content-Length': String(size) }
  const request = nodeRequest(url, { method: 'POST', headers })
  // The server closes the connection on what is still being sent.
  request.on('error', () => undefined)
  request.write(`{"query":"${'x'.repeat(1024 * 1024)}`)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  expect([response.statusCode, JSON.parse(await text(response))]).toMatchObject([
    413,
    { errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] },
  ])
  request.destroy()
  expect(await sent(url, { query: '{ stats { facts } }' })).toEqual([200, null])
})

test('100 MB whose length nobody told are not taken to their end', async () => {
  const url = await start()
  const piece = Buffer.alloc(1024 * 1024, 'x')
  let given = 0
  const request = nodeRequest(url, { method: 'POST', headers: STRICT })
  const ended = new Promise<number | null>((resolve) => {
    request.on('response', (response) => resolve(response.resume().statusCode ?? null))
    request.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNRESET' || code === 'EPIPE' ? null : 0),
    )
  })
  request.write('{"query":"')
  const stopped = ended.then(() => true)
  const next = () => new Promise<boolean>((resolve) => request.write(piece, () => resolve(false)))
  while (given < 100 && !(await Promise.race([stopped, next()]))) given += 1
  expect([413, null]).toContain(await ended)
  request.destroy()
  expect(given).toBeLessThan(100)
  expect(await sent(url, { query: '{ stats { facts } }' })).toEqual([200, null])
})

test('a request that comes a byte now and then is ended, and others are answered meanwhile', async () => {
  const url = await start({ arrival: 400 })
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
  )
  const drip = setInterval(() => socket.write(' '), 50)
  socket.on('error', () => undefined)
  let answer = ''
  socket.on('data', (data) => {
    answer += data.toString('latin1')
  })
  const closed = once(socket, 'close')
  expect(await sent(url, { query: '{ stats { facts } }' })).toEqual([200, null])
  await closed
  clearInterval(drip)
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
})

test('beyond this machine the schema is told with the token alone', async () => {
  const url = await start({ host: '0.0.0.0', token: 'let-me-in' })
  for (const query of [
    '{ __schema { types { name } } }',
    '{ ...A } fragment A on Query { __type(name: "Fact") { name } }',
  ]) {
    expect(await sent(url, { query })).toEqual([401, 'UNAUTHORIZED'])
    expect(await sent(url, { query }, { Authorization: 'Bearer let-me-out' })).toEqual([401, 'UNAUTHORIZED'])
    expect(await sent(url, { query }, { Authorization: 'Bearer let-me-in' })).toEqual([200, null])
    expect(await sent(await start({ token: 'let-me-in' }), { query })).toEqual([200, null])
  }
})

test('subscriptions that nobody closes are counted, and those of who goes away are given back', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const read: typeof readPlainly = async (fields) => {
    await held
    return readPlainly(fields)
  }
  const url = await start({ read, store: await openStore('memory:') })
  const begin = 'mutation { ingest(documents: [{ id: "a", text: "Ada left." }], wait: false) { job } }'
  const begun = await fetch(url, { method: 'POST', headers: STRICT, body: JSON.stringify({ query: begin }) })
  const { job } = ((await begun.json()) as { data: { ingest: { job: string } } }).data.ingest
  const body = JSON.stringify({ query: `subscription { ingestion(job: "${job}") { done finished } }` })
  const follow = (signal: AbortSignal) =>
    fetch(url, { method: 'POST', headers: { ...STRICT, Accept: 'text/event-stream' }, body, signal })
  const gone = new AbortController()
  await Promise.all(Array.from({ length: 100 }, () => follow(gone.signal)))
  const refused = await follow(new AbortController().signal)
  expect([refused.status, await refused.text()]).toEqual([200, expect.stringContaining('TOO_MANY')])
  expect(await sent(url, { query: '{ stats { facts } }' })).toEqual([200, null])
  gone.abort()
  let told = 'TOO_MANY'
  for (let tries = 0; tries < 50 && told.includes('TOO_MANY'); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const answer = await follow(new AbortController().signal)
    const reader = answer.body?.getReader()
    setTimeout(release, 50)
    told = ''
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      told += new TextDecoder().decode(piece.value)
  }
  expect(told).toContain('"finished":true')
})

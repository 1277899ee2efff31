import { expect, test } from 'vitest'
import type { Api } from '../../src/api/server.ts'
import { storeOf } from '../operations/graph-of.ts'
import { answerOf, apiOver, ask, codeOf, emptyApi, exileApi, failing, post } from './ask.ts'
import { exile } from './exile.ts'

/** A query as deep as told, an even number of levels, that asks for one thing on each. */
const nested = (levels: number): string => {
  const steps = (levels - 2) / 2
  return `{ document(id: "exile") { ${'lineage { documents(first: 1) { '.repeat(steps)}id${' } }'.repeat(steps)} } }`
}

const refusedWith = async (api: Api, query: string) => {
  const { status, data, errors } = await ask(api, query)
  return { status, data, code: errors[0]?.extensions.code }
}

test('depth: 15 levels, through fragments too', async () => {
  const api = await exileApi()
  expect(await codeOf(api, nested(14))).toBeNull()
  expect(await refusedWith(api, nested(16))).toEqual({ status: 400, data: undefined, code: 'DEPTH_LIMIT' })
  const parts = Array.from({ length: 9 }, (_, index) => {
    const rest = index === 8 ? 'id' : `...F${index + 1}`
    return `fragment F${index} on Document { lineage { documents(first: 1) { ${rest} } } }`
  })
  expect(await codeOf(api, `{ document(id: "exile") { ...F0 } } ${parts.join(' ')}`)).toBe('DEPTH_LIMIT')
})

test('tokens: 2,000', async () => {
  const api = await emptyApi()
  const ids = (count: number) => `{ facts(filter: { id: { in: [${'"x" '.repeat(count)}] } }) { edges { cursor } } }`
  expect(await codeOf(api, ids(1950))).toBeNull()
  expect(await refusedWith(api, ids(2000))).toMatchObject({ status: 400, code: 'TOKEN_LIMIT' })
})

test('aliases: 50', async () => {
  const api = await emptyApi()
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: stats { facts }`).join(' ')} }`
  expect(await codeOf(api, aliases(50))).toBeNull()
  expect(await refusedWith(api, aliases(51))).toMatchObject({ status: 400, code: 'ALIAS_LIMIT' })
})

test('cost: 50,000 objects, `first` multiplied down, whatever the variables and fragments say', async () => {
  const api = await emptyApi()
  const query = (first: string, inner: string) =>
    `{ people(first: ${first}) { edges { node { facts(first: ${inner}) { edges { node { claims(first: 10) { edges { node { id } } } } } } } } } }`
  expect(await codeOf(api, query('10', '10'))).toBeNull()
  expect(await refusedWith(api, query('100', '100'))).toMatchObject({ status: 400, code: 'COST_LIMIT' })
  const withVariable = `query ($n: Int = 100) ${query('$n', '$n')}`
  expect(await codeOf(api, withVariable)).toBe('COST_LIMIT')
  expect(await codeOf(api, withVariable, { n: 5 })).toBeNull()
  expect(await codeOf(api, withVariable, { n: -100 })).toBe('BAD_INPUT')
  const bomb = `{ people(first: 100) { edges { node { ...A } } } } fragment A on Person { facts(first: 100) { edges { node { ...B } } } }
    fragment B on Fact { subject { id } object { id } place { id } time { edtf } claims(first: 100) { edges { node { id } } } }`
  expect(await codeOf(api, bomb)).toBe('COST_LIMIT')
  // It says where the most of it comes from, through fragments too.
  const most = 'people.edges.node.facts.edges.node.claims.edges.node'
  for (const query of [withVariable, bomb]) expect((await ask(api, query)).errors[0]?.message).toContain(`by ${most};`)
})

test('questions about the schema cannot go round in circles', async () => {
  const api = await emptyApi()
  const circles = `{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`
  expect(await refusedWith(api, circles)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
})

test('request size: 11 MB, whether or not its length is told', async () => {
  const api = await emptyApi()
  const body = JSON.stringify({ query: '{ stats { facts } }', extensions: { padding: 'x'.repeat(12 * 1024 * 1024) } })
  const whole = await answerOf(await api.fetch(post(body, { 'Content-Length': String(body.length) })))
  expect(whole).toMatchObject({ status: 413, errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] })
  const bytes = new TextEncoder().encode(body)
  const stream = new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.subarray(at, at + 65_536))
      controller.close()
    },
  })
  const streamed = new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: stream,
    duplex: 'half',
  } as RequestInit)
  expect(await answerOf(await api.fetch(streamed))).toMatchObject({
    status: 413,
    errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }],
  })
})

test('time: the reading behind a request stops at its deadline', async () => {
  const store = await storeOf([exile()])
  let reads = 0
  const slow = new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        reads++
        await new Promise((resolve) => setTimeout(resolve, 30))
        return value.apply(target, args)
      }
    },
  })
  const query =
    '{ people { edges { node { timeline { sentence fact { evidence { document { lineage { documents { id } } } } } } } } } }'
  const { errors } = await ask(apiOver(slow, { deadline: 50 }), query)
  expect(errors[0]?.extensions.code).toBe('TIMEOUT')
  expect(errors[0]?.message).toContain('Ask for less')
  const before = reads
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(reads).toBe(before)
})

test('time: whoever goes away is not read for any longer', async () => {
  const store = await storeOf([exile()])
  const gone = new AbortController()
  let reads = 0
  const counting = new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        if (++reads === 2) gone.abort()
        return value.apply(target, args)
      }
    },
  })
  const query = '{ people { edges { node { timeline { sentence } quotes { edges { node { text } } } } } } }'
  const request = new Request(post({ query }), { signal: gone.signal })
  await apiOver(counting)
    .fetch(request)
    .catch(() => null)
  expect(reads).toBeLessThan(5)
})

test('faults of ours are masked with an id that the log has too; the rest of the answer stays', async () => {
  const fault = async (): Promise<never> => {
    throw new TypeError('secret of the engine')
  }
  const api = apiOver(failing(await storeOf([exile()]), fault, ['facts']))
  const { status, data, errors } = await ask(api, '{ facts { edges { cursor } } }')
  expect([status, data]).toEqual([200, null])
  expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(JSON.stringify(errors)).not.toContain('secret')
  expect(errors[0]?.message).toContain(errors[0]?.extensions.id)
  expect(api.logged[0]).toContain('secret of the engine')
  expect(api.logged.every((line) => line.startsWith(errors[0]?.extensions.id))).toBe(true)
  const partial = await ask(api, '{ person(id: "exile/e1") { name } stats { facts } node(id: "exile/f1") { id } }')
  expect(partial.data).toEqual({ person: { name: 'Arseny' }, stats: { facts: 9 }, node: null })
})

test('what went away meanwhile costs its own edge of a list alone', async () => {
  const store = await storeOf([exile()])
  const lessened = new Proxy(store, {
    get: (target, key) => {
      if (key === 'heads')
        return async (ids: readonly string[]) =>
          new Map([...(await target.heads(ids))].filter(([id]) => id !== 'exile/e3'))
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const ids = '["exile/c4", "exile/c5", "exile/c8"]'
  const query = `{ claims(filter: { id: { in: ${ids} } }) { edges { node { id subject { name } } } } stats { facts } }`
  const { data, errors } = await ask(apiOver(lessened), query)
  expect(data).toEqual({
    claims: {
      edges: [
        { node: { id: 'exile/c4', subject: { name: 'Artur' } } },
        { node: null },
        { node: { id: 'exile/c8', subject: { name: 'OutRush' } } },
      ],
    },
    stats: { facts: 9 },
  })
  expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['claims', 'edges', 1, 'node', 'subject'], 'STALE'],
  ])
})

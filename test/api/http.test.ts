import { describe, expect, test } from 'vitest'
import { type Answer, answerOf, emptyApi, exileApi, post } from './ask.ts'

const RESPONSE = 'application/graphql-response+json'
const JSON_TYPE = 'application/json'
const at = (path: string): string => `http://localhost${path}`
const query = (text: string): string => at(`/graphql?query=${encodeURIComponent(text)}`)

const codes = ({ status, errors }: Answer): unknown[] => [status, ...errors.map(({ extensions }) => extensions.code)]

describe('GraphQL over HTTP', () => {
  test('GET and POST give the same; the answer has the type that was asked for', async () => {
    const api = await emptyApi()
    for (const type of [RESPONSE, JSON_TYPE]) {
      const got = await api.fetch(new Request(query('{ stats { facts } }'), { headers: { Accept: type } }))
      const posted = await api.fetch(post({ query: '{ stats { facts } }' }, { Accept: type }))
      for (const response of [got, posted]) {
        expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
        expect(await response.json()).toEqual({ data: { stats: { facts: 0 } } })
      }
    }
    const any = await api.fetch(new Request(query('{ stats { facts } }'), { headers: { Accept: '*/*' } }))
    expect(any.status).toBe(200)
    const none = await api.fetch(new Request(query('{ stats { facts } }'), { headers: { Accept: 'image/png' } }))
    expect(none.status).toBe(406)
  })

  test('variables and the name of the operation, on GET and POST', async () => {
    const api = await exileApi()
    const text = 'query A($id: ID!) { node(id: $id) { id } } query B { stats { facts } }'
    const variables = { id: 'exile' }
    const params = new URLSearchParams({ query: text, operationName: 'A', variables: JSON.stringify(variables) })
    const got = await answerOf(
      await api.fetch(new Request(at(`/graphql?${params}`), { headers: { Accept: RESPONSE } })),
    )
    const posted = await answerOf(await api.fetch(post({ query: text, operationName: 'A', variables })))
    expect([got.data, posted.data]).toEqual(Array(2).fill({ node: { id: 'exile' } }))
  })

  test('what is no request, or none that can be run, is a 400; plain JSON keeps a 200 for what is GraphQL', async () => {
    const api = await emptyApi()
    const wrong: readonly [body: unknown, code: string, plain: number][] = [
      ['{"query":', 'BAD_REQUEST', 400],
      ['"text"', 'BAD_REQUEST', 400],
      ['[]', 'BAD_REQUEST', 400],
      [[{ query: '{ stats { facts } }' }], 'BAD_REQUEST', 400],
      [{}, 'BAD_REQUEST', 400],
      [{ query: 7 }, 'BAD_REQUEST', 400],
      [{ query: '{ stats { facts } }', variables: [] }, 'BAD_REQUEST', 400],
      [{ query: '{ stats { facts } }', extra: 1 }, 'BAD_REQUEST', 400],
      [{ query: '{' }, 'GRAPHQL_PARSE_FAILED', 200],
      [{ query: '' }, 'GRAPHQL_PARSE_FAILED', 200],
      [{ query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED', 200],
      [{ query: '{ people(first: "x") { edges { cursor } } }' }, 'GRAPHQL_VALIDATION_FAILED', 200],
      [{ query: 'query A { stats { facts } } query B { stats { facts } }' }, 'BAD_REQUEST', 400],
      [{ query: '{ stats { facts } }', operationName: 'C' }, 'BAD_REQUEST', 400],
      [{ query: 'query ($id: ID!) { node(id: $id) { id } }' }, 'BAD_INPUT', 200],
      [
        {
          query: 'query ($d: LocalDate) { dates(during: { from: $d }) { edges { cursor } } }',
          variables: { d: '2022-02-30' },
        },
        'BAD_INPUT',
        200,
      ],
    ]
    for (const [body, code, plain] of wrong) {
      const modern = await answerOf(await api.fetch(post(body)))
      expect([body, ...codes(modern), modern.data]).toEqual([body, 400, code, undefined])
      const legacy = await answerOf(await api.fetch(post(body, { Accept: JSON_TYPE })))
      expect([body, legacy.errors[0]?.extensions.code]).toEqual([body, code])
      expect([body, legacy.status]).toEqual([body, plain])
    }
    for (const search of ['', '?query=', '?query={stats{facts}}&variables={', '?query={stats{facts}}&extensions=x']) {
      const answer = await answerOf(
        await api.fetch(new Request(at(`/graphql${search}`), { headers: { Accept: RESPONSE } })),
      )
      expect([search, ...codes(answer)]).toEqual([search, 400, 'BAD_REQUEST'])
    }
  })

  test('a mutation goes by POST only', async () => {
    const api = await emptyApi()
    const response = await api.fetch(new Request(query('mutation { retract(documents: []) { documents { id } } }')))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(codes(await answerOf(response))).toEqual([405, 'BAD_REQUEST'])
  })

  test('other methods are refused', async () => {
    const api = await emptyApi()
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await api.fetch(new Request(at('/graphql'), { method }))
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, POST'])
    }
  })

  test('only JSON is taken: what any page can send unasked is not', async () => {
    const api = await emptyApi()
    const mutation = 'mutation { retract(documents: []) { documents { id } } }'
    const form = new FormData()
    form.set('operations', JSON.stringify({ query: mutation }))
    const bodies: readonly [BodyInit, Record<string, string>][] = [
      [new URLSearchParams({ query: mutation }), {}],
      [form, {}],
      [JSON.stringify({ query: mutation }), { 'Content-Type': 'text/plain' }],
      [mutation, { 'Content-Type': 'application/graphql' }],
      [JSON.stringify({ query: mutation }), { 'Content-Type': 'application/json-not' }],
    ]
    for (const [body, headers] of bodies) {
      const answer = await answerOf(await api.fetch(new Request(at('/graphql'), { method: 'POST', body, headers })))
      expect(codes(answer)).toEqual([415, 'BAD_REQUEST'])
    }
    const charset = await api.fetch(
      post({ query: '{ stats { facts } }' }, { 'Content-Type': 'application/json; charset=utf-8' }),
    )
    expect(charset.status).toBe(200)
  })
})

describe('who may ask', () => {
  const health = (headers: Record<string, string>) => new Request(at('/health'), { headers })

  test('requests for another Host are refused', async () => {
    const api = await emptyApi()
    const get = (host: string) => api.fetch(new Request(`http://${host}/health`))
    for (const host of ['127.0.0.1:4000', 'localhost', 'LOCALHOST:1', '[::1]:4000'])
      expect([host, (await get(host)).status]).toEqual([host, 200])
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', 'xlocalhost'])
      expect([host, ...codes(await answerOf(await get(host)))]).toEqual([host, 403, 'FORBIDDEN'])
  })

  test('no page of another origin may ask, unless it is admitted', async () => {
    const app = 'https://app.example'
    const api = await emptyApi({ cors: [app, 'http://localhost:5173'] })
    const own = await api.fetch(health({ Origin: 'http://localhost' }))
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, null])
    for (const origin of [app, 'http://localhost:5173']) {
      const { status, headers } = await api.fetch(health({ Origin: origin }))
      expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([200, origin, 'Origin'])
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
    for (const origin of ['https://evil.example', 'null', 'https://app.example.evil.example', 'http://app.example']) {
      for (const request of [health({ Origin: origin }), post({ query: '{ stats { facts } }' }, { Origin: origin })]) {
        const { status, headers } = await api.fetch(request)
        expect([origin, status, headers.get('access-control-allow-origin')]).toEqual([origin, 403, null])
      }
    }
  })

  test('preflights are answered for admitted origins only', async () => {
    const api = await emptyApi({ cors: ['https://app.example'] })
    const ask = (Origin: string) =>
      api.fetch(
        new Request(at('/graphql'), {
          method: 'OPTIONS',
          headers: { Origin, 'Access-Control-Request-Method': 'POST' },
        }),
      )
    const { status, headers } = await ask('https://app.example')
    expect([status, headers.get('access-control-allow-methods'), headers.get('access-control-allow-headers')]).toEqual([
      204,
      'GET, POST',
      'authorization, content-type',
    ])
    expect((await ask('https://evil.example')).status).toBe(403)
  })

  test('an origin must be one in full', async () => {
    for (const origin of ['*', 'app.example', 'https://app.example/', 'null', ''])
      await expect(emptyApi({ cors: [origin] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})

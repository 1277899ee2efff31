import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from '../operations/graph-of.ts'
import { answerOf, apiOver, emptyApi, exileApi, failing } from './ask.ts'
import { exile } from './exile.ts'

const page = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost${path}`, { headers })
const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

/** Addresses that a page makes a browser load. */
const loaded = (html: string): string[] =>
  [...html.matchAll(/<(?:script|img|iframe|source|link)\b[^>]*?\b(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url)

test('/ says where things are, and loads nothing', async () => {
  const api = await emptyApi()
  const response = await api.fetch(page('/'))
  const html = await response.text()
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(loaded(html)).toEqual([])
  for (const path of ['/graphql', '/health', '/ready', '/export/facts', '/export/jsonl'])
    expect(html).toContain(`href="${path}"`)
  expect(html).toContain('Who left Moscow, and when?')
  for (const [, path = ''] of html.matchAll(/href="([^"]+)"/g)) {
    expect([path, (await api.fetch(page(path.replaceAll('&amp;', '&'), HTML))).status]).toEqual([path, 200])
  }
})

test('/about is that page for everybody; files of the explorer are only those that were built', async () => {
  const api = await emptyApi()
  expect(await (await api.fetch(page('/about', HTML))).text()).toBe(await (await api.fetch(page('/'))).text())
  for (const path of ['/explorer/assets/none.js', '/explorer/assets/..%2f..%2fpackage.json', '/explorer/index.html'])
    expect([path, (await api.fetch(page(path))).status]).toEqual([path, 404])
})

test('every answer is told not to be guessed, framed or kept', async () => {
  const api = await emptyApi()
  for (const path of ['/', '/graphql', '/health', '/nothing', '/export/facts', '/graphiql.js']) {
    const { headers } = await api.fetch(page(path, HTML))
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
  }
})

test('GraphiQL comes from this server alone, with a tab for each question', async () => {
  const api = await emptyApi()
  const response = await api.fetch(page('/graphql', HTML))
  const html = await response.text()
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(loaded(html).filter((url) => !url.startsWith('data:'))).toEqual(['/graphiql.js'])
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'; style-src")
  const script = await api.fetch(page('/graphiql.js'))
  const code = await script.text()
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  /** The tabs that the script opens at an address. */
  const tabsAt = (href: string): string[] => {
    const call = code.slice(code.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL('))
    let tabs: { query: string }[] = []
    const YogaGraphiQL = {
      renderYogaGraphiQL: (_: unknown, options: { defaultTabs: typeof tabs }) => {
        tabs = options.defaultTabs
      },
    }
    runInNewContext(call, {
      YogaGraphiQL,
      URL,
      location: { href },
      window: { document: { querySelector: () => null } },
    })
    return tabs.map(({ query }) => query.split('\n')[0] ?? '')
  }
  const questions = [
    '# Who left Moscow, and when?',
    '# How do Arseny and Artur hang together?',
    '# When did Arseny come back, and why are there two answers?',
    '# Who went to Istanbul?',
    '# What happened on 21 September 2022?',
  ]
  expect(tabsAt('http://localhost/graphql')).toEqual(questions)
  expect(tabsAt('http://localhost/graphql?query={stats{facts}}')).toEqual(['{stats{facts}}', ...questions])
  const tag = script.headers.get('etag') ?? ''
  expect((await api.fetch(page('/graphiql.js', { 'If-None-Match': tag }))).status).toBe(304)
  expect(
    (await api.fetch(page('/graphql?query={stats{facts}}', { Accept: 'application/json' }))).headers.get(
      'content-type',
    ),
  ).toContain('json')
})

describe('/health and /ready', () => {
  const broken = (fault: Error) => async (): Promise<Store> =>
    failing(await storeOf([exile()]), async () => {
      throw fault
    })

  test('both are well where the store answers', async () => {
    const api = await emptyApi()
    for (const path of ['/health', '/ready']) expect((await api.fetch(page(path))).status).toBe(200)
    expect((await api.fetch(new Request('http://localhost/ready', { method: 'HEAD' }))).status).toBe(200)
  })

  test('a store that does not answer is not ready; the server is up all the same', async () => {
    const api = apiOver(await broken(new StorygraphError('STORE_UNREACHABLE', 'The disk is gone.'))())
    expect((await api.fetch(page('/health'))).status).toBe(200)
    expect(await answerOf(await api.fetch(page('/ready')))).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'STORE_UNREACHABLE' } }],
    })
  })

  test('a fault of ours is masked here too', async () => {
    const api = apiOver(await broken(new Error('secret of the engine'))())
    const { status, errors } = await answerOf(await api.fetch(page('/ready')))
    expect([status, errors[0]?.extensions.code]).toEqual([500, 'INTERNAL'])
    expect(errors[0]?.message).not.toContain('secret')
    expect(api.logged[0]).toContain('secret')
  })
})

describe('/export', () => {
  test('streams each format as the command writes it', async () => {
    const store = await storeOf([exile()])
    const api = apiOver(store)
    for (const { name, mediaType, write } of EXPORT_FORMATS.values()) {
      const response = await api.fetch(page(`/export/${name}`))
      expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`)
      let whole = ''
      for await (const piece of write(store)) whole += piece
      expect(await response.text()).toBe(whole)
      expect(whole).not.toBe('')
    }
  })

  test('jsonl sends the lines that the store keeps ready, and stops where nobody takes them any more', async () => {
    const store = await storeOf([exile()])
    const [asked, gone] = [[] as string[], new AbortController()]
    store.jsonLines = (of) => {
      asked.push(of)
      return Object.getPrototypeOf(store).jsonLines.call(store, of)
    }
    const api = apiOver(store)
    await (await api.fetch(page('/export/jsonl'))).text()
    expect(asked).toEqual(['readings', 'entities', 'facts'])
    const left = await api.fetch(new Request(page('/export/jsonl'), { signal: gone.signal }))
    gone.abort()
    await expect(left.text()).rejects.toThrow()
  })

  test('an unknown format names those that there are', async () => {
    const api = await exileApi()
    const { status, errors } = await answerOf(await api.fetch(page('/export/pdf')))
    expect([status, errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND'])
    expect(errors[0]?.message).toContain('facts, entities')
  })

  test('a store that cannot be read gives an error, not half an export', async () => {
    const store = failing(await storeOf([exile()]), async () => {
      throw new StorygraphError('STORE_DAMAGED', 'A page is torn.')
    })
    const { status, errors } = await answerOf(await apiOver(store).fetch(page('/export/facts')))
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'STORE_DAMAGED'])
  })
})

test('elsewhere there is nothing, and pages are for reading', async () => {
  const api = await emptyApi()
  const nothing = await answerOf(await api.fetch(page('/elsewhere')))
  expect([nothing.status, nothing.errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND'])
  const posted = await api.fetch(new Request('http://localhost/export/facts', { method: 'POST' }))
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

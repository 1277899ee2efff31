import { expect, test } from 'vitest'
import { serve } from '../../src/api/serve.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { openStore } from '../../src/store/open.ts'
import { storeOf } from '../operations/graph-of.ts'
import { apiOver, ask, codeOf, type Data, dataOf, emptyApi, failing, post, readPlainly } from './ask.ts'
import { exile } from './exile.ts'

const START =
  'mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents, wait: false) { job documents { id } } }'
const FOLLOW = `subscription ($job: ID!) { ingestion(job: $job) {
  job done total finished error { code } document { id status document { id } error { code } } } }`

/** The events of a subscription as they came. */
const eventsOf = async (response: Response): Promise<readonly Data[]> => {
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const text = await response.text()
  return text.split('\n\n').flatMap((event) => {
    const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1]
    return data === undefined ? [] : [JSON.parse(data)]
  })
}

const follow = (job: string): Request => post({ query: FOLLOW, variables: { job } }, { Accept: 'text/event-stream' })

const documents = ['a', 'b', 'c'].map((id) => ({ id, text: id === 'b' ? ' ' : `${id.toUpperCase()}da left.` }))

test('an ingestion goes on by itself, is followed as it goes, and from the beginning by who comes late', async () => {
  const store = await openStore('memory:')
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const read: typeof readPlainly = async (fields) => {
    if (fields.id === 'c') await held
    return readPlainly(fields)
  }
  const api = apiOver(store, { read, deadline: 60_000 })
  const { ingest } = await dataOf(api, START, { documents })
  expect(ingest.documents).toBeNull()
  const early = await api.fetch(follow(ingest.job))
  // Reads are answered meanwhile.
  await expect.poll(async () => (await dataOf(api, '{ stats { documents } }')).stats.documents).toBe(1)
  release()
  const events = (await eventsOf(early)).map(({ data }) => data.ingestion)
  const progress = { job: ingest.job, total: 3, finished: false, error: null }
  expect(events).toEqual([
    { ...progress, done: 1, document: { id: 'a', status: 'ADDED', document: { id: 'a' }, error: null } },
    { ...progress, done: 2, document: { id: 'b', status: 'REFUSED', document: null, error: { code: 'EMPTY' } } },
    { ...progress, done: 3, document: { id: 'c', status: 'ADDED', document: { id: 'c' }, error: null } },
    { ...progress, done: 3, document: null, finished: true },
  ])
  const late = await eventsOf(await api.fetch(follow(ingest.job)))
  expect(late.map(({ data }) => data.ingestion)).toEqual(events)
})

test('who waits has the job too, and an ingestion that nobody began is not found', async () => {
  const api = await emptyApi()
  const query = 'mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { job documents { id } } }'
  const { ingest } = await dataOf(api, query, { documents })
  expect(ingest.documents).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  const events = await eventsOf(await api.fetch(follow(ingest.job)))
  expect(events.at(-1).data.ingestion).toMatchObject({ done: 3, finished: true })
  const [refused] = await eventsOf(await api.fetch(follow('nothing')))
  expect(refused.errors[0].extensions.code).toBe('NOT_FOUND')
})

test('a store at fault ends the ingestion, and whoever follows is told so', async () => {
  const store = failing(await storeOf([exile()]), async () => {
    throw new StorygraphError('STORE_UNREACHABLE', 'The disk is gone.')
  })
  const api = apiOver(store)
  const { ingest } = await dataOf(api, START, { documents: [{ id: 'a', text: 'Ada left.' }] })
  const events = await eventsOf(await api.fetch(follow(ingest.job)))
  expect(events.map(({ data }) => data.ingestion)).toEqual([
    { job: ingest.job, done: 0, total: 1, finished: true, error: { code: 'STORE_UNREACHABLE' }, document: null },
  ])
})

test('subscriptions are held to the same limits, and mutations to the token that begins them', async () => {
  const api = await emptyApi({ token: 'let-me-in' })
  expect((await ask(api, START, { documents })).status).toBe(401)
  const many = Array.from({ length: 60 }, (_, at) => `a${at}: done`).join(' ')
  expect(await codeOf(api, `subscription { ingestion(job: "x") { ${many} } }`)).toBe('ALIAS_LIMIT')
})

test('over a port, events come while the ingestion runs', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const read: typeof readPlainly = async (fields) => {
    if (fields.id === 'c') await held
    return readPlainly(fields)
  }
  const store = await openStore('memory:')
  const { urls, close } = await serve({ store, read, port: 0 })
  const url = `${urls[0]}graphql`
  const { data } = await (await fetch(post({ query: START, variables: { documents } }, {}, url))).json()
  const variables = { job: data.ingest.job }
  const response = await fetch(post({ query: FOLLOW, variables }, { Accept: 'text/event-stream' }, url))
  let told = ''
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    told += piece
    // The last document is let go only once the first has been told of.
    if (told.includes('"id":"a"')) release()
  }
  expect(told).toContain('"finished":true')
  await close()
  await store.close()
})

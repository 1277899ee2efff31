import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { storeOf } from '../operations/graph-of.ts'
import { apiOver, ask, codeOf, dataOf, emptyApi, failing, post, readPlainly } from './ask.ts'
import { exile } from './exile.ts'

const INGEST = `mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) {
  documents { id status error { code message } document { title claims { edges { node { subject { name } } } } } } } }`

test('each document has its outcome, and a refused one costs no other', async () => {
  const api = await emptyApi()
  const documents = [
    { id: 'a', text: 'Ada left.', title: 'A' },
    { id: 'b', text: ' ' },
    { text: 'Berta left.' },
    { id: 'a', text: 'Ada left.', title: 'A' },
    { id: 'a', text: 'Agnes left.' },
    { id: 'c', text: 'broken' },
    { id: 'd', text: 'Dora left.' },
  ]
  const { ingest } = await dataOf(api, INGEST, { documents })
  const told = ingest.documents.map((one: { id: string; status: string; error: { code: string } | null }) => [
    one.id,
    one.error?.code ?? one.status,
  ])
  expect(told).toEqual([
    ['a', 'ADDED'],
    ['b', 'EMPTY'],
    [expect.stringMatching(/^text-/), 'ADDED'],
    ['a', 'UNCHANGED'],
    ['a', 'ID_TAKEN'],
    ['c', 'INTERNAL'],
    ['d', 'ADDED'],
  ])
  expect(ingest.documents[0].document).toEqual({
    title: 'A',
    claims: { edges: [{ node: { subject: { name: 'Ada' } } }] },
  })
  expect(ingest.documents[4].document).toBeNull()
  expect(ingest.documents[5].error.message).not.toContain('secret')
  expect(api.logged[0]).toContain('secret of the reader')
  expect(await dataOf(api, '{ stats { documents } }')).toEqual({ stats: { documents: 3 } })
})

test('replace puts a new text in its place; what is not there cannot be replaced', async () => {
  const api = await emptyApi()
  await dataOf(api, INGEST, { documents: [{ id: 'a', text: 'Ada left.' }] })
  const replace = (id: string, text: string) =>
    `mutation { replace(document: { id: "${id}", text: "${text}" }) { documents { id status error { code } document { id } } } }`
  expect(await dataOf(api, replace('a', 'Agnes left.'))).toEqual({
    replace: { documents: [{ id: 'a', status: 'REPLACED', error: null, document: { id: 'a' } }] },
  })
  expect((await dataOf(api, replace('a', ''))).replace.documents[0].error).toEqual({ code: 'EMPTY' })
  expect(await codeOf(api, replace('z', 'Zora left.'))).toBe('NOT_FOUND')
  expect((await dataOf(api, '{ people { edges { node { name } } } }')).people.edges).toEqual([
    { node: { name: 'Agnes' } },
  ])
})

test('retract takes documents back and says what was not there', async () => {
  const api = await emptyApi()
  await dataOf(api, INGEST, {
    documents: [
      { id: 'a', text: 'Ada left.' },
      { id: 'b', text: 'Berta left.' },
    ],
  })
  expect(await dataOf(api, 'mutation { retract(documents: ["b", "z", "b"]) { documents { id status } } }')).toEqual({
    retract: {
      documents: [
        { id: 'b', status: 'RETRACTED' },
        { id: 'z', status: 'NOT_FOUND' },
        { id: 'b', status: 'RETRACTED' },
      ],
    },
  })
  expect(await dataOf(api, '{ people { edges { node { name } } } }')).toEqual({
    people: { edges: [{ node: { name: 'Ada' } }] },
  })
})

test('at most 100 documents at once', async () => {
  const api = await emptyApi()
  const documents = Array.from({ length: 101 }, (_, at) => ({ id: `d${at}`, text: 'Ada left.' }))
  expect(await codeOf(api, INGEST, { documents })).toBe('BAD_INPUT')
  const ids = JSON.stringify(documents.map(({ id }) => id))
  expect(await codeOf(api, `mutation { retract(documents: ${ids}) { documents { id } } }`)).toBe('BAD_INPUT')
})

test('what takes longer than reading may is written to its end, and then read', async () => {
  const store = await openStore('memory:')
  const read: typeof readPlainly = async (fields) => {
    await new Promise((resolve) => setTimeout(resolve, 40))
    return readPlainly(fields)
  }
  const api = apiOver(store, { read, deadline: 60 })
  const documents = ['Ada', 'Berta', 'Cora'].map((name) => ({ id: name, text: `${name} left.`, title: name }))
  const { ingest } = await dataOf(api, INGEST, { documents })
  expect(ingest.documents.map((one: { document: { title: string } }) => one.document.title)).toEqual([
    'Ada',
    'Berta',
    'Cora',
  ])
})

test('reads are answered while documents are read, and see each as soon as it is written', async () => {
  const store = await openStore('memory:')
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const read: typeof readPlainly = async (fields) => {
    if (fields.id === 'b') await held
    return readPlainly(fields)
  }
  const api = apiOver(store, { read })
  const running = dataOf(api, INGEST, {
    documents: [
      { id: 'a', text: 'Ada left.' },
      { id: 'b', text: 'Berta left.' },
    ],
  })
  const documents = async () => (await dataOf(api, '{ stats { documents } }')).stats.documents
  await expect.poll(documents).toBe(1)
  release()
  await running
  expect(await documents()).toBe(2)
})

test('many mutations at once lose nothing', async () => {
  const api = await emptyApi()
  const names = Array.from({ length: 20 }, (_, at) => `N${at}`)
  const results = await Promise.all(
    names.map((name) => dataOf(api, INGEST, { documents: [{ id: name, text: `${name} left.` }] })),
  )
  expect(results.every(({ ingest }) => ingest.documents[0].status === 'ADDED')).toBe(true)
  expect((await dataOf(api, '{ stats { documents } }')).stats.documents).toBe(20)
})

test('with a token, no mutation without it; reads need none', async () => {
  const api = await emptyApi({ token: 'let-me-in' })
  const mutation = 'mutation { retract(documents: []) { documents { id } } }'
  for (const header of [undefined, 'let-me-in', 'Bearer', 'Bearer wrong', 'Bearer let-me-in-too', 'Basic let-me-in']) {
    const { status, data, errors, headers } = await ask(
      api,
      mutation,
      {},
      header === undefined ? {} : { Authorization: header },
    )
    expect([header, status, data, errors[0]?.extensions.code]).toEqual([header, 401, undefined, 'UNAUTHORIZED'])
    expect(headers.get('www-authenticate')).toBe('Bearer')
  }
  expect((await ask(api, mutation, {}, { Authorization: 'Bearer let-me-in' })).errors).toEqual([])
  expect((await ask(api, mutation, {}, { Authorization: 'bearer let-me-in' })).errors).toEqual([])
  expect((await ask(api, '{ stats { facts } }')).errors).toEqual([])
  const both = 'query A { stats { facts } } mutation B { retract(documents: []) { documents { id } } }'
  const named = await api.fetch(post({ query: both, operationName: 'B' }))
  expect(named.status).toBe(401)
})

test('a store at fault stops the ingestion, with its code', async () => {
  const { StorygraphError } = await import('../../src/model/errors.ts')
  const store = failing(await storeOf([exile()]), async () => {
    throw new StorygraphError('STORE_UNREACHABLE', 'The disk is gone.')
  })
  expect(await codeOf(apiOver(store), INGEST, { documents: [{ id: 'a', text: 'Ada left.' }] })).toBe(
    'STORE_UNREACHABLE',
  )
})

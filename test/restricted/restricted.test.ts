import { expect, test } from 'vitest'
import { type Api, createApi } from '../../src/api/server.ts'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { importGraph } from '../../src/operations/import-graph.ts'
import { redact } from '../../src/operations/redact.ts'
import { replace } from '../../src/operations/replace.ts'
import { restrict, unrestrict } from '../../src/operations/restrict.ts'
import { visible } from '../../src/operations/visible.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { answerOf, type Data, post } from '../api/ask.ts'
import { exported } from '../export/exported.ts'
import { put } from '../operations/graph-of.ts'
import { headOf } from '../store/read-all.ts'
import { temporaryFolder } from '../text/files.ts'
import { documentOf, LETTERS, lettersStore } from './letters.ts'

const AT = { time: '2024-05-01T10:00:00Z' }
const NAME = /\b(?:ines|in\u00eas)\b/i
const { predicates } = loadRules()

const { write } = temporaryFolder()
const TOKEN = 'open-sesame'

const apiOf = (store: Store): Api =>
  createApi({ store, token: TOKEN, read: async ({ id, text }) => documentOf(id ?? 'given', text) })

const asked = async (api: Api, query: string, token: string | null = null): Promise<Data> => {
  const headers = token === null ? {} : { Authorization: `Bearer ${token}` }
  const { data, errors } = await answerOf(await api.fetch(post({ query }, headers)))
  return {
    ...data,
    ...(errors.length > 0 && { errors: errors.map(({ extensions, message }) => `${extensions.code} ${message}`) }),
  }
}

const EVERYTHING = `{
  stats { people facts claims contradictions }
  people { edges { node { name aliases { text } quotes { edges { node { text } } } neighbors { edges { node { name } } } relatives { person { name } } } } }
  facts { edges { node { id sentence evidence { quote context } } } }
  claims { edges { node { subject { name } attributedTo { name } evidence { quote } } } }
  documents { edges { node { id title text claims { edges { node { id } } } mentions { edges { node { text entity { name } } } } quotes { edges { node { text speaker { name } } } } } } }
  search(text: "Duarte") { edges { node { ... on Entity { name } } matched } }
  contradictions { edges { node { reason } } }
}`

test('a restricted person shows only with the token: in no field, count, search or path', async () => {
  const store = await lettersStore()
  const api = apiOf(store)
  const before = await asked(api, EVERYTHING)
  expect(before.errors).toBeUndefined()
  expect(JSON.stringify(before)).toMatch(/Ines Duarte/)
  const { id } = await restrict(store, 'Ines Duarte', AT)
  expect(await asked(api, EVERYTHING, TOKEN)).toEqual(before)
  const open = await asked(api, EVERYTHING)
  expect(open.errors).toBeUndefined()
  expect(JSON.stringify(open)).not.toMatch(NAME)
  expect(JSON.stringify(open)).toMatch(/Rui Prates/)
  expect(open.stats.people).toBe(before.stats.people - 1)
  expect(open.stats.facts).toBe(open.facts.edges.length)
  expect(open.stats.claims).toBe(open.claims.edges.length)
  expect(open.people.edges).toHaveLength(before.people.edges.length - 1)
  for (const query of [
    '{ person(name: "Ines Duarte") { name } }',
    `{ person(id: "${id}") { name } }`,
    `{ node(id: "${id}") { id } }`,
    '{ paths(from: "Ines Duarte", to: "Rui Prates") { sentence } }',
    `{ paths(from: "${id}", to: "Rui Prates") { sentence } }`,
    `{ crossedPaths(person: "${id}") { edges { node { person { name } } } } }`,
    '{ people(filter: { name: { contains: "ines" } }) { edges { node { id } } } }',
    '{ facts(filter: { subject: { name: { startsWith: "Ines" } } }) { edges { node { id } } } }',
    `{ claims(filter: { about: { eq: "${id}" } }) { edges { node { id } } } }`,
  ]) {
    // An error repeats what was asked for.
    const { errors: _, ...data } = await asked(api, query)
    const answer = JSON.stringify(data)
    expect(answer).not.toMatch(NAME)
    expect(answer).not.toMatch(/sentence":"|\/[cf]\d/)
  }
})

test('first facts of several are those that are open, read on where what stands first is not', async () => {
  const store = await lettersStore()
  await restrict(store, 'Ines Duarte', AT)
  const { store: open } = await visible(store, predicates)
  const { items } = await open.entities({ types: ['Person', 'Place'] }, { first: 50 })
  const ids = items.map(({ node }) => node.id)
  let told = 0
  for (const as of ['about', 'ends'] as const)
    for (const first of [0, 1, 2, 50]) {
      const { pages } = await open.firstFacts({ ids, as, filter: {}, first, beside: ['ends', 'evidence'] })
      expect([...pages.keys()]).toEqual(ids)
      for (const [id, page] of pages) {
        told += page.items.length
        expect(page).toEqual(await open.facts({ and: [{ [as]: [id] }, {}] }, { first }))
        expect(JSON.stringify(page)).not.toMatch(NAME)
      }
    }
  expect(told).toBeGreaterThan(20)
})

test('heads of documents are what documents are without their texts, for whoever may not see it all', async () => {
  const store = await lettersStore()
  await put(store, [documentOf('about-ines-duarte', `${LETTERS.letter} So she wrote.`, 'Of Inês')])
  await restrict(store, 'Ines Duarte', AT)
  const shown = [(await visible(store, predicates)).store, (await redact(store, ['Ines Duarte', 'Rui Prates'])).store]
  for (const open of shown) {
    // Each is asked for before its text has been looked at, and after.
    for (const _ of ['before', 'after'])
      for (const title of [undefined, { contains: 'ines' }, { contains: 'w' }])
        for (const first of [1, 2, 9]) {
          const filter = title === undefined ? {} : { title }
          const heads = await open.documentHeads(filter, { first })
          const { items, hasNext } = await open.documents(filter, { first })
          expect(heads).toEqual({ items: items.map((one) => ({ ...one, node: headOf(one.node) })), hasNext })
          expect(JSON.stringify(heads)).not.toMatch(NAME)
        }
    expect((await open.documentHeads({}, { first: 9 })).items).toHaveLength(3)
    const whole = await store.documentHeads({}, { first: 9 })
    const hashes = new Set(whole.items.map(({ node }) => node.sha256))
    for (const { node } of (await open.documentHeads({}, { first: 9 })).items) expect(hashes).not.toContain(node.sha256)
  }
})

test('paths go around whoever is restricted', async () => {
  const store = await lettersStore()
  const api = apiOf(store)
  const query = '{ paths(from: "Marta Reis", to: "Nuno Duarte", first: 5) { sentence } }'
  const whole = await asked(api, query)
  expect(whole.paths.length).toBeGreaterThan(0)
  await restrict(store, 'Rui Prates', AT)
  const { paths } = await asked(api, query)
  expect(paths.length).toBeGreaterThan(0)
  expect(JSON.stringify(paths)).not.toMatch(/Prates/)
})

test('a restricted claim takes with it whatever else says the same, and leaves the rest', async () => {
  const store = await lettersStore()
  const api = apiOf(store)
  const left =
    '{ facts(filter: { predicate: { eq: LEFT } }) { edges { node { sentence claims { edges { node { id } } } } } } }'
  const { facts } = await asked(api, left)
  const ids = facts.edges[0].node.claims.edges.map(({ node }: Data) => node.id)
  expect(ids).toHaveLength(2)
  await restrict(store, ids[0], AT)
  expect((await asked(api, left)).facts.edges).toEqual([])
  const { documents } = await asked(api, '{ documents { edges { node { text } } } }')
  for (const { node } of documents.edges) {
    expect(node.text).toContain('[withheld]')
    expect(node.text).not.toMatch(/left Porto/)
  }
  expect(JSON.stringify(await asked(api, '{ people { edges { node { name } } } }'))).toMatch(/Ines Duarte/)
  await unrestrict(store, ids[0])
  expect((await asked(api, left)).facts).toEqual(facts)
})

test('what a predicate file restricts is restricted by rule', async () => {
  const store = await lettersStore()
  const closed = new Map([...predicates].map(([name, one]) => [name, { ...one, restricted: name === 'DETAINED' }]))
  const { store: open, facts } = await visible(store, closed)
  expect(facts).toBe(1)
  const text = await exported(open, 'jsonl')
  expect(text).not.toMatch(/arrested/)
  expect(text).toMatch(/Ines Duarte/)
})

test.each([...EXPORT_FORMATS.keys()])('%s leaves out who is restricted', async (name) => {
  const store = await lettersStore()
  await restrict(store, 'Ines Duarte', AT)
  const { store: open } = await visible(store, predicates)
  expect(await exported(open, name)).not.toMatch(NAME)
  expect(await exported(store, name)).toMatch(/Ines/)
})

test('what is left is whole and can be imported; with what is restricted it comes back the same', async () => {
  const store = await lettersStore()
  await restrict(store, 'Ines Duarte', AT)
  const { store: open } = await visible(store, predicates)
  for (const shown of [open, store]) {
    const text = await exported(shown, 'jsonl')
    const again = await openStore('memory:')
    await importGraph(again, write('graph.jsonl', text))
    expect(await exported(again, 'entities')).toMatch(/Rui Prates/)
    if (shown === store) expect(await exported(again, 'jsonl')).toBe(text)
  }
})

test('a restriction outlives new texts, and is told once', async () => {
  const store = await lettersStore()
  expect(await restrict(store, 'Ines Duarte', AT)).toMatchObject({ outcome: 'restricted' })
  expect(await restrict(store, 'Ines Duarte', AT)).toMatchObject({ outcome: 'unchanged' })
  await put(store, [documentOf('later', 'Ines Duarte left Porto in 2019. She moved to Vigo in 2022.')])
  await replace(store, documentOf('letter', `Anew. ${LETTERS.letter}`))
  const { store: open } = await visible(store, predicates)
  const text = await exported(open, 'jsonl')
  expect(text).toMatch(/Rui Prates/)
  expect(text).not.toMatch(NAME)
  expect(await unrestrict(store, 'Ines Duarte')).toMatchObject({ outcome: 'open' })
  expect((await visible(store, predicates)).store).toBe(store)
})

test('the mutation needs the token, and gives what it is named', async () => {
  const store = await lettersStore()
  const api = apiOf(store)
  const mutation = (restricted: boolean): string =>
    `mutation { restrict(id: "Ines Duarte", restricted: ${restricted}) { ... on Person { name } } }`
  expect(await asked(api, mutation(true))).toMatchObject({ errors: [expect.stringMatching(/^UNAUTHORIZED/)] })
  expect(await asked(api, mutation(true), TOKEN)).toEqual({ restrict: { name: 'Ines Duarte' } })
  expect(JSON.stringify(await asked(api, '{ people { edges { node { name } } } }'))).not.toMatch(NAME)
  const response = await api.fetch(new Request('http://localhost/export/facts'))
  expect(await response.text()).not.toMatch(NAME)
  expect(await asked(api, mutation(false), TOKEN)).toEqual({ restrict: { name: 'Ines Duarte' } })
  expect(JSON.stringify(await asked(api, '{ people { edges { node { name } } } }'))).toMatch(NAME)
})

test('a title that hides a name is found by what it reads as, not by the name; pages stay full', async () => {
  const store = await lettersStore()
  await put(store, [documentOf('answer', 'Rui Prates wrote back.', 'What Rui Prates wrote')])
  const api = apiOf(store)
  await restrict(store, 'Ines Duarte', AT)
  const found = async (title: string, token: string | null = null): Promise<readonly string[]> => {
    const query = `{ documents(first: 1, filter: { title: ${title} }) { edges { node { title } } pageInfo { hasNextPage } } }`
    const { documents } = await asked(api, query, token)
    expect(documents.pageInfo.hasNextPage).toBe(title === '{ contains: "wrote" }' || title === '{ startsWith: "what" }')
    return documents.edges.map(({ node }: { node: { title: string } }) => node.title)
  }
  for (const title of [
    '{ contains: "ines" }',
    '{ eq: "What Ines Duarte wrote" }',
    '{ in: ["What Ines Duarte wrote"] }',
    '{ startsWith: "what ines" }',
  ]) {
    expect(await found(title)).toEqual([])
    expect(await found(title, TOKEN)).toEqual(['What Ines Duarte wrote'])
  }
  expect(await found('{ contains: "RUI" }')).toEqual(['What Rui Prates wrote'])
  expect(await found('{ contains: "wrote" }')).toEqual(['What Rui Prates wrote'])
  expect(await found('{ startsWith: "what" }')).toEqual(['What Rui Prates wrote'])
})

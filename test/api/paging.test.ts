import { beforeAll, expect, test } from 'vitest'
import type { Api } from '../../src/api/server.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { apiOver, codeOf, type Data, dataOf } from './ask.ts'

let api: Api
beforeAll(async () => {
  const telling = new Telling('crowd')
  const city = telling.place('Bergen')
  const firm = telling.organization('Red Mill')
  for (let number = 1; number <= 7; number++) {
    const person = telling.person(`Person${number} Vance`)
    telling.claim(person, 'LEFT', { object: city })
    telling.quote(person, `words ${number}`)
    telling.claim(person, 'LIVED_IN', { object: telling.place(`Town${number}`), time: at(`19${10 + number}`) })
    telling.claim(person, 'WORKED_FOR', { object: firm })
    telling.claim(person, 'BORN_ON', { time: at('1890-01-02') })
    telling.claim(person, 'BORN_ON', { time: at('1891-03-04') })
    telling.claim(person, 'ANNOUNCED', {
      object: telling.other('Event', `strike ${number}`, { event: `strike-${number}` }),
    })
    telling.other('Date', `19${10 + number}`, { edtf: `19${10 + number}` })
    telling.organization(`Guild ${number}`)
  }
  const others = Array.from({ length: 6 }, (_, index) => new Telling(`paper${index}`, { title: `Paper ${index}` }))
  api = apiOver(await storeOf([telling, ...others].map((one) => one.extraction())))
})

/** Connections of each kind: those that the store pages, and those that are at hand. */
const LISTS: Readonly<Record<string, { query: (page: string) => string; at: (data: Data) => Data; total: number }>> = {
  people: { query: (page) => `people(${page})`, at: ({ people }) => people, total: 7 },
  facts: { query: (page) => `facts(${page}, orderBy: [{ field: TIME }])`, at: ({ facts }) => facts, total: 42 },
  claims: { query: (page) => `claims(${page})`, at: ({ claims }) => claims, total: 42 },
  places: { query: (page) => `places(${page})`, at: ({ places }) => places, total: 8 },
  organizations: { query: (page) => `organizations(${page})`, at: ({ organizations }) => organizations, total: 8 },
  events: { query: (page) => `events(${page})`, at: ({ events }) => events, total: 7 },
  dates: { query: (page) => `dates(${page})`, at: ({ dates }) => dates, total: 7 },
  contradictions: { query: (page) => `contradictions(${page})`, at: ({ contradictions }) => contradictions, total: 7 },
  documents: { query: (page) => `documents(${page})`, at: ({ documents }) => documents, total: 7 },
  stays: {
    query: (page) => `place(name: "Bergen") { list: people(${page}) @ }`,
    at: ({ place }) => place.list,
    total: 7,
  },
  roles: {
    query: (page) => `organization(name: "Red Mill") { list: people(${page}) @ }`,
    at: ({ organization }) => organization.list,
    total: 7,
  },
  search: { query: (page) => `search(text: "Vance", ${page})`, at: ({ search }) => search, total: 7 },
  neighbors: {
    query: (page) => `place(name: "Bergen") { list: neighbors(${page}) @ }`,
    at: ({ place }) => place.list,
    total: 7,
  },
  mentions: {
    query: (page) => `document(id: "crowd") { list: mentions(${page}) @ }`,
    at: ({ document }) => document.list,
    total: 37,
  },
  quotes: {
    query: (page) => `document(id: "crowd") { list: quotes(${page}) @ }`,
    at: ({ document }) => document.list,
    total: 7,
  },
}

/** Lists in one order, which is that of all entities: each takes the others' cursors. */
const OF_ENTITIES = ['people', 'places', 'organizations', 'events', 'dates']

const PAGE = '{ edges { cursor node { __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

const asked = (name: string, page: string): string => {
  const query = LISTS[name]?.query(page) ?? ''
  return `{ ${query.includes('@') ? query.replace('@', PAGE) : query + PAGE} }`
}

const pageOf = async (name: string, page: string): Promise<Data> =>
  LISTS[name]?.at(await dataOf(api, asked(name, page)))

for (const [name, { total }] of Object.entries(LISTS)) {
  test(`${name}: pages of any size join to the whole, each item once`, async () => {
    const whole = await pageOf(name, 'first: 100')
    expect(whole.edges).toHaveLength(total)
    expect(whole.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: whole.edges[0].cursor,
      endCursor: whole.edges.at(-1).cursor,
    })
    const edges: Data[] = []
    let after: string | null = null
    for (;;) {
      const page: Data = await pageOf(name, `first: 3, after: ${JSON.stringify(after)}`)
      edges.push(...page.edges)
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) break
    }
    expect(edges).toEqual(whole.edges)
  })

  test(`${name}: a page of none says whether there is more`, async () => {
    const { edges, pageInfo } = await pageOf(name, 'first: 0')
    expect(edges).toEqual([])
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null })
  })

  test(`${name}: cursors of nobody's making are refused`, async () => {
    const own = (await pageOf(name, 'first: 1')).pageInfo.endCursor as string
    const other = (await pageOf(OF_ENTITIES.includes(name) ? 'facts' : 'people', 'first: 1')).pageInfo
      .endCursor as string
    const forged = [
      '',
      'x',
      '../../etc/passwd',
      `${own}x`,
      own.slice(1),
      other,
      'WyJmYWN0cyJd',
      '\u0000',
      'a'.repeat(5000),
    ]
    for (const after of forged) {
      expect([after, await codeOf(api, asked(name, `after: ${JSON.stringify(after)}`))]).toEqual([after, 'BAD_CURSOR'])
    }
  })

  test(`${name}: asks for 0 to 100`, async () => {
    for (const first of [-1, 101, 2147483647])
      expect(await codeOf(api, asked(name, `first: ${first}`))).toBe('BAD_INPUT')
  })
}

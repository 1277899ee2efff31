import { beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/server.ts'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { apiOver, ask, codeOf, dataOf, exileApi } from './ask.ts'
import { exile } from './exile.ts'

let api: Api
beforeAll(async () => {
  api = await exileApi()
})

const nodesOf = (connection: { edges: { node: unknown }[] }): unknown[] => connection.edges.map(({ node }) => node)

describe('single things', () => {
  test('node and nodes find whatever has an id', async () => {
    const ids = ['exile', 'exile/e1', 'exile/c1', 'exile/f1', 'exile/x2', 'exile/e99', 'nowhere']
    const { nodes } = await dataOf(api, 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(nodes).toEqual([
      { __typename: 'Document', id: 'exile' },
      { __typename: 'Person', id: 'exile/e1' },
      { __typename: 'Claim', id: 'exile/c1' },
      { __typename: 'Fact', id: 'exile/f1' },
      { __typename: 'Contradiction', id: 'exile/x2' },
      null,
      null,
    ])
    expect(await dataOf(api, '{ node(id: "exile/f1") { ... on Fact { sentence } } }')).toEqual({
      node: { sentence: 'Arseny left Russia on 21 September 2022.' },
    })
    expect(await codeOf(api, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('x') })).toBe(
      'BAD_INPUT',
    )
  })

  test('a person, a place, an organization, a document', async () => {
    const data = await dataOf(
      api,
      `{ person(name: "mikhail") { id type nameStatus gender occupations { value } }
         place(name: "Moscow") { kind countryCode coordinates { latitude } }
         byId: place(id: "exile/e5") { name kind }
         organization(name: "OutRush") { basedIn { name } }
         document(id: "exile") { title published lineage { documents { id } } warnings { code } } }`,
    )
    expect(data).toEqual({
      person: {
        id: 'exile/e3',
        type: 'PERSON',
        nameStatus: 'GIVEN_ONLY',
        gender: 'UNKNOWN',
        occupations: [{ value: 'entertainer' }],
      },
      place: { kind: 'CITY', countryCode: 'RU', coordinates: { latitude: 55.75 } },
      byId: { name: 'Russia', kind: 'COUNTRY' },
      organization: { basedIn: [{ name: 'Istanbul' }] },
      document: {
        title: 'Gone and back',
        published: '2025-04-06',
        lineage: { documents: [{ id: 'exile' }] },
        warnings: [],
      },
    })
  })

  test('what is not there, and what is asked wrongly, says what to do', async () => {
    expect(await codeOf(api, '{ person(name: "Nobody Atall") { id } }')).toBe('NOT_FOUND')
    expect(await codeOf(api, '{ person(id: "exile/e6") { id } }')).toBe('NOT_FOUND')
    expect(await codeOf(api, '{ document(id: "exile/e1") { id } }')).toBe('NOT_FOUND')
    expect(await codeOf(api, '{ person { id } }')).toBe('BAD_INPUT')
    expect(await codeOf(api, '{ person(id: "exile/e1", name: "Arseny") { id } }')).toBe('BAD_INPUT')
  })

  test('a name that several have is an error with the candidates, and costs nothing else', async () => {
    const told = (id: string, gender: 'male' | 'female') => {
      const telling = new Telling(id)
      telling.person('Robin Vance', { gender })
      return telling.extraction()
    }
    const two = apiOver(await storeOf([told('a', 'male'), told('b', 'female')]))
    const { data, errors } = await ask(two, '{ person(name: "Robin Vance") { id } stats { people } }')
    expect(data).toEqual({ person: null, stats: { people: 2 } })
    expect(errors[0]?.message).toBe(
      'Several could be Robin Vance: Robin Vance (a/e1, in a); Robin Vance (b/e1, in b). Ask by id.',
    )
    expect(errors[0]?.extensions).toEqual({
      code: 'AMBIGUOUS_NAME',
      candidates: [
        { id: 'a/e1', name: 'Robin Vance', type: 'PERSON', documents: ['a'] },
        { id: 'b/e1', name: 'Robin Vance', type: 'PERSON', documents: ['b'] },
      ],
    })
  })
})

describe('lists', () => {
  test('entities of each kind, by filter and order', async () => {
    const data = await dataOf(
      api,
      `{ people(orderBy: [{ field: NAME, direction: DESC }]) { edges { node { name } } }
         left: people(filter: { facts: { some: { predicate: { in: [LEFT] }, object: { name: { eq: "Moscow" } },
           time: { overlaps: { from: "2022-03-01", to: "2022-03-31" } } } } }) { edges { node { name } } }
         stayed: people(filter: { facts: { none: { predicate: { eq: LEFT } } } }) { edges { node { name } } }
         places(filter: { or: [{ name: { startsWith: "mos" } }, { name: { contains: "STAN" } }] }) { edges { node { name } } }
         organizations { edges { node { name } } }
         events { edges { node { name announcedBy { name } } } }
         dates(during: { from: "2022-03-05" }) { edges { node { edtf start { earliest latest } end { latest } } } } }`,
    )
    const names = (key: string) => nodesOf(data[key]).map((node) => (node as { name: string }).name)
    expect(names('people')).toEqual(['wife of Mikhail', 'Mikhail', 'Artur', 'Arseny'])
    expect(names('left')).toEqual(['Mikhail'])
    expect(names('stayed')).toEqual(['wife of Mikhail'])
    expect(names('places')).toEqual(['Moscow', 'Istanbul'])
    expect(names('organizations')).toEqual(['OutRush'])
    expect(nodesOf(data.events)).toEqual([{ name: 'the mobilisation', announcedBy: [{ name: 'Artur' }] }])
    expect(nodesOf(data.dates)).toEqual([
      { edtf: '2022-03', start: { earliest: '2022-03-01', latest: '2022-03-31' }, end: null },
    ])
  })

  test('facts with their evidence; a time is possible unless certainty is asked for', async () => {
    const march = (certainty: string) =>
      `facts(filter: { predicate: { eq: LEFT }, time: { overlaps: { from: "2022-03-05", to: "2022-03-06" } ${certainty} } })
         { edges { node { sentence status independentSources time { edtf kind date { name } } evidence { quote document { id } } } } }`
    const data = await dataOf(api, `{ possible: ${march('')} certain: ${march('certainty: CERTAIN')} }`)
    expect(nodesOf(data.possible)).toEqual([
      {
        sentence: 'Mikhail left Moscow in March 2022.',
        status: 'SINGLE_SOURCE',
        independentSources: 1,
        time: { edtf: '2022-03', kind: 'INSTANT', date: { name: 'March 2022' } },
        evidence: [{ quote: 'e3 LEFT in exile as c5.', document: { id: 'exile' } }],
      },
    ])
    expect(nodesOf(data.certain)).toEqual([])
    const ordered = await dataOf(
      api,
      '{ facts(filter: { predicate: { in: [LEFT] } }, orderBy: [{ field: TIME, direction: DESC }]) { edges { node { id } } } }',
    )
    expect(nodesOf(ordered.facts)).toEqual([{ id: 'exile/f1' }, { id: 'exile/f5' }, { id: 'exile/f4' }])
  })

  test('claims keep what makes no fact', async () => {
    const { claims } = await dataOf(
      api,
      `{ claims(filter: { modality: { eq: PLANNED } }) { edges { node { id predicate modality occurrence fact { id }
           subject { name } object { name } companions { name } evidence { quote context(characters: 3) } document { id } } } } }`,
    )
    expect(nodesOf(claims)).toEqual([
      {
        id: 'exile/c10',
        predicate: 'MOVED_TO',
        modality: 'PLANNED',
        occurrence: 'exile/o10',
        fact: null,
        subject: { name: 'Artur' },
        object: { name: 'Istanbul' },
        companions: [],
        evidence: { quote: 'e2 MOVED_TO in exile as c10.', context: '9. e2 MOVED_TO in exile as c10. “W' },
        document: { id: 'exile' },
      },
    ])
  })

  test('contradictions show both sides', async () => {
    const { contradictions } = await dataOf(
      api,
      `{ contradictions(filter: { predicate: { eq: RETURNED_TO } }) { edges { node { id kind subject { name } reason favours { facts { id } }
           sides { facts { sentence status contradictions { id } } claims { id } evidence(first: 1) { quote } } } } } }`,
    )
    expect(nodesOf(contradictions)).toMatchObject([
      {
        id: 'exile/x2',
        kind: 'SELF_CONTRADICTION',
        subject: { name: 'Arseny' },
        sides: [
          {
            facts: [
              {
                sentence: 'Arseny came back to Russia in December 2023.',
                status: 'DISPUTED',
                contradictions: [{ id: 'exile/x2' }],
              },
            ],
            claims: [{ id: 'exile/c2' }],
            evidence: [{ quote: 'e1 RETURNED_TO in exile as c2.' }],
          },
          { claims: [{ id: 'exile/c3' }] },
        ],
      },
    ])
  })

  test('documents with what they say, mention and quote', async () => {
    const { documents } = await dataOf(
      api,
      `{ documents(filter: { title: { contains: "gone" }, published: { from: "2025-01-01" } }, orderBy: [{ field: PUBLISHED }]) { edges { node {
           id claims(first: 1) { edges { node { id } } } mentions(first: 1) { edges { node { text form entity { id } at { start } } } }
           quotes { edges { node { text speaker { name } } } } } } } }`,
    )
    expect(nodesOf(documents)).toEqual([
      {
        id: 'exile',
        claims: { edges: [{ node: { id: 'exile/c1' } }] },
        mentions: {
          edges: [{ node: { text: 'Arseny', form: 'NAME', entity: { id: 'exile/e1' }, at: { start: 17 } } }],
        },
        quotes: { edges: [{ node: { text: 'We don’t even talk about moving home', speaker: { name: 'Mikhail' } } }] },
      },
    ])
  })

  test('search forgives and says how well a name fits', async () => {
    const { search } = await dataOf(
      api,
      '{ search(text: "Arsney", types: [PERSON]) { edges { score matched node { name } } } }',
    )
    expect(search.edges[0]).toMatchObject({ matched: 'Arseny', node: { name: 'Arseny' } })
    expect(search.edges[0].score).toBeLessThan(1)
    expect((await dataOf(api, '{ search(text: "") { edges { cursor } } }')).search.edges).toEqual([])
  })

  test('search finds whom sentences speak of, each with its sentence, behind those so called', async () => {
    const telling = new Telling('harbour', { title: 'At the harbour' })
    telling.person('Sigrid Moen')
    telling.words('She lost a bicycle near the Arseny monument.')
    const other = apiOver(await storeOf([exile(), telling.extraction()]))
    const query = `query ($text: String!) { search(text: $text, types: [PERSON]) {
      edges { score matched node { name } evidence { quote context(characters: 0) document { title } } } } }`
    const { search } = await dataOf(other, query, { text: 'arseny' })
    expect(search.edges).toEqual([
      { score: 1, matched: 'Arseny', node: { name: 'Arseny' }, evidence: null },
      {
        score: expect.any(Number),
        matched: 'Sigrid Moen',
        node: { name: 'Sigrid Moen' },
        evidence: {
          quote: 'She lost a bicycle near the Arseny monument.',
          context: 'She lost a bicycle near the Arseny monument.',
          document: { title: 'At the harbour' },
        },
      },
    ])
    expect((await dataOf(other, query, { text: 'who lost the bicycle?' })).search.edges).toHaveLength(1)
    expect(await codeOf(other, '{ person(name: "bicycle") { id } }')).toBe('NOT_FOUND')
  })

  test('stats count', async () => {
    expect(
      await dataOf(
        api,
        '{ stats { documents claims facts contradictions people places organizations dates groups events } }',
      ),
    ).toEqual({
      stats: {
        documents: 1,
        claims: 10,
        facts: 9,
        contradictions: 1,
        people: 4,
        places: 3,
        organizations: 1,
        dates: 1,
        groups: 0,
        events: 1,
      },
    })
  })
})

describe('what hangs together', () => {
  test('a life in order, disputed entries marked; companions share it', async () => {
    const data = await dataOf(
      api,
      `{ arseny: person(name: "Arseny") { timeline { sentence fact { id } contradictions { id } } contradictions { id } }
         wife: person(id: "exile/e4") { timeline { sentence } }
         later: person(name: "Mikhail") { timeline(during: { from: "2022-03-31" }) { sentence } } }`,
    )
    expect(data.arseny).toEqual({
      timeline: [
        { sentence: 'Arseny left Russia on 21 September 2022.', fact: { id: 'exile/f1' }, contradictions: [] },
        {
          sentence: 'Arseny came back to Russia in September 2023.',
          fact: { id: 'exile/f3' },
          contradictions: [{ id: 'exile/x2' }],
        },
        {
          sentence: 'Arseny came back to Russia in December 2023.',
          fact: { id: 'exile/f2' },
          contradictions: [{ id: 'exile/x2' }],
        },
      ],
      contradictions: [{ id: 'exile/x2' }],
    })
    expect(data.wife.timeline).toEqual([{ sentence: 'Mikhail left Moscow in March 2022.' }])
    expect(data.later.timeline).toEqual([{ sentence: 'Mikhail left Moscow in March 2022.' }])
  })

  test('paths by id or name, each step with its quote', async () => {
    const { paths } = await dataOf(
      api,
      '{ paths(from: "Arseny", to: "exile/e2") { length sentence entities { name } steps { from { name } to { name } fact { id } quote { quote } } } }',
    )
    expect(paths).toEqual([
      {
        length: 2,
        sentence: 'Arseny left Russia on 21 September 2022; Artur left Russia in February 2022.',
        entities: [{ name: 'Arseny' }, { name: 'Russia' }, { name: 'Artur' }],
        steps: [
          {
            from: { name: 'Arseny' },
            to: { name: 'Russia' },
            fact: { id: 'exile/f1' },
            quote: { quote: 'e1 LEFT in exile as c1.' },
          },
          {
            from: { name: 'Russia' },
            to: { name: 'Artur' },
            fact: { id: 'exile/f4' },
            quote: { quote: 'e2 LEFT in exile as c4.' },
          },
        ],
      },
    ])
    const none = '{ paths(from: "Arseny", to: "Artur", predicates: [VISITED]) { length } }'
    expect(await dataOf(api, none)).toEqual({ paths: [] })
    expect(await codeOf(api, '{ paths(from: "Arseny", to: "nowhere/e1") { length } }')).toBe('NOT_FOUND')
    expect(await codeOf(api, '{ paths(from: "Arseny", to: "Artur", maxHops: 7) { length } }')).toBe('BAD_INPUT')
    expect(await codeOf(api, '{ paths(from: "Arseny", to: "Artur", first: 101) { length } }')).toBe('BAD_INPUT')
  })

  test('neighbours with the facts that tie them', async () => {
    const { place } = await dataOf(
      api,
      `{ place(name: "Istanbul") { neighbors(types: [PERSON, ORGANIZATION]) { edges { count facts(first: 1) { id } node { name } } }
           facts(first: 1) { edges { node { id } } pageInfo { hasNextPage } } mentions { edges { node { text } } }
           documents { edges { node { id } } } aliases { text } identity { score } } }`,
    )
    expect(place).toEqual({
      neighbors: {
        edges: [
          { count: 1, facts: [{ id: 'exile/f6' }], node: { name: 'Mikhail' } },
          { count: 1, facts: [{ id: 'exile/f8' }], node: { name: 'OutRush' } },
        ],
      },
      facts: { edges: [{ node: { id: 'exile/f6' } }], pageInfo: { hasNextPage: true } },
      mentions: { edges: [{ node: { text: 'Istanbul' } }] },
      documents: { edges: [{ node: { id: 'exile' } }] },
      aliases: [],
      identity: [],
    })
  })

  test('what two documents tell of one person is one, and says why', async () => {
    const told = (id: string, alias: string) => {
      const telling = new Telling(id)
      const person = telling.person('Zora Vance', { aliases: [alias] })
      telling.claim(person, 'ORIGIN', { object: telling.place('Bergen') })
      return telling.extraction()
    }
    const two = apiOver(await storeOf([told('a', 'Miss Vance'), told('b', 'Zora')]))
    const { person } = await dataOf(
      two,
      '{ person(id: "b/e1") { id identity { left right verdict features { name veto } } documents { edges { node { id } } } } }',
    )
    expect(person).toMatchObject({
      id: 'a/e1',
      identity: [{ left: 'a/e1', right: 'b/e1', verdict: 'SAME' }],
      documents: { edges: [{ node: { id: 'a' } }, { node: { id: 'b' } }] },
    })
  })
})

test('suggestions tell who may be one, page by page; an entity tells who else it may be', async () => {
  const alike = (id: string, home: string) => {
    const telling = new Telling(id)
    const person = telling.person('Maria Lopez')
    telling.claim(person, 'ORIGIN', { object: telling.place(home) })
    telling.claim(person, 'OCCUPATION', { value: 'nurse' })
    return telling.extraction()
  }
  const own = apiOver(await storeOf([alike('a', 'Cusco'), alike('b', 'Quito'), alike('c', 'Accra')]))
  const question = `query ($after: String) { suggestions(first: 2, after: $after) {
    edges { cursor node { left { id } right { id } sentence scorecard { verdict score reason } } }
    pageInfo { hasNextPage endCursor } } }`
  const first = await dataOf(own, question)
  expect(first.suggestions.pageInfo).toEqual({ hasNextPage: true, endCursor: first.suggestions.edges[1].cursor })
  const [{ node }] = first.suggestions.edges
  expect(node).toMatchObject({ left: { id: 'a/e1' }, right: { id: 'b/e1' }, scorecard: { verdict: 'POSSIBLY_SAME' } })
  expect(node.scorecard.reason).toMatch(/nurse.*, and that is not enough \(score \d of 3\)$/)
  expect(node.sentence).toBe(`Maria Lopez (a/e1) and Maria Lopez (b/e1) may be one: ${node.scorecard.reason}.`)
  const { suggestions } = await dataOf(own, question, { after: first.suggestions.pageInfo.endCursor })
  expect(suggestions.edges.map((edge: { node: { left: object; right: object } }) => edge.node)).toMatchObject([
    { left: { id: 'b/e1' }, right: { id: 'c/e1' } },
  ])
  expect(suggestions.pageInfo.hasNextPage).toBe(false)
  expect(await codeOf(own, question, { after: 'x' })).toBe('BAD_CURSOR')
  const cards = await dataOf(
    own,
    '{ people { edges { node { id possiblySame { left right } } } } places { edges { node { possiblySame { left } } } } }',
  )
  expect(nodesOf(cards.people)).toEqual([
    {
      id: 'a/e1',
      possiblySame: [
        { left: 'a/e1', right: 'b/e1' },
        { left: 'a/e1', right: 'c/e1' },
      ],
    },
    {
      id: 'b/e1',
      possiblySame: [
        { left: 'a/e1', right: 'b/e1' },
        { left: 'b/e1', right: 'c/e1' },
      ],
    },
    {
      id: 'c/e1',
      possiblySame: [
        { left: 'a/e1', right: 'c/e1' },
        { left: 'b/e1', right: 'c/e1' },
      ],
    },
  ])
  expect(nodesOf(cards.places)).toEqual(Array(3).fill({ possiblySame: [] }))
})

import { expect, test } from 'vitest'
import { Telling } from '../../operations/telling.ts'
import { codeOf, dataOf } from '../ask.ts'
import { exile } from '../exile.ts'
import { nodesOf } from '../nodes-of.ts'
import type { OpenApi } from '../open-api.ts'

/** Lists and searches, filtered and ordered. */
export const testLists = (open: OpenApi): void => {
  test('entities of each kind, by filter and order', async () => {
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const other = await open([exile(), telling.extraction()])
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
}

import { expect, test } from 'vitest'
import { Telling } from '../../operations/telling.ts'
import { ask, codeOf, dataOf } from '../ask.ts'
import { exile } from '../exile.ts'
import type { OpenApi } from '../open-api.ts'

/** Single things by id and name, and how many there are. */
export const testThings = (open: OpenApi): void => {
  test('node and nodes find whatever has an id', async () => {
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const api = await open([exile()])
    expect(await codeOf(api, '{ person(name: "Nobody Atall") { id } }')).toBe('NOT_FOUND')
    const { errors } = await ask(api, '{ place(name: "Arseny") { id } }')
    expect(errors[0]?.message).toMatch(/^No place here is called Arseny\. These are: person Arseny \(exile\/e\d+\)\.$/)
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
    const two = await open([told('a', 'male'), told('b', 'female')])
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

  test('stats count', async () => {
    const api = await open([exile()])
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
}

import { expect, test } from 'vitest'
import { Telling } from '../../operations/telling.ts'
import { codeOf, dataOf } from '../ask.ts'
import { exile } from '../exile.ts'
import { nodesOf } from '../nodes-of.ts'
import type { OpenApi } from '../open-api.ts'

/** Lives, paths, neighbours, and who is one with whom. */
export const testTies = (open: OpenApi): void => {
  test('a life in order, disputed entries marked; companions share it', async () => {
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const api = await open([exile()])
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
    const two = await open([told('a', 'Miss Vance'), told('b', 'Zora')])
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

  test('suggestions tell who may be one, page by page; an entity tells who else it may be', async () => {
    const alike = (id: string, home: string) => {
      const telling = new Telling(id)
      const person = telling.person('Maria Lopez')
      telling.claim(person, 'ORIGIN', { object: telling.place(home) })
      telling.claim(person, 'OCCUPATION', { value: 'nurse' })
      return telling.extraction()
    }
    const own = await open([alike('a', 'Cusco'), alike('b', 'Quito'), alike('c', 'Accra')])
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
}

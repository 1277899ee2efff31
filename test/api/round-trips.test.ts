import { expect, test } from 'vitest'
import { readQuestions } from '../../src/api/questions.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { apiOver, dataOf } from './ask.ts'
import { exile } from './exile.ts'

/** The same store, noting what it is asked. */
const counted = (store: Store): { readonly store: Store; readonly taken: () => readonly string[] } => {
  let calls: string[] = []
  const noting = new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        calls.push(String(key))
        return value.apply(target, args)
      }
    },
  })
  const taken = (): readonly string[] => {
    const all = calls
    calls = []
    return all
  }
  return { store: noting, taken }
}

const PEOPLE = 25

/** People who each left a town and went to another, some with the one before. */
const crowd = () => {
  const telling = new Telling('crowd')
  const town = telling.place('Porto')
  const people = Array.from({ length: PEOPLE }, (_, index) => telling.person(`Person Number${index}`))
  for (const [index, person] of people.entries()) {
    const companion = people[index - 1]
    telling.claim(person, 'LEFT', {
      object: town,
      time: at(`19${10 + index}`),
      with: index % 5 === 4 && companion !== undefined ? [companion] : [],
    })
    telling.claim(person, 'MOVED_TO', { object: telling.place(`Town${index}`) })
  }
  return telling.extraction()
}

test('a page of 20 people with facts and evidence takes four reads', async () => {
  const { store, taken } = counted(await storeOf([crowd()]))
  const api = apiOver(store)
  taken()
  const { people } = await dataOf(
    api,
    `{ people(first: 20) { edges { node { name facts(first: 5, orderBy: [{ field: TIME }]) { edges { node {
       predicate time { edtf } evidence(first: 1) { quote document { title } } } } } } } } }`,
  )
  // What is restricted is looked up once, and whether the store has changed since with each request.
  expect(taken()).toEqual(['revision', 'judgements', 'entities', 'claims', 'facts', 'documents'])
  expect(people.edges).toHaveLength(20)
  for (const { node } of people.edges) expect(node.facts.edges.length).toBeGreaterThanOrEqual(2)
})

test('read together, each has the facts that it has alone, companions too, and pages go on', async () => {
  const { store } = counted(await storeOf([crowd()]))
  const api = apiOver(store)
  const facts = (first: number, after = '') =>
    `facts(first: ${first}${after}) { pageInfo { hasNextPage endCursor } edges { cursor node { id } } }`
  for (const first of [1, 2, 3]) {
    const { people } = await dataOf(api, `{ people(first: 20) { edges { node { id ${facts(first)} } } } }`)
    for (const { node } of people.edges.slice(0, 6)) {
      const alone = await dataOf(api, `{ person(id: "${node.id}") { id ${facts(first)} } }`)
      expect(node).toEqual(alone.person)
      const { endCursor } = node.facts.pageInfo
      const rest = await dataOf(
        api,
        `{ person(id: "${node.id}") { ${facts(9, `, after: "${endCursor}"`)} whole: ${facts(9)} } }`,
      )
      expect([...node.facts.edges, ...rest.person.facts.edges]).toEqual(rest.person.whole.edges)
    }
  }
})

test('the questions of the README take few reads each, however much they find', async () => {
  const { store, taken } = counted(await storeOf([exile()]))
  const api = apiOver(store)
  const reads: Record<string, number> = {}
  for (const { text, query } of readQuestions()) {
    taken()
    await dataOf(api, query)
    reads[text] = taken().length
  }
  expect(reads).toMatchInlineSnapshot(`
    {
      "How do Arseny and Artur hang together?": 13,
      "What happened on 21 September 2022?": 5,
      "When did Arseny come back, and why are there two answers?": 8,
      "Who left Moscow, and when?": 6,
      "Who went to Istanbul?": 5,
    }
  `)
})

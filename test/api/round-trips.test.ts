import { beforeAll, expect, test } from 'vitest'
import { readQuestions } from '../../src/api/questions.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { apiOver, dataOf } from './ask.ts'
import { counted } from './counted.ts'
import { exile } from './exile.ts'

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

test('a page of 20 people with facts and evidence takes two reads, beside the revision', async () => {
  const { store, taken } = counted(await storeOf([crowd()]))
  const api = apiOver(store)
  taken()
  const { people } = await dataOf(
    api,
    `{ people(first: 20) { edges { node { name facts(first: 5, orderBy: [{ field: TIME }]) { edges { node {
       predicate time { edtf } evidence(first: 1) { quote document { title } } } } } } } } }`,
  )
  // What is restricted is looked up once, and whether the store has changed since with each request.
  expect(taken()).toEqual(['revision', 'judgements', 'entities', 'firstFacts'])
  expect(people.edges).toHaveLength(20)
  for (const { node } of people.edges) expect(node.facts.edges.length).toBeGreaterThanOrEqual(2)
})

/** The crowd, each of an age and a trade, with kin and an employer, in two documents that a person judged. */
const judgedCrowd = async (): Promise<Store> => {
  const documents = ['crowd', 'crowd-again'].map((id) => {
    const telling = new Telling(id, { published: '1950-01-01' })
    const firm = telling.organization('Bread and Lanterns')
    for (let index = 0; index < PEOPLE; index++) {
      const person = telling.person(`Person Number${index}`)
      const town = telling.place(`Town${index}`)
      telling.claim(person, 'AGE', { value: 20 + index })
      telling.claim(person, 'OCCUPATION', { value: 'baker' })
      telling.claim(person, 'LIVED_IN', { object: town, time: at('1930/1940') })
      telling.claim(person, 'LIVED_IN', { object: telling.place('Porto') })
      telling.claim(person, 'WORKED_FOR', { object: firm, time: at('1935') })
      telling.claim(telling.person(`Aunt Nr${index}`), 'SIBLING_OF', { object: person })
      telling.quote(person, `It was in ${index}`)
    }
    return telling.extraction()
  })
  const store = await storeOf(documents)
  const api = apiOver(store)
  for (const verdict of [0, 1, 2])
    await dataOf(
      api,
      `mutation { judge(left: "crowd/e${2 + 4 * verdict}", right: "crowd-again/e${2 + 4 * verdict}", verdict: SAME) { status } }`,
    )
  return store
}

const PAGES: readonly (readonly [list: string, field: string, reads: number])[] = [
  ['people', 'judgements { id sentence }', 6],
  ['people', 'age(on: "1950-01-01") { least most facts { id } }', 4],
  ['people', 'age { least }', 4],
  ['people', 'whereabouts(on: "1935-05-05") { place { name } certain facts { sentence } }', 5],
  ['people', 'timeline { sentence contradictions { id } changedFrom { id } }', 6],
  ['people', 'timeline(during: { from: "1935-01-01" }) { sentence fact { evidence { quote } } }', 6],
  ['people', 'neighbors(first: 5) { edges { node { name } facts { sentence } } }', 3],
  ['people', 'relatives { person { name } fact { sentence } }', 4],
  ['people', 'occupations { value evidence { quote document { title } } }', 4],
  ['people', 'quotes { edges { node { at { quote } } } }', 2],
  ['people', 'mentions { edges { node { at { quote } } } }', 2],
  ['people', 'documents { edges { node { title claims(first: 3) { edges { node { id } } } } } }', 4],
  ['people', 'contradictions { reason }', 2],
  ['people', 'identity { reason } aliases { documents { id } }', 2],
  ['places', 'people { edges { node { name } certain { from } facts { sentence } } }', 9],
  ['places', 'country { name } partOf { name }', 4],
  ['places', 'neighbors { edges { node { name } } }', 3],
  ['organizations', 'people { edges { node { name } facts { id } } } basedIn { name }', 4],
  ['documents', 'lineage { documents { id } original { id } } mentions { edges { node { entity { name } } } }', 5],
]

let judged: Store
beforeAll(async () => {
  judged = await judgedCrowd()
})

test.each(PAGES)('a page of %s with %s takes no more than %i reads', async (list, field, most) => {
  const { store, taken } = counted(judged)
  const api = apiOver(store)
  // Each request asks once whether anything was restricted since, whatever it reads; the first looks up what is.
  await dataOf(api, '{ stats { documents } }')
  const read = async (first: number): Promise<readonly string[]> => {
    taken()
    await dataOf(api, `{ ${list}(first: ${first}) { edges { node { ${field} } } } }`)
    return taken().filter((name) => name !== 'revision')
  }
  const [few, many] = [await read(2), await read(20)]
  expect([list, field, many.length <= most ? 'few' : many]).toEqual([list, field, 'few'])
  expect(few.length).toBeLessThanOrEqual(many.length)
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

test('a person with facts, who is in them and who says so is read in two reads, beside the revision', async () => {
  const { store, taken } = counted(judged)
  const api = apiOver(store)
  const { people } = await dataOf(
    api,
    '{ people(first: 1, filter: { name: { eq: "Person Number3" } }) { edges { node { id } } } }',
  )
  const asked = async (fields: string): Promise<readonly string[]> => {
    taken()
    await dataOf(api, `{ person(id: "${people.edges[0].node.id}") { name ${fields} } }`)
    return taken()
  }
  const facts = 'subject { name } object { name } evidence(first: 1) { quote document { title } }'
  expect(await asked(`facts { edges { node { ${facts} } } }`)).toEqual(['revision', 'heads', 'facts'])
  const inFragments = `{ edges { ... on FactEdge { node { ... on Fact { ${facts} } } } } }`
  expect(await asked(`facts(orderBy: [{ field: TIME }]) ${inFragments}`)).toEqual(['revision', 'heads', 'facts'])
  await dataOf(api, `{ facts(first: 3) { edges { ...one } } } fragment one on FactEdge { node { ${facts} } }`)
  expect(taken()).toEqual(['revision', 'facts'])
  expect(await asked('facts { edges { node { predicate } } }')).toEqual(['revision', 'heads', 'facts'])
  const near = (inner: string) => `neighbors(first: 5) { edges { node { name ${inner} } } }`
  expect(await asked(near(''))).toEqual(['revision', 'heads', 'facts'])
  expect(await asked(near(near('')))).toEqual(['revision', 'heads', 'facts', 'firstFacts'])
})

test('the first facts and neighbours of somebody are read while who that is is looked up', async () => {
  const { items } = await judged.entities({ types: ['Person'] }, { first: 1 })
  for (const field of ['facts { edges { node { sentence } } }', 'neighbors { edges { node { name } } }']) {
    let begin = (): void => undefined
    const begun = new Promise<void>((done) => {
      begin = done
    })
    const store = new Proxy(judged, {
      get: (target, key) => {
        const read = Reflect.get(target, key, target)
        if (typeof read !== 'function') return read
        return async (...args: unknown[]) => {
          if (key === 'facts') begin()
          if (key === 'heads') await begun
          return Reflect.apply(read, target, args)
        }
      },
    })
    const { person } = await dataOf(apiOver(store), `{ person(id: "${items[0]?.node.id}") { name list: ${field} } }`)
    expect(person.list.edges).not.toEqual([])
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
      "What happened on 21 September 2022?": 2,
      "When did Arseny come back, and why are there two answers?": 8,
      "Who left Moscow, and when?": 3,
      "Who went to Istanbul?": 2,
    }
  `)
})

import type { Store } from '../../src/store/store.ts'
import { random } from '../../test/properties/random-corpus.ts'
import { generatedPerson } from './generated-cast.ts'

/** Something asked of a store again and again, of another person or month each time. */
export interface StoreQuestion {
  readonly name: string
  readonly times: number
  readonly ask: (store: Store, index: number) => Promise<unknown>
}

/** What is asked of a generated graph of so many people; the same for every store. */
export const storeQuestions = (people: number): readonly StoreQuestion[] => {
  const next = random(11)
  const some = Array.from({ length: 1_000 }, () => generatedPerson(Math.floor(next() * people)))
  const person = (index: number): string => some[index % some.length] ?? ''
  return [
    {
      name: 'a person by id',
      times: 500,
      ask: (store, index) => store.entities({ ids: [person(index)] }, { first: 1 }),
    },
    {
      name: 'the facts of a person',
      times: 500,
      ask: (store, index) => store.facts({ about: [person(index)] }, { first: 50 }),
    },
    {
      name: 'two hops: facts of all whom a person knows',
      times: 200,
      ask: async (store, index) => {
        const predicates = ['FRIEND_OF', 'MET']
        const { items } = await store.facts({ about: [person(index)], predicates }, { first: 100 })
        const others = items.flatMap(({ node: { subject, object } }) => [subject, object ?? subject])
        return store.facts({ about: [...new Set(others)] }, { first: 100 })
      },
    },
    {
      name: 'the shortest path of up to six between two people',
      times: 100,
      ask: (store, index) =>
        store.paths({
          from: person(2 * index),
          to: person(2 * index + 1),
          maxHops: 6,
          first: 1,
          predicates: ['FRIEND_OF', 'MET'],
        }),
    },
    {
      name: 'facts of a month, the first fifty in order of time',
      times: 200,
      ask: (store, index) => {
        const month = `${1990 + (index % 30)}-${String(1 + (index % 12)).padStart(2, '0')}`
        const overlaps = { from: `${month}-01`, to: `${month}-28` }
        return store.facts({ time: { overlaps } }, { first: 50 }, { field: 'time' })
      },
    },
    {
      name: 'a name that is misspelt',
      times: 100,
      ask: async (store, index) => {
        const [found] = (await store.entities({ ids: [person(index)] }, { first: 1 })).items
        return store.search((found?.node.name ?? '').replace(/[aeiou]/, 'y'), ['Person'], { first: 10 })
      },
    },
  ]
}

import { expect, test } from 'vitest'
import { createLoaders } from '../../src/api/loaders.ts'
import { neighborsOf } from '../../src/api/neighbors.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { apiOver, dataOf } from './ask.ts'

const crowd = async (people: number) => {
  const telling = new Telling('harbour')
  const town = telling.place('Valparaiso')
  for (let number = 1; number <= people; number++)
    telling.claim(telling.person(`Sailor${number} Rojas`), 'VISITED', { object: town })
  return storeOf([telling.extraction()])
}

test('of a town that more facts tie than are read for one answer, the first are read, and it says so', async () => {
  const store = await crowd(6)
  const loaders = createLoaders(store, loadRules().predicates)
  const [town] = (await store.entities({ types: ['Place'] }, { first: 1 })).items
  if (town === undefined) throw new Error('There is no town.')
  const some = await neighborsOf({ store, loaders }, town.node, { most: 4 })
  expect([some.neighbors.length, some.crowded]).toEqual([4, true])
  const all = await neighborsOf({ store, loaders }, town.node, { most: 6 })
  expect([all.neighbors.length, all.crowded]).toEqual([6, false])
})

test('a quiet town is not crowded', async () => {
  const query = '{ place(name: "Valparaiso") { neighbors(first: 2) { crowded edges { node { name } } } } }'
  const { place } = await dataOf(apiOver(await crowd(3)), query)
  expect(place.neighbors.crowded).toBe(false)
  expect(place.neighbors.edges).toHaveLength(2)
})

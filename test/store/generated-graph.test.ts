import { expect, it } from 'vitest'
import { generatedPerson } from '../../scripts/bench/generated-cast.ts'
import { writeGenerated } from '../../scripts/bench/generated-graph.ts'
import { openStore } from '../../src/store/open.ts'
import { all } from '../../src/store/store.ts'

it('a generated graph is sound, and as large as it says', async () => {
  const store = await openStore('memory:')
  expect(await writeGenerated(store, 1_000)).toBe(9_998)
  const { documents, claims, facts, contradictions, entities } = await store.stats()
  expect([documents, claims, facts, contradictions, entities.Person]).toEqual([1_250, 10_248, 9_998, 50, 1_000])
  expect(await store.check(false)).toEqual([])
  for await (const { id, chains } of all((paging) => store.entities({}, paging))) expect(id).toBe(chains[0])
  const { items } = await store.facts({ about: [generatedPerson(7)], predicates: ['LEFT'] }, { first: 2 })
  expect(items.map(({ node }) => node.status)).toEqual(['single-source'])
  const steps = await store.paths({
    from: generatedPerson(999),
    to: generatedPerson(3),
    maxHops: 6,
    first: 1,
    predicates: ['FRIEND_OF', 'MET'],
  })
  expect(steps).toHaveLength(1)
  await store.close()
})

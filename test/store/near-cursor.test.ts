import { expect, it } from 'vitest'
import type { EntityFilter } from '../../src/store/filters.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { chain, change, claim, entity, fact, record } from './change-builder.ts'

/** More than are looked at from a cursor on. */
const PEOPLE = 2300
const BOATS = [0, 1, 2, 3, 7, 40, 41, 2290, 2295, 2296, 2299]

/** People of whom a few have a boat. */
const fill = async (store: Store): Promise<void> => {
  const people = Array.from({ length: PEOPLE }, (_, index) => `e${10_000 + index}`)
  const owners = BOATS.map((index) => people[index] ?? '')
  const boat = { object: 'e1' }
  await store.write(
    change({
      put: [
        record(
          'port',
          [chain('e1', 'Organization', 'Boat'), ...people.map((id) => chain(id, 'Person', id))],
          owners.map((id, index) => claim(`c${index + 1}`, id, 'OWNED', boat)),
        ),
      ],
      putEntities: [
        entity(['port/e1'], 'Organization', 'Boat'),
        ...people.map((id) => entity([`port/${id}`], 'Person', id)),
      ],
      putFacts: owners.map((id, index) => fact([`port/c${index + 1}`], `port/${id}`, 'OWNED', { object: 'port/e1' })),
    }),
  )
}

it('finds the pages of a list near their cursors, and those beyond in the whole of it', async () => {
  const store = await openStore('memory:')
  await fill(store)
  const filter: EntityFilter = {
    types: ['Person'],
    facts: { and: [{ object: { name: { eq: 'Boat' } } }], predicates: ['OWNED'] },
  }
  const owners = BOATS.map((index) => `port/e${10_000 + index}`)
  for (const descending of [false, true])
    for (const first of [1, 2, 3, 10]) {
      const found: string[] = []
      let after: string | null = null
      for (let more = true; more; ) {
        const page = await store.entities(filter, { first, after }, { field: 'id', descending })
        found.push(...page.items.map(({ node }) => node.id))
        after = page.items.at(-1)?.cursor ?? null
        more = page.hasNext
      }
      expect(found).toEqual(descending ? [...owners].reverse() : owners)
    }
  await store.close()
})

import { expect, test } from 'vitest'
import { loadRules } from '../../src/ontology/rules.ts'
import { crossedPaths, whereabouts } from '../../src/operations/crossed-paths.ts'
import { findEntity } from '../../src/operations/find-entity.ts'
import { storeOf } from './graph-of.ts'
import { at, Telling } from './telling.ts'

const { predicates } = loadRules()

/** Who was where, a document each. */
const visits = (...rows: readonly (readonly [name: string, place: string, time: string])[]) =>
  storeOf(
    rows.map(([name, place, time], index) => {
      const telling = new Telling(`d${index + 1}`)
      telling.claim(telling.person(name), 'VISITED', { object: telling.place(place), time: at(time) })
      return telling.extraction()
    }),
  )

test('people who were in one town on the same days could have met there, whoever tells of them', async () => {
  const store = await visits(
    ['Zora Vance', 'Lima', '2019-05-01/2019-05-20'],
    ['Otto Lund', 'Lima', '2019-05-15/2019-06-01'],
    ['Ines Duarte', 'Lima', '2019-07'],
    ['Bruno Keller', 'Quito', '2019-05-15/2019-06-01'],
  )
  const zora = await findEntity(store, 'Zora Vance')
  expect(await crossedPaths(store, zora, predicates)).toEqual([
    {
      other: (await findEntity(store, 'Otto Lund')).id,
      place: (await findEntity(store, 'Lima')).id,
      certain: true,
      days: { from: '2019-05-15', to: '2019-05-20' },
      count: 6,
      facts: ['d1/f1', 'd2/f1'],
    },
  ])
  expect(await whereabouts(store, zora, '2019-05-10', predicates)).toMatchObject([{ certain: true, facts: ['d1/f1'] }])
  expect(await whereabouts(store, zora, '2019-06-10', predicates)).toEqual([])
  await store.close()
})

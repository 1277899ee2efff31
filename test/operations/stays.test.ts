import { expect, test } from 'vitest'
import { loadRules } from '../../src/ontology/rules.ts'
import { findEntity } from '../../src/operations/find-entity.ts'
import { staysIn } from '../../src/operations/stays.ts'
import { storeOf } from './graph-of.ts'
import { at, Telling } from './telling.ts'

const { predicates } = loadRules()

test('of a place where more were than can be weighed nobody is told, but who was there on fewer days is', async () => {
  const telling = new Telling('harbour')
  const accra = telling.place('Accra')
  for (const [name, predicate, time] of [
    ['Amara Osei', 'MOVED_TO', '1970'],
    ['Kwame Boateng', 'VISITED', '1974-03'],
    ['Efua Mensah', 'VISITED', '1982-06'],
    ['Yaw Darko', 'LEFT', '1969'],
  ] as const)
    telling.claim(telling.person(name), predicate, { object: accra, time: at(time) })
  telling.claim(telling.person('Abena Sarpong'), 'LIVED_IN', { object: accra })
  // Whoever has to do with a place without having been there is not counted.
  telling.claim(telling.organization('Tidewater Line'), 'BASED_IN', { object: accra })
  const store = await storeOf([telling.extraction()])
  const place = await findEntity(store, 'Accra')
  const names = async (during: { from?: string; to?: string } | null, most: number) =>
    (await staysIn(store, place, predicates, during, most))?.map(({ person }) => person.name) ?? null

  const all = ['Yaw Darko', 'Amara Osei', 'Kwame Boateng', 'Efua Mensah', 'Abena Sarpong']
  expect(await names(null, 5)).toEqual(all)
  expect(await names(null, 4)).toBeNull()
  // Who came before may have stayed; who left before, or came after, was elsewhere; of one nobody knows when.
  expect(await names({ from: '1974-01-01', to: '1974-12-31' }, 4)).toEqual([
    'Amara Osei',
    'Kwame Boateng',
    'Abena Sarpong',
  ])
  expect(await names({ from: '1974-01-01', to: '1974-12-31' }, 2)).toBeNull()
  expect(await names({ to: '1960-12-31' }, 2)).toEqual(['Yaw Darko', 'Abena Sarpong'])
  await store.close()
})

import { expect, test } from 'vitest'
import { loadRules } from '../../src/ontology/rules.ts'
import { type CrossingOptions, crossedPaths, whereabouts } from '../../src/operations/crossed-paths.ts'
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

test('who came before and stayed, or left only after, is met; who was there at another time is not looked at', async () => {
  const store = await storeOf(
    (
      [
        ['Amara Osei', 'VISITED', '1977-03-02'],
        ['Kwame Boateng', 'MOVED_TO', '1970'],
        ['Efua Mensah', 'LEFT', '1981-06'],
        ['Yaw Darko', 'LEFT', '1976-12'],
        ['Abena Sarpong', 'MOVED_TO', '1978'],
        ['Kofi Antwi', 'LIVED_IN', '1975/1979'],
        ['Esi Quaye', 'LIVED_IN', '1980/1984'],
      ] as const
    ).map(([name, predicate, time], index) => {
      const telling = new Telling(`d${index + 1}`)
      telling.claim(telling.person(name), predicate, { object: telling.place('Accra'), time: at(time) })
      return telling.extraction()
    }),
  )
  const amara = await findEntity(store, 'Amara Osei')
  const names = async (options: CrossingOptions) => {
    const met = await crossedPaths(store, amara, predicates, options)
    const heads = await store.heads(met.map(({ other }) => other))
    return met.map(({ other }) => heads.get(other)?.name).sort()
  }
  expect(await names({})).toEqual(['Efua Mensah', 'Kofi Antwi', 'Kwame Boateng'])
  expect(await names({ during: { from: '1977-03-03' } })).toEqual([])
  // Four tell of Accra at the time, her own visit among them: the others never count.
  expect(await names({ most: 4 })).toEqual(['Efua Mensah', 'Kofi Antwi', 'Kwame Boateng'])
  expect(await names({ most: 3 })).toEqual([])
  await store.close()
})

test('places of which too much is told are left out and named, the quieter are weighed', async () => {
  const telling = new Telling('d1')
  const people = new Map(
    ['Zora Vance', 'Otto Lund', 'Ines Duarte', 'Bruno Keller'].map((one) => [one, telling.person(one)]),
  )
  const places = new Map(['Lima', 'Ayacucho'].map((one) => [one, telling.place(one)]))
  for (const [name, place, time] of [
    ['Zora Vance', 'Lima', '2019-05-01/2019-05-20'],
    ['Zora Vance', 'Ayacucho', '2020-02'],
    ['Otto Lund', 'Lima', '2019-05-15/2019-06-01'],
    ['Ines Duarte', 'Lima', '2019-05-16'],
    ['Bruno Keller', 'Ayacucho', '2020-02-03'],
    ['Otto Lund', 'Ayacucho', '2021-02-03'],
  ] as const)
    telling.claim(people.get(name) ?? '', 'VISITED', { object: places.get(place) ?? null, time: at(time) })
  const store = await storeOf([telling.extraction()])
  const zora = await findEntity(store, 'Zora Vance')
  const given: (readonly string[])[] = []
  const onCrowded = (places: readonly string[]) => given.push(places)
  const placesMet = async (options: CrossingOptions) =>
    (await crossedPaths(store, zora, predicates, { ...options, onCrowded })).map(({ place }) => place).sort()
  const [lima, ayacucho] = [(await findEntity(store, 'Lima')).id, (await findEntity(store, 'Ayacucho')).id]
  expect(await placesMet({ most: 4 })).toEqual([ayacucho])
  expect(await placesMet({ most: 5 })).toEqual([ayacucho, lima, lima].sort())
  expect(await placesMet({ most: 1 })).toEqual([])
  // Fewer days, less that is told.
  expect(await placesMet({ most: 2, during: { from: '2019-05-17', to: '2019-05-20' } })).toEqual([lima])
  expect(given).toEqual([[lima], [], [lima, ayacucho].sort(), []])
  await store.close()
})

import { check } from '@placemarkio/check-geojson'
import { expect, test } from 'vitest'
import { findEntity } from '../../src/operations/find-entity.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { awkward } from './awkward.ts'
import { exported } from './exported.ts'

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
  readonly properties: Readonly<Record<string, unknown>>
}

const travels = () => {
  const telling = new Telling('d1')
  const person = telling.person('Ines Duarte')
  const porto = telling.place('Porto', { latitude: 41.15, longitude: -8.61 })
  const faro = telling.place('Faro', { latitude: 37.02, longitude: -7.93 })
  const nowhere = telling.place('Nowhere')
  telling.claim(person, 'MOVED_TO', { object: faro, time: at('2003') }, 'She went south.')
  telling.claim(person, 'LIVED_IN', { object: porto, time: at('1990/2002') })
  telling.claim(person, 'LEFT', { object: porto, time: at('2002-12') })
  telling.claim(person, 'VISITED', { object: faro })
  telling.claim(person, 'VISITED', { object: nowhere, time: at('2004') })
  telling.claim(person, 'NATIONALITY', { object: faro })
  telling.claim(telling.person('Rui Duarte'), 'VISITED', { object: porto })
  return telling.extraction()
}

/** Read by what throws at whatever is no GeoJSON. */
const featuresOf = (text: string): readonly Feature[] => {
  const { type, features } = check(text) as unknown as { type: string; features: readonly Feature[] }
  expect(type).toBe('FeatureCollection')
  return features
}

test('a point a fact that puts somebody in a place, and a line through the dated ones in order', async () => {
  const store = await storeOf([travels()])
  const features = featuresOf(await exported(store, 'geojson'))
  await store.close()
  const [porto, faro] = [
    [-8.61, 41.15],
    [-7.93, 37.02],
  ]
  const told = features.map(({ geometry, properties }) => [
    properties.person,
    properties.predicate,
    geometry.coordinates,
  ])
  expect(told).toEqual([
    ['Ines Duarte', 'LIVED_IN', porto],
    ['Ines Duarte', 'LEFT', porto],
    ['Ines Duarte', 'MOVED_TO', faro],
    ['Ines Duarte', 'VISITED', faro],
    ['Ines Duarte', undefined, [porto, faro]],
    ['Rui Duarte', 'VISITED', porto],
  ])
  expect(features[2]?.properties).toMatchObject({ quote: 'She went south.', earliest: '2003-01-01', place: 'Faro' })
  expect(features[4]).toMatchObject({ geometry: { type: 'LineString' }, properties: { facts: ['d1/f2', 'd1/f1'] } })
})

test('an empty graph is GeoJSON too, and what is none is found', async () => {
  const store = await storeOf([])
  const text = await exported(store, 'geojson')
  await store.close()
  expect(featuresOf(text)).toEqual([])
  expect(() =>
    featuresOf(text.replace('[', '[{"type":"Feature","geometry":{"type":"Point","coordinates":["1",2]}}')),
  ).toThrow()
})

test('one person alone, and names of any marks', async () => {
  const store = await storeOf([travels(), awkward()])
  const person = await findEntity(store, 'Rui Duarte', 'Person')
  expect(featuresOf(await exported(store, 'geojson', { person }))).toHaveLength(1)
  const names = featuresOf(await exported(store, 'geojson')).map(({ properties }) => properties.person)
  await store.close()
  expect(names).toContain('=HYPERLINK("http://example.org";"Ada")')
})

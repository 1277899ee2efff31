import { expect, test } from 'vitest'
import { tellingPaths } from '../../src/operations/telling-paths.ts'
import { storeOf } from './graph-of.ts'
import { Telling } from './telling.ts'

/** Zora and Otto were both in Chile, in Talca and with one firm; Ines knows both. */
const story = () => {
  const telling = new Telling('d')
  const zora = telling.person('Zora Vance')
  const otto = telling.person('Otto Lund')
  const ines = telling.person('Ines Duarte')
  const chile = telling.place('Chile', { kind: 'country', gazetteer: 'country:CL', country: 'CL' })
  const talca = telling.place('Talca', { country: 'CL' })
  const firm = telling.organization('Alba Mills')
  const pier = telling.place('the old pier', { kind: 'other' })
  for (const person of [zora, otto]) {
    telling.claim(person, 'LEFT', { object: chile })
    telling.claim(person, 'VISITED', { object: talca })
    telling.claim(person, 'WORKED_FOR', { object: firm })
  }
  telling.claim(zora, 'MET', { object: ines })
  telling.claim(ines, 'VISITED', { object: pier })
  telling.claim(otto, 'VISITED', { object: pier })
  telling.claim(ines, 'VISITED', { object: talca })
  return telling.extraction()
}

const stations = async (query: {
  first: number
  maxHops?: number
  predicates?: string[]
}): Promise<readonly string[]> => {
  const store = await storeOf([story()])
  const names = new Map((await store.entities({}, { first: 100 })).items.map(({ node }) => [node.id, node.name]))
  const ways = await tellingPaths(store, { from: 'd/e1', to: 'd/e2', maxHops: 3, ...query })
  await store.close()
  return ways.map((way) =>
    way
      .slice(0, -1)
      .map(({ to }) => names.get(to))
      .join(', '),
  )
}

test('shorter ways come first, and what leads over a country last', async () => {
  const all = await stations({ first: 10 })
  expect(all[0]).toBe('Alba Mills')
  expect(all[1]).toBe('Talca')
  expect(all.at(-1)).toBe('Chile')
  // New stations before those told already.
  expect(all[2]).toBe('Ines Duarte, the old pier')
  expect(all.indexOf('Ines Duarte, Talca')).toBeGreaterThan(2)
})

test('fewer are the first of more', async () => {
  const all = await stations({ first: 10 })
  for (const first of [0, 1, 2, 3]) expect(await stations({ first })).toEqual(all.slice(0, first))
})

test('where nothing else ties them, that both were in one country is told', async () => {
  expect(await stations({ first: 3, predicates: ['LEFT'] })).toEqual(['Chile'])
  expect(await stations({ first: 3, predicates: ['MET'] })).toEqual([])
})

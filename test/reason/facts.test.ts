import { expect, test } from 'vitest'
import { timelineOf } from '../../src/reason/timeline.ts'
import { graphFrom } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

/** A document on one Zora Vance of Bergen; `e2` is Bergen, `e3` Lima. */
const telling = (id: string, derivedFrom: string | null = null): Telling => {
  const made = new Telling(id, { derivedFrom, published: '2023-01-01' })
  made.claim(made.person('Zora Vance'), 'ORIGIN', { object: made.place('Bergen') })
  made.place('Lima')
  return made
}

const visit = (made: Telling, when: string | null, more: object = {}): Telling => {
  made.claim('e1', 'VISITED', { object: 'e3', time: when === null ? null : at(when), ...more })
  return made
}

const visits = async (tellings: readonly Telling[]) => {
  const { facts } = await graphFrom(tellings.map((made) => made.extraction()))
  return facts
    .filter(({ predicate }) => predicate === 'VISITED')
    .map(({ id, time, claims, status, independentSources }) => ({
      id,
      edtf: time?.edtf ?? null,
      claims: claims.length,
      status,
      independentSources,
    }))
}

test('claims that say the same are one fact, with the most exact time', async () => {
  expect(
    await visits([visit(telling('a'), '2019'), visit(telling('b'), '2019-05'), visit(telling('c'), null)]),
  ).toEqual([{ id: 'a/f2', edtf: '2019-05', claims: 3, status: 'corroborated', independentSources: 3 }])
})

test('documents that retell each other count once', async () => {
  expect(await visits([visit(telling('a'), '2019'), visit(telling('b', 'a'), '2019')])).toMatchObject([
    { claims: 2, status: 'single-source', independentSources: 1 },
  ])
})

test('times that exclude each other are two facts, and what fits both speaks for neither', async () => {
  const found = await visits([visit(visit(telling('a'), '2019-02'), '2019-08'), visit(telling('b'), '2019')])
  expect(found.map(({ id, edtf, independentSources }) => [id, edtf, independentSources])).toEqual([
    ['a/f2', '2019-02', 1],
    ['a/f3', '2019-08', 1],
    ['b/f2', '2019', 1],
  ])
})

test('plans, denials, attempts and suppositions make no fact', async () => {
  const made = telling('a')
  for (const modality of ['planned', 'attempted', 'possible', 'hypothetical'] as const)
    visit(made, '2019', { modality })
  visit(made, '2019', { negated: true })
  expect(await visits([made])).toEqual([])
  expect(await visits([visit(telling('a'), '2019', { modality: 'reported' })])).toHaveLength(1)
})

test('an occupation stays one fact, whenever it is said of', async () => {
  const made = telling('a')
  for (const when of ['2011', '2015'])
    made.claim('e1', 'OCCUPATION', { value: when === '2011' ? 'Diver' : 'diver', time: at(when) })
  const { facts } = await graphFrom([made.extraction()])
  expect(facts.filter(({ predicate }) => predicate === 'OCCUPATION').map(({ claims }) => claims)).toEqual([
    ['a/c2', 'a/c3'],
  ])
})

test('a timeline runs by date, the undated last, conflicts marked', async () => {
  const made = telling('a')
  for (const when of ['2019-12', '2018-09']) made.claim('e1', 'RETURNED_TO', { time: at(when) })
  visit(made, '2010')
  const { facts, contradictions } = await graphFrom([made.extraction()])
  const entries = timelineOf(facts, contradictions)
  expect(entries.map(({ fact, dated, conflicts }) => [fact.id, dated, conflicts])).toEqual([
    ['a/f4', true, []],
    ['a/f3', true, ['a/x2']],
    ['a/f2', true, ['a/x2']],
    ['a/f1', false, []],
  ])
})

import { expect, test } from 'vitest'
import type { Extraction } from '../../../src/model/extraction.ts'
import { at, Telling } from '../../operations/telling.ts'
import { codeOf, dataOf } from '../ask.ts'
import { nodesOf } from '../nodes-of.ts'
import type { OpenApi } from '../open-api.ts'

/** Of two sisters of whom one met a painter and then worked for a mill, and of a ship that one of them may have taken. */
const sisters = (): readonly Extraction[] => {
  const first = new Telling('first', { title: 'Sisters', published: '1950-01-02' })
  const dagny = first.person('Dagny Holm')
  const painter = first.person('Emil Strand')
  const mill = first.organization('Red Mill')
  const bergen = first.place('Bergen')
  first.claim(dagny, 'MET', { object: painter, time: at('1931-05') })
  first.claim(dagny, 'WORKED_FOR', { object: mill, time: at('1940') })
  first.claim(dagny, 'OCCUPATION', { value: 'net maker' })
  first.claim(dagny, 'LEFT', { object: bergen, time: at('1941/1942') })
  first.claim(painter, 'LIVED_IN', { object: bergen, negated: true })
  const second = new Telling('second', { title: 'Ships' })
  const tuva = second.person('Tuva Holm')
  second.claim(tuva, 'LEFT', { object: second.place('Bergen'), time: at('1945-06-01') })
  second.claim(tuva, 'MOVED_TO', { object: second.place('Aarhus'), modality: 'planned' })
  second.claim(tuva, 'OCCUPATION', { value: 'Cook' })
  return [first.extraction(), second.extraction()]
}

type Case = readonly [filter: string, ids: string]

const FACTS: readonly Case[] = [
  ['{}', 'first/f1 first/f2 first/f3 first/f4 second/f1 second/f3'],
  ['{ and: [{ predicate: { eq: LEFT } }, { document: { eq: "second" } }] }', 'second/f1'],
  ['{ or: [{ predicate: { eq: MET } }, { document: { eq: "second" } }] }', 'first/f1 second/f1 second/f3'],
  ['{ not: { predicate: { in: [LEFT, OCCUPATION] } } }', 'first/f1 first/f2'],
  ['{ and: [{ not: { document: { eq: "first" } } }], predicate: { eq: OCCUPATION } }', 'second/f3'],
  ['{ value: { eq: "net maker" } }', 'first/f3'],
  ['{ value: { in: ["net maker", "Cook"] } }', 'first/f3 second/f3'],
  ['{ value: { contains: "OO" } }', 'second/f3'],
  ['{ value: { startsWith: "ook" } }', ''],
  ['{ status: { eq: SINGLE_SOURCE }, predicate: { eq: MET } }', 'first/f1'],
  ['{ status: { in: [CORROBORATED, DISPUTED] } }', ''],
  ['{ about: { eq: "first/e2" } }', 'first/f1'],
  ['{ about: { in: ["first/e2", "second/e1"] } }', 'first/f1 second/f1 second/f3'],
  ['{ id: { eq: "first/f2", in: ["first/f1", "first/f2"] } }', 'first/f2'],
  ['{ id: { eq: "first/f3", in: ["first/f1", "first/f2"] } }', ''],
  ['{ subject: { name: { startsWith: "tuva" } } }', 'second/f1 second/f3'],
  ['{ subject: { not: { type: { eq: PERSON } } } }', ''],
  ['{ object: { type: { eq: ORGANIZATION } } }', 'first/f2'],
]

const RANGE = '{ from: "1941-06-01", to: "1945-06-15" }'

const TIMES: readonly Case[] = [
  [`{ overlaps: ${RANGE} }`, 'first/f4 second/f1'],
  [`{ overlaps: ${RANGE}, certainty: CERTAIN }`, 'first/f4 second/f1'],
  [`{ within: ${RANGE} }`, 'first/f4 second/f1'],
  [`{ within: ${RANGE}, certainty: CERTAIN }`, 'second/f1'],
  ['{ before: "1940-07-01" }', 'first/f1 first/f2'],
  ['{ before: "1940-07-01", certainty: CERTAIN }', 'first/f1'],
  ['{ after: "1940-07-01" }', 'first/f2 first/f4 second/f1'],
  ['{ after: "1940-07-01", certainty: CERTAIN }', 'first/f4 second/f1'],
  ['{ after: "1931-05-31", before: "1941-01-01" }', 'first/f2'],
]

const CLAIMS: readonly Case[] = [
  ['{ negated: true }', 'first/c5'],
  ['{ negated: false, document: { eq: "second" } }', 'second/c1 second/c2 second/c3'],
  ['{ modality: { in: [PLANNED, REPORTED] } }', 'second/c2'],
  ['{ subject: { eq: "first/e2" } }', 'first/c5'],
  ['{ about: { eq: "first/e2" } }', 'first/c1 first/c5'],
  ['{ fact: { in: ["first/f1", "second/f1"] } }', 'first/c1 second/c1'],
  ['{ predicate: { eq: LEFT } }', 'first/c4 second/c1'],
]

const PEOPLE: readonly Case[] = [
  ['{ not: { name: { contains: "holm" } } }', 'first/e2'],
  ['{ and: [{ name: { contains: "holm" } }, { document: { eq: "second" } }] }', 'second/e1'],
  ['{ id: { in: ["second/e1", "first/e2", "first/e4"] } }', 'first/e2 second/e1'],
  ['{ facts: { some: { predicate: { eq: LEFT } }, none: { predicate: { eq: MET } } } }', 'second/e1'],
]

const LISTS = [
  ...FACTS.map(([filter, ids]) => ['facts', filter, ids] as const),
  ...TIMES.map(([time, ids]) => ['facts', `{ time: ${time} }`, ids] as const),
  ...CLAIMS.map(([filter, ids]) => ['claims', filter, ids] as const),
  ...PEOPLE.map(([filter, ids]) => ['people', filter, ids] as const),
]

/** What filters and the arguments of ties leave. */
export const testFilters = (open: OpenApi): void => {
  test('each filter leaves what it says', async () => {
    const api = await open(sisters())
    for (const [list, filter, ids] of LISTS) {
      const data = await dataOf(api, `{ ${list}(filter: ${filter}) { edges { node { id } } } }`)
      expect([list, filter, nodesOf(data[list]).map(({ id }) => id)]).toEqual([
        list,
        filter,
        ids.split(' ').filter(Boolean),
      ])
    }
    const backwards =
      '{ facts(filter: { time: { within: { from: "1950-01-01", to: "1949-01-01" } } }) { edges { cursor } } }'
    expect(await codeOf(api, backwards)).toBe('BAD_INPUT')
  })

  test('neighbours by what ties them, and when', async () => {
    const api = await open(sisters())
    const near = async (args: string) => {
      const { person } = await dataOf(
        api,
        `{ person(name: "Dagny Holm") { neighbors${args} { edges { node { name } } } } }`,
      )
      return nodesOf(person.neighbors).map(({ name }) => name)
    }
    expect((await near('')).toSorted()).toEqual(['Bergen', 'Emil Strand', 'Red Mill'])
    expect(await near('(predicates: [WORKED_FOR])')).toEqual(['Red Mill'])
    expect(await near('(during: { from: "1931-01-01", to: "1931-12-31" })')).toEqual(['Emil Strand'])
    expect(await near('(predicates: [WORKED_FOR], during: { from: "1931-01-01", to: "1931-12-31" })')).toEqual([])
    expect(await near('(types: [PLACE, ORGANIZATION], during: { from: "1940-01-01" })')).toEqual(
      expect.arrayContaining(['Red Mill', 'Bergen']),
    )
  })

  test('a path keeps to a time', async () => {
    const api = await open(sisters())
    const paths = async (during: string) => {
      const data = await dataOf(api, `{ paths(from: "Dagny Holm", to: "Tuva Holm", during: ${during}) { sentence } }`)
      return data.paths.map(({ sentence }: { sentence: string }) => sentence)
    }
    const way = 'Dagny Holm left Bergen from 1941 to 1942; Tuva Holm left Bergen on 1 June 1945.'
    expect(await paths('{ from: "1941-01-01", to: "1945-12-31" }')).toEqual([way])
    expect(await paths('{ to: "1940-12-31" }')).toEqual([])
    expect(await paths('{ from: "1943-01-01" }')).toEqual([])
  })
}

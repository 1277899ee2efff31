import { describe, expect, test } from 'vitest'
import { graphFrom } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

type Write = (telling: Telling, person: string, place: (name: string) => string) => void

/** Documents on one Zora Vance of Bergen, published a year apart; the later ones may say that they retell the first. */
const documents = (writes: readonly Write[], derived = false) =>
  writes.map((write, index) => {
    const derivedFrom = derived && index > 0 ? 'd1' : null
    const telling = new Telling(`d${index + 1}`, { published: `${2021 + index}-03-01`, derivedFrom })
    const places = new Map<string, string>()
    const place = (name: string): string => {
      const known = places.get(name) ?? telling.place(name)
      places.set(name, known)
      return known
    }
    const person = telling.person('Zora Vance')
    telling.claim(person, 'ORIGIN', { object: place('Bergen') })
    write(telling, person, place)
    return telling.extraction()
  })

const contradictions = async (writes: readonly Write[], derived = false) =>
  (await graphFrom(documents(writes, derived))).contradictions

const returned =
  (when: string | null, where: string | null = null): Write =>
  (telling, person, place) =>
    telling.claim(person, 'RETURNED_TO', {
      object: where === null ? null : place(where),
      time: when === null ? null : at(when),
    })

const left =
  (where: string, when: string | null): Write =>
  (telling, person, place) =>
    telling.claim(person, 'LEFT', { object: place(where), time: when === null ? null : at(when) })

const moved =
  (where: string, when: string): Write =>
  (telling, person, place) =>
    telling.claim(person, 'MOVED_TO', { object: place(where), time: at(when) })

const age =
  (value: number, when: string | null = null): Write =>
  (telling, person) =>
    telling.claim(person, 'AGE', { value, time: when === null ? null : at(when) })

/** "She came at the age of eight": nobody knows when that was. */
const ageThen =
  (value: number): Write =>
  (telling, person) =>
    telling.claim(person, 'AGE', { value, time: { ...at('2000'), edtf: null, start: null, basis: 'age' } })

const both =
  (...writes: readonly Write[]): Write =>
  (telling, person, place) => {
    for (const write of writes) write(telling, person, place)
  }

describe('cannot both be true', () => {
  test('two times of one return, where an undated journey is told before both or between them the wrong way round', async () => {
    const early = await contradictions([both(left('Lima', null), returned('2019-12'), returned('2019-09'))])
    const between = await contradictions([both(returned('2019-12'), left('Lima', null), returned('2019-09'))])
    expect([early.length, between.length]).toEqual([1, 1])
  })

  test('two times of one return, in one document', async () => {
    const [found, ...more] = await contradictions([both(returned('2019-12'), returned('2019-09'))])
    expect(more).toEqual([])
    expect(found).toMatchObject({ id: 'd1/x2', kind: 'self-contradiction', predicate: 'RETURNED_TO', favours: null })
    expect(found?.sides.map(({ claims }) => claims)).toEqual([['d1/c2'], ['d1/c3']])
    expect(found?.reason).toBe(
      '“Zora Vance came back in December 2019” and “Zora Vance came back in September 2019”: nothing says that Zora Vance did so more than once.',
    )
  })

  test('in a retelling, and in unrelated documents', async () => {
    const writes = [left('Bergen', '2018-03'), left('Bergen', '2018-07')]
    expect((await contradictions(writes, true)).map(({ kind }) => kind)).toEqual(['retelling-differs'])
    expect((await contradictions(writes)).map(({ kind }) => kind)).toEqual(['sources-disagree'])
  })

  test('what led elsewhere on the same journey is no way back', async () => {
    const journey = both(left('Bergen', '2018-03'), moved('Lima', '2018-03'))
    expect(await contradictions([journey, left('Bergen', '2018-07')])).toHaveLength(1)
  })

  test('a denied, planned or hypothetical return makes no way back either', async () => {
    const planned: Write = (telling, person, place) =>
      telling.claim(person, 'RETURNED_TO', { object: place('Bergen'), time: at('2018-05'), modality: 'planned' })
    expect(await contradictions([both(left('Bergen', '2018-03'), planned, left('Bergen', '2018-07'))])).toHaveLength(1)
  })

  test('ages that no one birthday fits, where a retelling agrees in all else', async () => {
    const baker: Write = (telling, person) => telling.claim(person, 'OCCUPATION', { value: 'baker' })
    const found = await contradictions([both(age(37), baker), both(age(45), baker)], true)
    expect(found).toMatchObject([{ predicate: 'AGE', kind: 'retelling-differs' }])
    expect(found[0]?.reason).toContain('no one date of birth fits')
  })

  test('not the age at a deed that nothing dates', async () => {
    const baker: Write = (telling, person) => telling.claim(person, 'OCCUPATION', { value: 'baker' })
    expect(await contradictions([both(age(90), baker), both(ageThen(8), baker)], true)).toEqual([])
  })

  test('three times of one return are one contradiction with three sides', async () => {
    const found = await contradictions([returned('2017'), returned('2018'), returned('2019')])
    expect(found.map(({ sides }) => sides.length)).toEqual([3])
  })

  test('a return home at a time of which another, who tells of two, knows nothing', async () => {
    const two = both(returned('2014', 'Lima'), returned('2016', 'Bergen'))
    expect(await contradictions([two, returned('2018')])).toHaveLength(1)
  })

  test('their facts are disputed, with all that speak for them', async () => {
    const { facts } = await graphFrom(documents([returned('2019-12'), returned('2019-12'), returned('2018')]))
    const disputed = facts.filter(({ status }) => status === 'disputed')
    expect(disputed.map(({ claims, independentSources }) => [claims, independentSources])).toEqual([
      [['d1/c2', 'd2/c2'], 2],
      [['d3/c2'], 1],
    ])
  })
})

describe('is no contradiction', () => {
  test.each<[string, readonly Write[]]>([
    [
      'two trips, with a departure in between',
      [both(returned('2018', 'Bergen'), left('Bergen', '2019-01'), returned('2020', 'Bergen'))],
    ],
    [
      'two trips, with an undated departure',
      [both(returned('2018', 'Bergen'), left('Bergen', null), returned('2020', 'Bergen'))],
    ],
    ['a move after a return', [both(moved('Lima', '2016'), returned('2018', 'Bergen'), moved('Lima', '2020'))]],
    [
      'a move, a return elsewhere told by another, and a move',
      [moved('Lima', '2016'), both(returned('2018', 'Bergen'), moved('Lima', '2020'))],
    ],
    [
      'a return home, where another tells of it and of a return elsewhere before',
      [both(returned('2016', 'Lima'), returned('2018-05', 'Bergen')), returned('2018')],
    ],
    ['two goals', [moved('Lima', '2016'), moved('Quito', '2018')]],
    ['two places left', [left('Bergen', '2016'), left('Lima', '2018')]],
    ['a vague time that covers the exact', [returned('2018'), returned('2018-05')]],
    ['an open span', [returned('2018-05'), returned('2017/..')]],
    ['no time at all', [returned('2018-05'), returned(null)]],
    [
      'what was only planned',
      [
        returned('2018-05'),
        (telling, person) => telling.claim(person, 'RETURNED_TO', { time: at('2019'), modality: 'planned' }),
      ],
    ],
    [
      'what is denied',
      [
        returned('2018-05'),
        (telling, person) => telling.claim(person, 'RETURNED_TO', { time: at('2019'), negated: true }),
      ],
    ],
    ['older a few years later', [age(37), age(38), age(39)]],
    ['one year more or less', [age(37), age(37)]],
    ['an age of long ago', [both(age(12, '1996'), age(37))]],
    ['an age of some earlier day', [both(age(12), age(37))]],
    [
      'two jobs',
      [
        (telling, person) => telling.claim(person, 'OCCUPATION', { value: 'baker' }),
        (telling, person) => telling.claim(person, 'OCCUPATION', { value: 'diver' }),
      ],
    ],
    [
      'two visits',
      [
        both(
          (telling, person, place) => telling.claim(person, 'VISITED', { object: place('Lima'), time: at('2016') }),
          (telling, person, place) => telling.claim(person, 'VISITED', { object: place('Lima'), time: at('2018') }),
        ),
      ],
    ],
  ])('%s', async (_, writes) => {
    expect(await contradictions(writes)).toEqual([])
  })

  test('two people of one name', async () => {
    const other = new Telling('d2')
    other.claim(other.person('Zora Vance'), 'RETURNED_TO', { time: at('2011') })
    const graph = await graphFrom([...documents([returned('2018')]), other.extraction()])
    expect(graph.contradictions).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { addDays } from '../../src/model/days.ts'
import { timeFromEdtf } from '../../src/model/fuzzy-time.ts'
import type { Fact } from '../../src/model/graph.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { crossedPathsOf } from '../../src/reason/crossed-paths.ts'
import { presencesOf } from '../../src/reason/presence.ts'
import { gapsIn, timelineOf } from '../../src/reason/timeline.ts'
import { whereaboutsDuring, whereaboutsOn } from '../../src/reason/whereabouts.ts'

type Row = readonly [predicate: string, place: string | null, time: string | null, status?: Fact['status']]

const facts = (...rows: readonly Row[]): readonly Fact[] =>
  rows.map(([predicate, object, edtf, status = 'single-source'], index) => ({
    id: `d/f${index + 1}`,
    subject: 'd/e1',
    predicate,
    object,
    value: null,
    place: null,
    time: edtf === null ? null : timeFromEdtf(edtf),
    status,
    independentSources: 1,
    documents: ['d'],
    claims: [`d/c${index + 1}`],
  }))

const presences = (...rows: readonly Row[]) => presencesOf('d/e1', facts(...rows), loadRules().predicates)

/** The places of a day: `Lima` for certain, `Lima?` perhaps. */
const on = (day: string, ...rows: readonly Row[]): readonly string[] =>
  whereaboutsOn(presences(...rows), day).map(({ place, certain }) => (certain ? place : `${place}?`))

test.each<[string, readonly Row[], readonly string[]]>([
  ['within a stay', [['VISITED', 'Lima', '2019-05-01/2019-05-20']], ['Lima']],
  ['within a vague stay', [['VISITED', 'Lima', '2019-05']], ['Lima?']],
  [
    'between an arrival and a departure',
    [
      ['MOVED_TO', 'Lima', '2018'],
      ['LEFT', 'Lima', '2020'],
    ],
    ['Lima'],
  ],
  ['after an arrival alone', [['MOVED_TO', 'Lima', '2018']], ['Lima?']],
  ['before a departure alone', [['LEFT', 'Lima', '2020']], ['Lima?']],
  ['on the day of arrival', [['MOVED_TO', 'Lima', '2019-05-10']], ['Lima']],
  [
    'where something undated may lie between',
    [
      ['MOVED_TO', 'Lima', '2018'],
      ['MOVED_TO', 'Quito', null],
      ['LEFT', 'Lima', '2020'],
    ],
    ['Lima?'],
  ],
  [
    'after moving on',
    [
      ['MOVED_TO', 'Lima', '2017'],
      ['MOVED_TO', 'Quito', '2018'],
    ],
    ['Quito?'],
  ],
  [
    'after a departure',
    [
      ['MOVED_TO', 'Lima', '2017'],
      ['LEFT', 'Lima', '2018'],
    ],
    [],
  ],
  [
    'on a visit from home',
    [
      ['LIVED_IN', 'Lima', '2018/2020'],
      ['VISITED', 'Quito', '2019-05-01/2019-05-20'],
    ],
    ['Quito'],
  ],
  ['by what is disputed', [['VISITED', 'Lima', '2019-05-01/2019-05-20', 'disputed']], ['Lima?']],
  [
    'after death',
    [
      ['MOVED_TO', 'Lima', '2017'],
      ['DIED', null, '2018'],
    ],
    [],
  ],
])('whereabouts %s', (_, rows, expected) => {
  expect(on('2019-05-10', ...rows)).toEqual(expected)
})

test('whereabouts name the facts that say so', () => {
  const [one] = whereaboutsOn(presences(['MOVED_TO', 'Lima', '2018'], ['LEFT', 'Lima', '2020']), '2019-05-10')
  expect(one?.facts).toEqual(['d/f1', 'd/f2'])
})

const crossed = (own: readonly Row[], theirs: readonly Row[]) =>
  crossedPathsOf(presences(...own), new Map([['d/e9', presences(...theirs)]]), (place) => place !== 'Peru').map(
    ({ place, certain, days, count }) => [place, certain, days.from, days.to, count],
  )

test('paths cross where both were in one town on the same days', () => {
  expect(
    crossed([['VISITED', 'Lima', '2019-05-01/2019-05-20']], [['DETAINED', 'Lima', '2019-05-15/2019-06-01']]),
  ).toEqual([['Lima', true, '2019-05-15', '2019-05-20', 6]])
  expect(crossed([['VISITED', 'Lima', '2019-05']], [['LIVED_IN', 'Lima', '2018/2020']])).toEqual([
    ['Lima', false, '2019-05-01', '2019-05-31', 31],
  ])
  expect(crossed([['LEFT', 'Lima', '2019-05-03']], [['LEFT', 'Lima', '2020']])).toEqual([
    ['Lima', false, null, '2019-05-03', null],
  ])
})

test('they do not in two towns, at two times, or merely in one country', () => {
  expect(crossed([['VISITED', 'Lima', '2019-05']], [['VISITED', 'Quito', '2019-05']])).toEqual([])
  expect(crossed([['VISITED', 'Lima', '2019-05']], [['VISITED', 'Lima', '2019-06']])).toEqual([])
  expect(crossed([['VISITED', 'Peru', '2019-05']], [['VISITED', 'Peru', '2019-05']])).toEqual([])
})

test('gaps are stretches of a year or more of which nothing is told', () => {
  const life = facts(
    ['LIVED_IN', 'Lima', '2010/2012'],
    ['VISITED', 'Quito', '2011'],
    ['LEFT', 'Lima', '2015'],
    ['VISITED', 'Quito', '2016-05'],
    ['VISITED', 'Quito', null],
  )
  expect(gapsIn(timelineOf(life, []))).toEqual([
    { from: '2012-12-31', to: '2015-01-01', after: 'd/f1', before: 'd/f3' },
  ])
  expect(gapsIn(timelineOf(facts(['LIVED_IN', 'Lima', '2010/..'], ['LEFT', 'Lima', '2015']), []))).toEqual([])
})

/** `2019-05-10/2019-05-20 Lima Quito?` */
const during = (from: string | null, to: string | null, ...rows: readonly Row[]): readonly string[] =>
  whereaboutsDuring(presences(...rows), { from, to }).map(
    ({ days, places }) =>
      `${days.from ?? '..'}/${days.to ?? '..'} ${places.map(({ place, certain }) => (certain ? place : `${place}?`)).join(' ')}`,
  )

test('whereabouts of a month are told by stretches of days, the unknown left out', () => {
  const rows: readonly Row[] = [
    ['VISITED', 'Lima', '2019-05-03/2019-05-10'],
    ['MOVED_TO', 'Quito', '2019-05-20'],
    ['VISITED', 'Cusco', '2019-06'],
  ]
  expect(during('2019-05-01', '2019-05-31', ...rows)).toEqual([
    '2019-05-03/2019-05-10 Lima',
    '2019-05-20/2019-05-20 Quito',
    '2019-05-21/2019-05-31 Quito?',
  ])
  expect(during('2019-05-05', '2019-05-05', ...rows)).toEqual(['2019-05-05/2019-05-05 Lima'])
  expect(during('2018-01-01', '2018-12-31', ...rows)).toEqual([])
  expect(during(null, null, ...rows).at(0)).toBe('2019-05-03/2019-05-10 Lima')
  expect(during(null, null, ...rows).at(-1)).toBe('2019-07-01/.. Quito?')
  expect(during(null, null, ['LEFT', 'Lima', '2020'])).toEqual(['../2020-12-31 Lima?'])
  expect(during(null, null, ['VISITED', 'Lima', '9999-12-30/9999-12-31'])).toEqual(['9999-12-30/.. Lima'])
})

test('what a stretch says is so on each of its days, and nothing on the days between', () => {
  const rows: readonly Row[] = [
    ['LIVED_IN', 'Lima', '2019-04-20/2019-06-02'],
    ['VISITED', 'Cusco', '2019-05-03/2019-05-10'],
    ['LEFT', 'Lima', '2019-06-02'],
    ['MOVED_TO', 'Quito', '2019-06-05'],
    ['VISITED', 'Lima', '2019-08'],
  ]
  const all = presences(...rows)
  const stretches = whereaboutsDuring(all, { from: '2019-04-01', to: '2019-09-30' })
  for (let day = '2019-04-01'; day <= '2019-09-30'; day = addDays(day, 1)) {
    const own = stretches.filter(({ days }) => (days.from ?? '') <= day && day <= (days.to ?? '~'))
    expect([day, own.flatMap(({ places }) => places)]).toEqual([day, whereaboutsOn(all, day)])
    expect(own.length).toBeLessThanOrEqual(1)
  }
})

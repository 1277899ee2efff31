import { expect, test } from 'vitest'
import { absenceIn } from '../../src/reason/absence.ts'
import { document, found, type Line } from './tellings.ts'

type Lines = readonly Line[]

/** The one contradiction between documents a, b, …: its favoured side, by its time or value, and the grounds told. */
const verdict = async (...tellings: readonly Lines[]) => {
  const documents = tellings.map((lines, index) => document('abcd'[index] ?? 'z', lines))
  const [only, ...more] = await found(...documents)
  expect(more).toEqual([])
  const grounds = only?.reason.replace(/^.*?: .*?\.(?: |$)/, '')
  return [only?.favours ?? null, grounds]
}

const returned = (time: string, words?: string): Line => [
  'RETURNED_TO',
  null,
  time,
  words === undefined ? {} : { words },
]

test('how long somebody was away, bound to when they left', async () => {
  const left: Line = ['LEFT', 'Bergen', '2018-05-20']
  const away = 'She came back in September 2020 after over two years abroad.'
  expect(await verdict([left, returned('2020-09', away), returned('2020-05')])).toEqual([
    0,
    '“over two years abroad”, counted from 20 May 2018, favours September 2020.',
  ])
  const short = 'She came home in May 2020 after nearly two years away.'
  expect(await verdict([left, returned('2020-09'), returned('2020-05', short)])).toEqual([
    1,
    '“nearly two years away”, counted from 20 May 2018, favours May 2020.',
  ])
})

test('nothing, where the length fits neither or both', async () => {
  const left: Line = ['LEFT', 'Bergen', '2018-05-20']
  expect(await verdict([left, returned('2020-09', 'after ten years abroad'), returned('2020-05')])).toEqual([null, ''])
  expect(await verdict([left, returned('2020-09', 'after two years abroad'), returned('2020-05')])).toEqual([null, ''])
  expect(await verdict([returned('2020-09', 'after two years abroad'), returned('2020-05')])).toEqual([null, ''])
})

test('an age, for a date of birth; a date of birth, for an age', async () => {
  expect(
    await verdict(
      [['BORN_ON', null, '1980-05-02']],
      [
        ['BORN_ON', null, '1970-05-02'],
        ['AGE', 42, null],
      ],
    ),
  ).toEqual([0, '“Zora Vance was 42 years old” favours 2 May 1980.'])
  const copy: Lines = [
    ['AGE', 52, null],
    ['BORN_ON', null, '1980-05-02'],
    ['OCCUPATION', 'baker', null],
  ]
  const [ages] = await found(
    document('a', [
      ['AGE', 42, null],
      ['OCCUPATION', 'baker', null],
    ]),
    document('b', copy, { derivedFrom: 'a' }),
  )
  expect(ages).toMatchObject({ predicate: 'AGE', favours: 0 })
  expect(ages?.reason).toContain('“Zora Vance was born on 2 May 1980” favours 42.')
})

test('what somebody did, for a later death', async () => {
  expect(
    await verdict(
      [['DIED', null, '2010']],
      [
        ['DIED', null, '2015'],
        ['VISITED', 'Lima', '2012'],
      ],
    ),
  ).toEqual([1, '“Zora Vance visited Lima in 2012” favours 2015.'])
})

test('what must come before', async () => {
  const original = document('a', [
    ['LEFT', 'Bergen', '2019-03'],
    ['RETURNED_TO', 'Bergen', '2019-09'],
  ])
  const copy = document(
    'b',
    [
      ['LEFT', 'Bergen', '2019-03'],
      ['RETURNED_TO', 'Bergen', '2018-09'],
    ],
    { derivedFrom: 'a' },
  )
  const [one] = await found(original, copy)
  expect(one?.favours).toBe(0)
  expect(one?.reason).toContain(
    '“Zora Vance left Bergen in March 2019”, which must come before, favours September 2019.',
  )
})

test('a job that lasted, for its later end', async () => {
  expect(
    await verdict(
      [['RESIGNED', 'Acme', '2011']],
      [
        ['RESIGNED', 'Acme', '2014'],
        ['WORKED_FOR', 'Acme', '2008/2013'],
      ],
    ),
  ).toEqual([1, '“Zora Vance worked for Acme from 2008 to 2013” favours 2014.'])
})

test('the order in which another text tells it', async () => {
  const other: Lines = [
    ['VISITED', 'Lima', '2015'],
    ['RETURNED_TO', null, null],
    ['VISITED', 'Quito', '2017'],
  ]
  expect(await verdict([returned('2016')], [returned('2019')], other)).toEqual([
    0,
    'The order in which c tells it, after “Zora Vance visited Lima in 2015” and before “Zora Vance visited Quito in 2017”, favours 2016.',
  ])
})

test('grounds that disagree decide nothing, and both are told', async () => {
  expect(
    await verdict(
      [['BORN_ON', null, '1980']],
      [
        ['BORN_ON', null, '1970'],
        ['AGE', 42, null],
        ['VISITED', 'Lima', '1975'],
      ],
    ),
  ).toEqual([null, '“Zora Vance was 42 years old” favours 1980, but “Zora Vance visited Lima in 1975” favours 1970.'])
})

test.each([
  ['She came back after more than three months abroad.', 'more than three months abroad', 92, 122],
  ['Two weeks away did him good.', 'Two weeks away', 11, 18],
  ['He had spent a year in exile.', 'a year in exile', 183, 548],
  ['She spent 10 years overseas', '10 years overseas', 3470, 3836],
])('%s', (sentence, words, least, most) => {
  expect(absenceIn(sentence)).toEqual({ words, least, most })
})

test.each(['He was three years old.', 'She went abroad.', 'Ten kilometres away'])('%s: no length', (sentence) => {
  expect(absenceIn(sentence)).toBeNull()
})

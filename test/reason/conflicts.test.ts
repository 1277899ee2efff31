import { describe, expect, test } from 'vitest'
import { document, found, type Line } from './tellings.ts'

type Lines = readonly Line[]

/** Contradictions of documents a, b, … that have these lines. */
const between = (...tellings: readonly Lines[]) =>
  found(...tellings.map((lines, index) => document('abcd'[index] ?? 'z', lines)))

const one = { occurrence: 'o90' }
const denied = { negated: true }
const never = { negated: true, words: 'Zora Vance never did so.' }

describe('cannot be', () => {
  test.each<[string, readonly Lines[], string, string]>([
    [
      'a life that goes on after its end',
      [[['DIED', null, '2015-03']], [['VISITED', 'Lima', '2016']]],
      'DIED',
      'that would be after the end of Zora Vance’s life',
    ],
    [
      'a stay that lasts beyond it',
      [
        [
          ['DIED', null, '2015-03'],
          ['LIVED_IN', 'Lima', '2010/2018'],
        ],
      ],
      'DIED',
      'after the end',
    ],
    ['a journey before birth', [[['BORN_ON', null, '1980']], [['LEFT', 'Bergen', '1975']]], 'BORN_ON', 'before'],
    ['death before birth', [[['BORN_ON', null, '1980']], [['DIED', null, '1970']]], 'BORN_ON', 'before'],
    [
      'an age and a date of birth',
      [[['BORN_ON', null, '1980-05-02']], [['AGE', 52, null]]],
      'BORN_ON',
      'nobody born then was of that age',
    ],
    [
      'a journey that ends before it begins',
      [
        [
          ['LEFT', 'Bergen', '2019-05', one],
          ['MOVED_TO', 'Lima', null, one],
        ],
        [['MOVED_TO', 'Lima', '2019-02']],
      ],
      'MOVED_TO',
      'cannot end before it begins',
    ],
    [
      'a return before the departure of one journey',
      [
        [
          ['LEFT', 'Bergen', '2019-05', one],
          ['RETURNED_TO', 'Bergen', '2019-02', one],
        ],
      ],
      'RETURNED_TO',
      'cannot end before it begins',
    ],
    [
      'two towns at once',
      [[['VISITED', 'Lima', '2019-05-01/2019-05-20']], [['DETAINED', 'Bergen', '2019-05-10/2019-06-01']]],
      'VISITED',
      'Zora Vance cannot have been in both from 10 May 2019 to 20 May 2019',
    ],
    [
      'held in one town, seen in another',
      [[['DETAINED', 'Lima', '2019-05-01/2019-05-20']], [['PROTESTED', 'Bergen', '2019-05-10']]],
      'DETAINED',
      'in both on 10 May 2019',
    ],
    [
      'out of work, and at work',
      [[['UNEMPLOYED', null, '2010/2014']], [['WORKED_FOR', 'Acme', '2011/2016']]],
      'UNEMPLOYED',
      'do not go together',
    ],
    [
      'an arrest on one day in two towns',
      [[['DETAINED', 'Lima', '1972-03-03']], [['DETAINED', 'Quito', '1972-03-03']]],
      'DETAINED',
      'nothing says that it happened to Zora Vance twice on one day',
    ],
    [
      'the same of somebody who lives in the one town and is known to have been held',
      [
        [
          ['LIVED_IN', 'Lima', null],
          ['DETAINED', 'Quito', '1972-03-03'],
          ['DETAINED', null, '1972/1974'],
        ],
        [['DETAINED', 'Lima', '1972-03-03']],
      ],
      'DETAINED',
      'twice on one day',
    ],
    [
      'a town left after its country',
      [[['LEFT', 'Lima', '1924-05']], [['LEFT', 'Peru', '1921']]],
      'LEFT',
      '“Zora Vance left Lima in May 1924” and “Zora Vance left Peru in 1921”: nothing says that Zora Vance did so more than once',
    ],
    ['one job lost twice', [[['LOST_JOB', 'Acme', '2011']], [['LOST_JOB', 'Acme', '2013']]], 'LOST_JOB', 'up again'],
    [
      'what another denies of the whole time',
      [[['VISITED', 'Lima', '2019-05']], [['VISITED', 'Lima', '2019', denied]]],
      'VISITED',
      'one source says so and another denies it',
    ],
    [
      'what another denies of any time',
      [[['VISITED', 'Lima', '2019']], [['VISITED', 'Lima', null, never]]],
      'VISITED',
      'denies',
    ],
    [
      'a town of a country never seen',
      [[['VISITED', 'Lima', '2019']], [['VISITED', 'Peru', null, never]]],
      'VISITED',
      'denies',
    ],
    [
      'a move to where somebody denies having been',
      [[['MOVED_TO', 'Lima', '2019-05-03']], [['VISITED', 'Lima', '2019', denied]]],
      'MOVED_TO',
      'denies',
    ],
    [
      'a return that never was',
      [[['RETURNED_TO', 'Bergen', '2019']], [['RETURNED_TO', null, null, never]]],
      'RETURNED_TO',
      'denies',
    ],
  ])('%s', async (_, tellings, predicate, reason) => {
    const all = await between(...tellings)
    expect(all.map((one) => one.predicate)).toEqual([predicate])
    expect(all[0]?.reason).toContain(reason)
    expect(all[0]?.kind).toBe(tellings.length === 1 ? 'self-contradiction' : 'sources-disagree')
  })

  test('two speakers of one text', async () => {
    const said = (who: string, more: object) => ({ attributedTo: who, ...more })
    const lines: Lines = [
      ['VISITED', 'Lima', '2019', said('e2', { modality: 'reported' })],
      ['VISITED', 'Lima', '2019', said('e1', denied)],
    ]
    const all = await between(lines)
    expect(all).toMatchObject([
      { kind: 'sources-disagree', sides: [{ claims: ['a/c2'] }, { facts: [], claims: ['a/c3'] }] },
    ])
    expect(all[0]?.reason).toContain('one speaker says so and another denies it')
  })

  test('a retelling in which the return precedes the departure that both tell', async () => {
    const original: Lines = [
      ['LEFT', 'Bergen', '2019-03'],
      ['RETURNED_TO', 'Bergen', '2019-09'],
    ]
    const copy: Lines = [
      ['LEFT', 'Bergen', '2019-03'],
      ['RETURNED_TO', 'Bergen', '2018-09'],
    ]
    const [one, ...more] = await found(document('a', original), document('b', copy, { derivedFrom: 'a' }))
    expect(more).toEqual([])
    expect(one).toMatchObject({ kind: 'retelling-differs', predicate: 'RETURNED_TO', favours: 0 })
  })

  test('a retelling whose journey ends in another town', async () => {
    const all = await found(
      document('a', [['MOVED_TO', 'Lima', '2019-03']]),
      document('b', [['MOVED_TO', 'Quito', '2019-03']], { derivedFrom: 'a' }),
    )
    expect(all).toMatchObject([{ kind: 'retelling-differs', predicate: 'MOVED_TO' }])
    expect(all[0]?.reason).toContain('has the same journey end elsewhere')
  })

  test('but not where a text tells of both towns: it may have left out half of the way there and back', async () => {
    const original = document('a', [
      ['LIVED_IN', 'Quito', null],
      ['RETURNED_TO', 'Lima', '2019-03'],
    ])
    const copy = document('b', [['RETURNED_TO', 'Quito', '2019-03']], { derivedFrom: 'a' })
    expect(await found(original, copy)).toEqual([])
  })

  test('a birth of two dates, with its place, is one contradiction, and the places count as disputed', async () => {
    const birth = (when: string): Lines => {
      const text = `Zora Vance was born in Lima in ${when}.`
      const evidence = { start: 0, end: text.length, text }
      return [
        ['BORN_ON', null, when, { evidence }],
        ['BORN_IN', 'Lima', when, { evidence }],
      ]
    }
    const all = await between(birth('1980'), birth('1981'))
    expect(all).toMatchObject([
      { predicate: 'BORN_ON', sides: [{ claims: ['a/c2', 'a/c3'] }, { claims: ['b/c2', 'b/c3'] }] },
    ])
    expect(all[0]?.reason).toContain('“Zora Vance was born in 1980” and “Zora Vance was born in 1981”')
  })

  test('two places and two dates of birth are two', async () => {
    const birth = (where: string, when: string): Lines => [
      ['BORN_ON', null, when],
      ['BORN_IN', where, when],
    ]
    const all = await between(birth('Lima', '1980'), birth('Bergen', '1981'))
    expect(all.map(({ predicate }) => predicate)).toEqual(['BORN_ON', 'BORN_IN'])
  })

  test('one claim against two others makes two contradictions, each with an id of its own', async () => {
    const all = await between([
      ['BORN_ON', null, '1980-05-02'],
      ['VISITED', 'Lima', '1970'],
      ['AGE', 60, null],
    ])
    expect(all.map(({ id }) => id)).toEqual(['a/x2', 'a/x2b'])
  })
})

describe('may well be', () => {
  test.each<[string, readonly Lines[]]>([
    ['a sentence after death', [[['DIED', null, '2015-03']], [['SENTENCED', null, '2016']]]],
    ['the day after', [[['DIED', null, '2015-03-04']], [['VISITED', 'Lima', '2015-03-05']]]],
    ['a vague year of death', [[['DIED', null, '2015']], [['VISITED', 'Lima', '2015-06']]]],
    ['a stay with an open end', [[['DIED', null, '2015']], [['LIVED_IN', 'Lima', '2010/..']]]],
    [
      'a return told after a later departure',
      [
        [
          ['LEFT', 'Bergen', '2019-05'],
          ['RETURNED_TO', 'Bergen', '2017'],
        ],
      ],
    ],
    [
      'a day of travel',
      [[['VISITED', 'Lima', '2019-05-01/2019-05-20']], [['VISITED', 'Bergen', '2019-05-20/2019-05-30']]],
    ],
    ['two towns in one vague month', [[['VISITED', 'Lima', '2019-05']], [['VISITED', 'Bergen', '2019-05']]]],
    [
      'a visit away from home',
      [[['LIVED_IN', 'Bergen', '2019-01-01/2020-01-01']], [['VISITED', 'Lima', '2019-05-01/2019-05-20']]],
    ],
    [
      'a town and its suburb at once',
      [[['VISITED', 'Lima', '2019-05-01/2019-05-20']], [['VISITED', 'Callao', '2019-05-02/2019-05-20']]],
    ],
    [
      'a town and its country at once',
      [[['VISITED', 'Lima', '2019-05-01/2019-05-20']], [['VISITED', 'Peru', '2019-05-02/2019-05-20']]],
    ],
    ['births in a town and its country', [[['BORN_IN', 'Lima', null]], [['BORN_IN', 'Peru', null]]]],
    ['births in a town and its suburb', [[['BORN_IN', 'Lima', null]], [['BORN_IN', 'Callao', null]]]],
    ['work after a year without', [[['UNEMPLOYED', null, '2010/2011']], [['WORKED_FOR', 'Acme', '2011/2016']]]],
    ['two jobs lost', [[['LOST_JOB', 'Acme', '2011']], [['LOST_JOB', 'Acme Two', '2013']]]],
    [
      'a job taken up again',
      [
        [
          ['LOST_JOB', 'Acme', '2011'],
          ['WORKED_FOR', 'Acme', '2012'],
          ['LOST_JOB', 'Acme', '2013'],
        ],
      ],
    ],
    ['a denial of its moment', [[['LEFT', 'Bergen', '2019-05']], [['LEFT', 'Bergen', null, denied]]]],
    ['a denial of another time', [[['VISITED', 'Lima', '2019']], [['VISITED', 'Lima', '2018', denied]]]],
    ['a denial of a part of the time', [[['VISITED', 'Lima', '2019']], [['VISITED', 'Lima', '2019-05', denied]]]],
    ['a denial of another town', [[['VISITED', 'Lima', '2019']], [['VISITED', 'Bergen', null, never]]]],
    [
      'a denial that one text makes in one voice',
      [
        [
          ['VISITED', 'Lima', '2019'],
          ['VISITED', 'Lima', '2019', denied],
        ],
      ],
    ],
    [
      'a plan given up',
      [[['VISITED', 'Lima', '2019']], [['VISITED', 'Lima', '2019', { negated: true, modality: 'planned' }]]],
    ],
    ['an age that fits a date of birth', [[['BORN_ON', null, '1980-05-02']], [['AGE', 42, null]]]],
    [
      'an arrest on one day in two towns, where a third text tells of both',
      [
        [['DETAINED', 'Lima', '1972-03-03']],
        [['DETAINED', 'Quito', '1972-03-03']],
        [
          ['DETAINED', 'Lima', '1972-03-03'],
          ['DETAINED', 'Quito', '1972-03-03'],
        ],
      ],
    ],
    ['arrests in one month', [[['DETAINED', 'Lima', '1972-03']], [['DETAINED', 'Quito', '1972-03']]]],
    [
      'arrests in a town and its suburb',
      [[['DETAINED', 'Lima', '1972-03-03']], [['DETAINED', 'Callao', '1972-03-03']]],
    ],
    ['a town left before its country', [[['LEFT', 'Lima', '1921-05']], [['LEFT', 'Peru', '1924']]]],
    ['a country returned to after its town', [[['RETURNED_TO', 'Lima', '1921-05']], [['RETURNED_TO', 'Peru', '1924']]]],
    ['a country reached before its town', [[['MOVED_TO', 'Peru', '1921']], [['MOVED_TO', 'Lima', '1924-05']]]],
    [
      'a town left after its country, with a return between',
      [
        [
          ['RETURNED_TO', 'Lima', '1923'],
          ['LEFT', 'Lima', '1924-05'],
        ],
        [['LEFT', 'Peru', '1921']],
      ],
    ],
    [
      'a town left after its country, in one text',
      [
        [
          ['LEFT', 'Peru', '1921'],
          ['LEFT', 'Lima', '1924-05'],
        ],
      ],
    ],
    [
      'a town left after its country, where another text tells of both journeys',
      [
        [
          ['LEFT', 'Peru', '1921'],
          ['LEFT', 'Lima', '1924-05'],
        ],
        [['LEFT', 'Peru', '1921-07']],
        [['LEFT', 'Lima', '1924']],
      ],
    ],
    ['two moves in a month', [[['MOVED_TO', 'Lima', '2019-03']], [['MOVED_TO', 'Quito', '2019-03']]]],
  ])('%s', async (_, tellings) => {
    expect(await between(...tellings)).toEqual([])
  })

  test('a denial published before it happened', async () => {
    const before = document('a', [['RETURNED_TO', 'Bergen', null, never]], { published: '2018-01-01' })
    expect(await found(before, document('b', [['RETURNED_TO', 'Bergen', '2019']]))).toEqual([])
  })
})

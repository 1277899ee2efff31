import { expect, test } from 'vitest'
import { timeFromEdtf } from '../../src/model/fuzzy-time.ts'
import type { Fact } from '../../src/model/graph.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { changesIn } from '../../src/reason/change.ts'

type Row = readonly [predicate: string, what: string, time: string | null]

/** Facts of one person; of a trade, what is its value. */
const facts = (...rows: readonly Row[]): readonly Fact[] =>
  rows.map(([predicate, what, edtf], index) => ({
    id: `d/f${index + 1}`,
    subject: 'd/e1',
    predicate,
    object: predicate === 'OCCUPATION' ? null : what,
    value: predicate === 'OCCUPATION' ? what : null,
    place: null,
    time: edtf === null ? null : timeFromEdtf(edtf),
    status: 'single-source',
    independentSources: 1,
    documents: ['d'],
    claims: [`d/c${index + 1}`],
  }))

const { predicates } = loadRules()
const mayBeOne = (a: string, b: string): boolean => a === b || [a, b].sort().join() === 'Lima,Peru'

/** `Velka>Norda`: Norda took the place of Velka. */
const changes = (rows: readonly Row[], subject = 'd/e1'): readonly string[] => {
  const all = facts(...rows)
  const whatOf = (id: string): string => rows[all.findIndex((fact) => fact.id === id)]?.[1] ?? id
  return [...changesIn(all, subject, predicates, { mayBeOne })].map(([to, from]) => `${whatOf(from)}>${whatOf(to)}`)
}

test.each<[string, readonly Row[], readonly string[]]>([
  [
    'a job until a year, another from the next on',
    [
      ['WORKED_FOR', 'Velka', '../2015'],
      ['WORKED_FOR', 'Norda', '2016/..'],
    ],
    ['Velka>Norda'],
  ],
  [
    'one until the year in which the other begins',
    [
      ['WORKED_FOR', 'Norda', '2015/..'],
      ['WORKED_FOR', 'Velka', '2009/2015'],
    ],
    ['Velka>Norda'],
  ],
  [
    'homes by moments',
    [
      ['LIVED_IN', 'Graz', '1931'],
      ['LIVED_IN', 'Accra', '1934-05'],
    ],
    ['Graz>Accra'],
  ],
  [
    'back where it began',
    [
      ['LIVED_IN', 'Graz', '1931'],
      ['LIVED_IN', 'Accra', '1934'],
      ['LIVED_IN', 'Graz', '1940'],
    ],
    ['Graz>Accra', 'Accra>Graz'],
  ],
  [
    'trades',
    [
      ['OCCUPATION', 'nurse', '1951/1960'],
      ['OCCUPATION', 'baker', '1961/..'],
    ],
    ['nurse>baker'],
  ],
])('%s: a change', (_, rows, expected) => {
  expect(changes(rows)).toEqual(expected)
  expect(changes([...rows].reverse())).toEqual(expected)
})

test.each<[string, readonly Row[]]>([
  [
    'two jobs at once',
    [
      ['WORKED_FOR', 'Velka', '2009/2015'],
      ['WORKED_FOR', 'Norda', '2012/2014'],
    ],
  ],
  [
    'what goes on',
    [
      ['LIVED_IN', 'Graz', '1990/..'],
      ['LIVED_IN', 'Accra', '2005'],
    ],
  ],
  [
    'the same one',
    [
      ['WORKED_FOR', 'Velka', '2009'],
      ['WORKED_FOR', 'Velka', '2015'],
    ],
  ],
  [
    'a town and its country',
    [
      ['LIVED_IN', 'Peru', '2009'],
      ['LIVED_IN', 'Lima', '2015'],
    ],
  ],
  [
    'one trade in more words',
    [
      ['OCCUPATION', 'teacher', '2009'],
      ['OCCUPATION', 'village teacher', '2015'],
    ],
  ],
  [
    'dates that leave open which came first',
    [
      ['LIVED_IN', 'Graz', '1931'],
      ['LIVED_IN', 'Accra', '1931-05'],
    ],
  ],
  [
    'what has no date',
    [
      ['LIVED_IN', 'Graz', '1931'],
      ['LIVED_IN', 'Accra', null],
    ],
  ],
  [
    'what people have several of',
    [
      ['MEMBER_OF', 'Velka', '../2015'],
      ['MEMBER_OF', 'Norda', '2016/..'],
    ],
  ],
  [
    'two predicates',
    [
      ['LED', 'Velka', '../2015'],
      ['WORKED_FOR', 'Norda', '2016/..'],
    ],
  ],
])('%s: no change', (_, rows) => {
  expect(changes(rows)).toEqual([])
})

test('somebody else’s life, and what is disputed, is no change', () => {
  const rows: readonly Row[] = [
    ['LIVED_IN', 'Graz', '1931'],
    ['LIVED_IN', 'Accra', '1934'],
  ]
  expect(changes(rows, 'd/e2')).toEqual([])
  expect(changesIn(facts(...rows), 'd/e1', predicates, { areDisputed: () => true }).size).toBe(0)
})

import { describe, expect, it } from 'vitest'
import { timesIn } from '../times/read-times.ts'

const REFERENCES = ['1958-11-20', '1987-02-03', '2006-08-31', '2023-05-15']

/** Dates that say all of themselves, whenever they are written. */
const SPELLED: readonly (readonly [words: string, edtf: string])[] = [
  ['on 17 January 1933', '1933-01-17'],
  ['on January 17, 1933', '1933-01-17'],
  ['on 17th January 1933', '1933-01-17'],
  ['on the 17th of January 1933', '1933-01-17'],
  ['on Jan. 17, 1933', '1933-01-17'],
  ['in January 1933', '1933-01'],
  ['in early January 1933', '1933-01'],
  ['at the end of January 1933', '1933-01'],
  ['in the winter of 1933', '1933-24'],
  ['in spring 1933', '1933-21'],
  ['in mid-1933', '1933'],
  ['around 1933', '1933~'],
  ['circa 1933', '1933~'],
  ['in the early 1930s', '193X'],
  ['in the 1930s', '193X'],
  ['in the 19th century', '18XX'],
  ['at the turn of the 19th century', '1800~'],
  ['from 1931 to 1936', '1931/1936'],
  ['between 1931 and 1936', '1931/1936'],
  ['from May 1931 to June 1936', '1931-05/1936-06'],
  ['since 1931', '1931/..'],
  ['until 1936', '../1936'],
  ['two years after his graduation in 1931', '1933~'],
  ['from May 1931 until his dismissal in June 1936', '1931-05/1936-06'],
]

/** What each means on each day of `REFERENCES`. */
const COUNTED: readonly (readonly [words: string, ...edtf: readonly string[]])[] = [
  ['last year', '1957', '1986', '2005', '2022'],
  ['this year', '1958', '1987', '2006', '2023'],
  ['last month', '1958-10', '1987-01', '2006-07', '2023-04'],
  ['three years ago', '1955~', '1984~', '2003~', '2020~'],
  ['six months ago', '1958-05~', '1986-08~', '2006-02~', '2022-11~'],
  ['yesterday', '1958-11-19', '1987-02-02', '2006-08-30', '2023-05-14'],
  ['last October', '1958-10', '1986-10', '2005-10', '2022-10'],
  ['last summer', '1958-22', '1986-22', '2005-22', '2022-22'],
  ['in December', '1957-12', '1986-12', '2005-12', '2022-12'],
  ['on 3 January', '1958-01-03', '1987-01-03', '2006-01-03', '2023-01-03'],
]

describe('dates that are spelled out', () => {
  it.each(SPELLED.flatMap(([words, edtf]) => REFERENCES.map((reference) => ({ words, edtf, reference }))))(
    '$words on $reference',
    ({ words, edtf, reference }) => {
      expect(timesIn(`They lived there ${words}.`, reference)).toEqual([edtf])
    },
  )
})

describe('dates that count from the day of writing', () => {
  const rows = COUNTED.flatMap(([words, ...all]) =>
    all.map((edtf, at) => ({ words, edtf, reference: REFERENCES[at] ?? null })),
  )
  it.each(rows)('$words on $reference', ({ words, edtf, reference }) => {
    expect(timesIn(`They went there ${words}.`, reference)).toEqual([edtf])
  })

  it.each(COUNTED)('stay open without one: %s', (words) => {
    expect(timesIn(`They went there ${words}.`)).toEqual(['?'])
  })
})

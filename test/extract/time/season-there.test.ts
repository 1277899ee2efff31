import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** The days within which each journey of a text was. */
const days = (text: string): readonly string[] =>
  readText(text)
    .claims.filter(({ predicate }) => /^(?:LEFT|MOVED_TO)$/.test(predicate))
    .map(({ time }) => `${time?.edtf} ${time?.start?.earliest}..${time?.start?.latest}`)

describe('a season is where it was', () => {
  it.each([
    ['Hana Paora left Gisborne in the winter of 1998.', ['1998-24 1998-06-01..1998-08-31']],
    ['Ana Cruz moved to Rosario in the spring of 1931.', ['1931-21 1931-09-01..1931-11-30']],
    ['Ana Cruz moved to Rosario in the summer of 1931.', ['1931-22 1931-01-01..1932-02-29']],
    ['Ana Cruz moved to Porto in the spring of 1931.', ['1931-21 1931-03-01..1931-05-31']],
    ['Ana Cruz moved to Rosario in May 1931.', ['1931-05 1931-05-01..1931-05-31']],
    // From one half of the world to the other: by either.
    [
      'Ana Cruz left Rosario for Porto in the autumn of 1931.',
      ['1931-23 1931-03-01..1931-11-30', '1931-23 1931-03-01..1931-11-30'],
    ],
    ['Ana Cruz moved to Nairobi in the spring of 1931.', ['1931-21 1931-03-01..1931-05-31']],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('whom a story opens with as "he" or "she", and names soon after', () => {
  it.each([
    [
      'Her father, a cooper, drowned when she was nine. At twelve Ingrid Dahl left school. She moved to Bergen in 1931.',
      'age.copula | Ingrid Dahl | 9',
    ],
    [
      'She was born in a village near Vilnius in 1922. When the front came, Maria Kazlas fled to Riga. She never returned.',
      'born-on.born | Maria Kazlas | - | 1922',
    ],
    [
      'Her mother moved to Brno, where Anna Mala studied. She became a nurse.',
      'moved-to.move | mother of Anna Mala | Brno',
    ],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).some((each) => each.startsWith(line))).toBe(true)
  })

  it.each([
    ['She was killed in 2003. Anna Reis, a neighbour, said she had left Porto.', /died.* \| Anna Reis/],
    ['A woman sat on the steps. She was born in Lima. Anna Reis asked her for water.', /born.* \| Anna Reis/],
    ['Her mother was a seamstress. She was born in Lodz. Anna Reis left in 1950.', /born-in.* \| Anna Reis/],
    [
      'He was fined in 2010. Then Paul Biko met Karl Roth in Bonn. He was fined again.',
      /fined.* \| Paul Biko \| - \| 2010/,
    ],
    ['He fled Riga in 1944. Anna Reis stayed. She was fined in 1950.', /left.* \| Anna Reis/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line))).toEqual([])
  })
})

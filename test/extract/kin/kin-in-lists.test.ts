import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const claimsIn = (text: string, predicates: readonly string[]): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate, negated }) => predicates.includes(predicate) && !negated)
    .map(
      ({ subject, predicate, object }) => `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object)}`,
    )
    .sort()
}

const KIN = ['SPOUSE_OF', 'PARENT_OF', 'SIBLING_OF', 'RELATIVE_OF', 'MET']

describe('kin in lists and beside verbs', () => {
  it.each([
    [
      'Mei Lin lives in Lyon with her parents, Hua Chen and Li Wei.',
      ['Hua Chen PARENT_OF Mei Lin', 'Li Wei PARENT_OF Mei Lin'],
    ],
    [
      'Cornelius Berg leaves behind two daughters, Johanna and Beatrix, and a brother, Pieter.',
      ['Cornelius Berg PARENT_OF Beatrix', 'Cornelius Berg PARENT_OF Johanna', 'Pieter SIBLING_OF Cornelius Berg'],
    ],
    ['The sisters Rosa and Ines Lima ran a bakery in Recife.', ['Rosa SIBLING_OF Ines Lima']],
    ['Ana Reis was raised by an uncle, Rui Reis, in Porto.', ['Rui Reis RELATIVE_OF Ana Reis']],
    ['Tomas Novak lived in Brno with a partner, Eva Mala.', ['Eva Mala SPOUSE_OF Tomas Novak']],
    ['Kofi Mensah works in Accra with a partner, Yaw Boateng.', []],
    [
      'In 1980 Thuy Pham met her future husband, Vinh Tran.',
      ['Thuy Pham MET Vinh Tran', 'Vinh Tran SPOUSE_OF Thuy Pham'],
    ],
    ['Thuy Pham dreams of her future husband.', []],
    [
      'Lena Vogel is married to Karl Brandt. The two met in Bonn.',
      ['Lena Vogel MET Karl Brandt', 'Lena Vogel SPOUSE_OF Karl Brandt'],
    ],
  ])('%s', (text, claims) => {
    expect(claimsIn(text, KIN)).toEqual(claims)
  })
})

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
    [
      'Tomas Novak, father of two boys, Ivo and Pavel, works at a mill.',
      ['Tomas Novak PARENT_OF Ivo', 'Tomas Novak PARENT_OF Pavel'],
    ],
    ['Eva Mala is the mother of two sons, Ivo and Pavel.', ['Eva Mala PARENT_OF Ivo', 'Eva Mala PARENT_OF Pavel']],
    ['Eva Mala, mother of two sons, Tomas Novak and a nurse left Brno.', []],
    ['Eva Mala is not the mother of two sons, Ivo and Pavel.', []],
    ['Eva Mala has two siblings: Ivo and Ida.', ['Ida SIBLING_OF Eva Mala', 'Ivo SIBLING_OF Eva Mala']],
    [
      'The three sisters, Ana, Eva and Ida Mala, left Brno.',
      ['Ana SIBLING_OF Eva', 'Ana SIBLING_OF Ida Mala', 'Eva SIBLING_OF Ida Mala'],
    ],
    ['Mei Lin left. Her cousin and workmate, Hua Chen, died in 1971.', ['Hua Chen RELATIVE_OF Mei Lin']],
    [
      'Mei Lin left. Her cousin and sister, Hua Chen and Li Wei, stayed.',
      ['cousin of Mei Lin RELATIVE_OF Mei Lin', 'sister of Mei Lin SIBLING_OF Mei Lin'],
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

import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const went = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => /^(?:MOVED_TO|LIVED_IN|RETURNED_TO)$/.test(predicate))
    .map(({ predicate, object }) => `${predicate} ${nameIn(extraction, object) ?? '-'}`)
}

describe('a town that is not named again', () => {
  it.each([
    ['NAIROBI — Karim Odeh, 36, came to the Kenyan capital from Goma in March 2012.', ['MOVED_TO Nairobi']],
    ['Nairobi was cold. Karim Odeh fled to the Kenyan capital in 2012.', ['MOVED_TO Nairobi']],
    ['Karim Odeh fled to the Kenyan capital in 2012.', []],
    ['Nairobi and Mombasa were cold. Karim Odeh fled to the Kenyan capital in 2012.', []],
    ['Nairobi was cold. Karim Odeh fled to the Ugandan capital in 2012.', []],
    [
      'Rosa left Goma for Lima. In 2013 Karim Odeh fled to Leipzig with help from Omar Odeh, who has lived in the city since 2006.',
      ['MOVED_TO Lima', 'MOVED_TO Leipzig', 'LIVED_IN Leipzig'],
    ],
    [
      'Rosa fled to Lima. Karim Odeh fled from Goma to Leipzig with Omar Odeh, who has lived in the city since 2006.',
      ['MOVED_TO Lima', 'MOVED_TO Leipzig'],
    ],
  ])('%s', (text, expected) => {
    expect(went(text)).toEqual(expected)
  })
})

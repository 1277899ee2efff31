import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Claims as "subject PREDICATE object". */
const claimsIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(
    ({ subject, predicate, object, value }) =>
      `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object) ?? value ?? '-'}`,
  )
}

describe('as people speak', () => {
  it.each([
    // Who is named before a comma is whom the pronoun behind it means.
    ['My name is Thad Okon. Dad left. My brother Stan, he became a priest.', 'Stan OCCUPATION priest'],
    ['My name is Thad Okon. My mother died. My wife, she was a nurse.', 'wife of Thad Okon OCCUPATION nurse'],
    ['My name is Thad Okon. Well, my wife, she moved to Quito.', 'wife of Thad Okon MOVED_TO Quito'],
    // Whose kin "your" has is who is spoken to by name.
    ['"You were late, Ana," said Paul Biko. "Your brother moved to Quito."', 'brother of Ana MOVED_TO Quito'],
    ['“Your son has moved to Oslo, Tomas,” said Karin Berg.', 'son of Tomas MOVED_TO Oslo'],
  ])('%s', (text, claim) => {
    expect(claimsIn(text)).toContain(claim)
  })

  it.each([
    ['Karin Berg slept. In 1990, after meeting Ana Reis, she moved to Quito.', 'Ana Reis MOVED_TO Quito'],
    ['Rosa Vidal spoke. Ana Reis, she said, had moved to Quito.', 'Rosa Vidal MOVED_TO Quito'],
    ['Paul Biko spoke. Ana Reis, he told the paper, has moved to Quito.', 'Paul Biko MOVED_TO Quito'],
    // Nobody is "he" in words that are spoken to him.
    ['“It is late, Tomas. He moved to Quito,” said Karin Berg.', 'Tomas MOVED_TO Quito'],
    ['“Your brother moved to Quito,” said Paul Biko.', 'brother of Paul Biko MOVED_TO Quito'],
  ])('%s', (text, claim) => {
    expect(claimsIn(text)).not.toContain(claim)
  })
})

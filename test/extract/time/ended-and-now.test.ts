import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const told = (text: string): readonly string[] => {
  const extraction = readText(text, '2024-05-01')
  return extraction.claims.map(({ predicate, object, place, time, modality }) =>
    [predicate, nameIn(extraction, object ?? place) ?? '-', modality, time?.edtf ?? 'none'].join(' '),
  )
}

describe('what lasted until several things ended it', () => {
  it.each([
    ['Mei Lin worked for Air China until it was raided and closed in 2004.', 'WORKED_FOR Air China asserted ../2004'],
    [
      'Mei Lin worked for Air China until it was forced to close in June 2004.',
      'WORKED_FOR Air China asserted ../2004-06',
    ],
    ['Mei Lin worked for Air China until it refused to close in June 2004.', 'WORKED_FOR Air China asserted none'],
    ['Mei Lin worked for Air China until she fell ill and died.', 'WORKED_FOR Air China asserted none'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })
})

describe('for now', () => {
  it.each([
    ['Samuel Okoro left Accra. For now he is planning to open a second shop in Lomé.', 'FOUNDED Lomé planned none'],
    ['Samuel Okoro left Accra. For now he lives in Lomé.', 'LIVED_IN Lomé asserted none'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })
})

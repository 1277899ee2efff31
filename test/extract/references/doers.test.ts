import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const fined = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === 'FINED')
    .map(({ subject }) => nameIn(extraction, subject) ?? '-')
}

describe('to whom somebody without a name does something', () => {
  it.each([
    ['Karl Tolo lived in Ponsonby. A magistrate fined him 40 dollars.', ['Karl Tolo']],
    ['Karl Tolo lived in Ponsonby. An angry magistrate fined him 40 dollars.', ['Karl Tolo']],
    // Two may be meant.
    ['Klara Novak fled with Jana Dvorak. A magistrate fined her 40 dollars.', []],
    ['Klara Novak met Jana Dvorak. A magistrate fined her 40 dollars.', []],
  ])('%s', (text, expected) => {
    expect(fined(text)).toEqual(expected)
  })
})

describe('what somebody is by doing something to the only one spoken of', () => {
  it.each([
    'Paul Senn worked for Helvetia Bank. The baker fired him in 1990.',
    'Paul Senn queued for nine days. The insurer laid him off.',
  ])('is another: %s', (text) => {
    expect(readText(text).claims.filter(({ predicate }) => predicate === 'OCCUPATION')).toEqual([])
  })
})

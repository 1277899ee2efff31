import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('there', () => {
  it.each([
    ['Ana Reis went to Porto in 1971 and died there in 1980.', 'died.die | Ana Reis | Porto | 1980'],
    ['Ana Reis moved to Porto in 1971. She was arrested there in 1980.', 'detained.arrested | Ana Reis | Porto | 1980'],
    ['Ana Reis moved to Porto, Portugal. She died there in 1980.', 'died.die | Ana Reis | Porto | 1980'],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).some((each) => each.startsWith(line))).toBe(true)
  })

  it.each([
    ['Ana Reis moved from Lima to Porto in 1971. She died there in 1980.', /died.* \| (?:Lima|Porto)/],
    ['Ana Reis moved to Porto. Rui knew Lima. She died there in 1980.', /died.* \| Porto/],
    ['Ana Reis moved to Porto. There died in 1980 a friend of hers.', /died.* \| Ana Reis/],
    ['There were riots in Lima when Ana Reis died in 1980.', /died.* \| Lima/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line))).toEqual([])
  })
})

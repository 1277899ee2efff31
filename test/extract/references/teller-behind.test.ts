import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('whoever tells it behind', () => {
  it.each([
    ['She left Porto in 1971, Rosa Vidal said.', 'left.leave | Rosa Vidal | Porto | 1971'],
    ['Her husband was a cooper, Rosa Vidal said.', 'occupation.copula | husband of Rosa Vidal | cooper'],
    ['Her late husband, Rui Vidal, built the house, Rosa Vidal said.', 'spouse-of.noun | Rui Vidal | Rosa Vidal'],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).some((each) => each.startsWith(line))).toBe(true)
  })

  it.each([
    ['He left Porto in 1971, Rosa Vidal said.', /Rosa Vidal/],
    ['She left Porto in 1971, Paul Biko said.', /Paul Biko/],
    ['Mei Lin was ill. She left Porto in 1971, Rosa Vidal said.', /left.* \| Rosa Vidal/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line))).toEqual([])
  })
})

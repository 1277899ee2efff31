import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const detained = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.filter(({ rule }) => rule.startsWith('detained')).map((claim) => lineOf(extraction, claim))
}

describe('whom a relative clause is done to', () => {
  it.each([
    [
      'Rui Reis, whom the police arrested in Lima in 1970, was a baker.',
      'detained.arrest | Rui Reis | Lima | 1970 | asserted',
    ],
    [
      'The court freed Rui Reis, whom soldiers had detained in Lima.',
      'detained.arrest | Rui Reis | Lima | - | asserted',
    ],
    [
      'Karin Berg, whom the police had arrested and jailed, was a baker.',
      'detained.arrest | Karin Berg | - | - | asserted',
    ],
  ])('reads “%s”', (text, line) => {
    expect(detained(text)).toContain(line)
  })

  it.each([
    ['a companion', 'Rui Reis, with whom the police arrested Karin Berg, was a baker.', /Rui Reis \|/],
    ['what was not done', 'Rui Reis, whom the police did not arrest, was a baker.', /asserted/],
    ['what was only meant', 'Rui Reis, whom the police wanted to arrest, was a baker.', /asserted/],
    ['whoever knew the arrested', 'The clerk arrested Ana Lind, whom Karin Berg knew.', /Karin Berg \|/],
  ])('does not read %s', (_what, text, wrong) => {
    expect(detained(text).filter((line) => wrong.test(line))).toEqual([])
  })
})

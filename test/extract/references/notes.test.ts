import { expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const claimsOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(
    ({ predicate, subject, object, value }) =>
      `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object) ?? value ?? '-'}`,
  )
}

const LIFE = ['Karin Berg BORN_IN Turku', 'Karin Berg MOVED_TO Oslo', 'Karin Berg DETAINED -']

it.each([
  'Karin Berg\n\nBorn in Turku. Moved to Oslo in 1950. Arrested in 1968.',
  'Karin Berg\n\n• Born in Turku\n• Moved to Oslo in 1950\n• Arrested in 1968',
  'Karin Berg, 1934–2001\n\nEarly life\n\nBorn in Turku. Moved to Oslo in 1950. Arrested in 1968.',
  'Karin Berg was ill. Born in Turku. Moved to Oslo in 1950. Arrested in 1968.',
])('notes speak of the one before: %s', (text) => {
  expect(claimsOf(text)).toEqual(LIFE)
})

it.each([
  'Karin Berg and Paul Biko met. Moved to Oslo in 1950.',
  'Moved to Oslo in 1950.',
  'Karin Berg was ill. Moved to Oslo in 1950, the school was closed.',
  'Karin Berg was ill. Arrested in 1968 was a neighbour.',
])('nobody is told of: %s', (text) => {
  expect(claimsOf(text).filter((claim) => /MOVED_TO|DETAINED/.test(claim))).toEqual([])
})

import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

it.each([
  'Rosa Diaz is the eldest of four.',
  'Rosa Diaz, one of seven, left Lima.',
  'Rosa Diaz is the third of six children of a smith.',
])('counts no children as years: %s', (text) => {
  expect(readText(text).claims.filter(({ predicate }) => predicate === 'AGE')).toEqual([])
})

it.each([
  ['At 37, Rosa Diaz enrolled at the Technical Institute.', [37]],
  ['Rosa Diaz, at 22, opened a bakery.', [22]],
  ['Rosa Diaz sold the lot at 22 pesos.', []],
])('an age before what was done then: %s', (text, expected) => {
  const ages = readText(text).claims.filter(({ predicate }) => predicate === 'AGE')
  expect(ages.map(({ value }) => value)).toEqual(expected)
})

it('an age that is yet to be is none', () => {
  const { claims } = readText('“Maybe when my mother is ninety,” said Rosa Diaz.')
  expect(claims.filter(({ predicate }) => predicate === 'AGE')).toEqual([])
})

it('who is named in an answer is not who gives it', () => {
  const { claims } = readText('Rosa Diaz left Lima. “And who taught you? The nuns, I said.”')
  expect(claims.filter(({ predicate }) => predicate === 'OCCUPATION')).toEqual([])
})

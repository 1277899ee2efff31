import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

it.each([
  'Rosa Diaz is the eldest of four.',
  'Rosa Diaz, one of seven, left Lima.',
  'Rosa Diaz is the second of five children of a miner.',
])('counts no children as years: %s', (text) => {
  expect(readText(text).claims.filter(({ predicate }) => predicate === 'AGE')).toEqual([])
})

import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const people = (text: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type }) => type === 'Person')
    .map(({ name }) => name)
    .sort()

it.each([
  ['Mr Diaz is a smith. His father, Luis Diaz, was a miner. He left Lima in 1951.', ['Diaz', 'Luis Diaz']],
  ['Mr Diaz was born in Lima, the son of Luis Diaz. He left in 1951.', ['Diaz', 'Luis Diaz']],
  ['Diaz is a smith, Ada Moe said. His wife, Ines Diaz, teaches.', ['Ada Moe', 'Diaz', 'Ines Diaz']],
  // Somebody else's brother is who was called so.
  ['Diaz was freed. Ines Paz wept when her brother, Luis Diaz, came home.', ['Ines Paz', 'Luis Diaz']],
])('kin who bear the surname by which somebody is known are somebody else: %s', (text, expected) => {
  expect(people(text)).toEqual(expected)
})

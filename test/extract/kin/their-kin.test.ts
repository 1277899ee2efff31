import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const parents = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === 'PARENT_OF')
    .map(({ subject, object }) => `${nameIn(extraction, subject)} of ${nameIn(extraction, object ?? '')}`)
    .sort()
}

describe('kin that two people have together', () => {
  it.each([
    [
      'Rosa Diaz and Luis Diaz left Lima. Their father died in March 1945.',
      ['father of Rosa Diaz of Luis Diaz', 'father of Rosa Diaz of Rosa Diaz'],
    ],
    [
      'Rosa Diaz left Lima. Her brother, Luis Diaz, was eleven. Their father died in March 1945.',
      ['father of Rosa Diaz of Luis Diaz', 'father of Rosa Diaz of Rosa Diaz'],
    ],
    [
      'Rosa Diaz left Lima with her husband, Luis. Their daughter lives in Cusco.',
      ['Luis of daughter of Rosa Diaz', 'Rosa Diaz of daughter of Rosa Diaz'],
    ],
    ['Rosa Diaz works at the school where her mother, Elvira Paz, cooked.', ['Elvira Paz of Rosa Diaz']],
    // A couple has no father together.
    ['Rosa Diaz married Luis Paz. Their father died in 1945.', []],
  ])('%s', (text, expected) => {
    expect(parents(text)).toEqual(expected)
  })
})

describe('kin of one of those who are told of with their own kin', () => {
  it.each([
    [
      'Rosa Diaz and her mother, Ines, left Lima. Her father, Luis, stayed.',
      ['Ines of Rosa Diaz', 'Luis of Rosa Diaz'],
    ],
    ['Omar Nasser and his brother, Ali, fled to Doha. His father, Tarek, stayed.', ['Tarek of Omar Nasser']],
    // Whose husband, the mother's or the daughter's?
    ['Rosa Diaz and her daughter, Ines, left Lima. Her husband, Luis, stayed.', ['Rosa Diaz of Ines']],
    ['Rosa Diaz and Eva Reis left Lima. Her father, Luis, stayed.', []],
    ['Rosa Diaz and her mother, Ines, met Eva Reis. Her father, Luis, stayed.', ['Ines of Rosa Diaz']],
  ])('%s', (text, expected) => {
    expect(parents(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const claimed = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate !== 'OCCUPATION')
    .map(
      ({ subject, predicate, object }) => `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object)}`,
    )
}

describe('who somebody is, between commas, in words that no list has', () => {
  it.each([
    ['Ana Ruiz, keeper of lamps, moved to Turin.', ['Ana Ruiz MOVED_TO Turin']],
    ['Luis Ferro, prefect of the city, left Turin.', ['Luis Ferro LEFT Turin']],
    ['Ana Ruiz, the doyenne of the stage, moved to Turin.', ['Ana Ruiz MOVED_TO Turin']],
    ['Ana Ruiz, the winner of the first prize, moved to Turin.', ['Ana Ruiz MOVED_TO Turin']],
    // Another does it, or nobody.
    ['For Ana Ruiz, the war, said Bela, was over.', []],
    ['Like Ana Ruiz, the neighbours, afraid of war, moved to Turin.', []],
    ['Ana Ruiz, the dog and the cat moved to Turin.', ['Ana Ruiz MOVED_TO Turin']],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('what somebody tells of one by their trade', () => {
  it.each([
    ['Olav Brekke told the board that the miller had left Oslo.', []],
    ['Rui Costa said the man had left Oslo.', []],
    ['Rui Costa is a cook. Ana Reis said that the cook left Oslo.', ['Rui Costa LEFT Oslo']],
  ])('is told of another: %s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { claimedIn, tiesIn } from '../read-text.ts'

describe('a place around one that stands with a name between commas', () => {
  it.each([
    ['Ana Reis, 28, of Aveiro, Portugal, was fined.', ['Aveiro > Portugal']],
    ['Ana Reis, a baker from Hove, England, was fined.', ['Hove > England']],
    ['Her sister, Ana Reis, of Lyon, France, said so.', ['Lyon > France']],
    ['Ana Reis, of Lyon, left France.', []],
    ['Ana Reis, of Lyon, Porto and Rome, was fined.', []],
  ])('%s', (text, wanted) => {
    expect(tiesIn(text, 'PART_OF')).toEqual(wanted)
  })
})

describe('what two are to each other, at the head of a sentence', () => {
  it.each([
    ['Siblings Ana and Rui Reis left Porto in 1949.', 'SIBLING_OF', ['Ana > Rui Reis']],
    ['Sisters Ana Reis and Eva Lima left Porto in 1949.', 'SIBLING_OF', ['Ana Reis > Eva Lima']],
    ['Sisters of Mercy left Porto in 1949.', 'SIBLING_OF', []],
    ['Brothers Reis left Porto in 1949.', 'SIBLING_OF', []],
  ])('%s', (text, predicate, wanted) => {
    expect(tiesIn(text, predicate)).toEqual(wanted)
  })
})

describe('an age behind a place', () => {
  it.each([
    ['Paul Biko died in Accra aged 88.', 'Paul Biko AGE 88'],
    ['Paul Biko, who has died in Accra aged 88, bred sheep.', 'Paul Biko AGE 88'],
  ])('%s', (text, wanted) => {
    expect(claimedIn(text)).toContain(wanted)
  })
})

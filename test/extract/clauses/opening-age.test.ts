import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** What a text tells of one predicate, as `subject object or value`. */
const told = (text: string, asked: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === asked)
    .map(({ subject, object, value }) => `${nameIn(extraction, subject)} ${nameIn(extraction, object) ?? value}`)
}

describe('an age that opens a sentence', () => {
  it.each([
    ['Now 68 and widowed, Anil Gupta runs a shop in Oslo.', ['Anil Gupta 68']],
    ['Anil Gupta left Suva in 1972. Now 71, he lives in Oslo.', ['Anil Gupta 71']],
    // People, years, and two who are left.
    ['Now 40 people live in Oslo, Anil Gupta said.', []],
    ['Now 20 years later, Anil Gupta lives in Oslo.', []],
    ['Now two, Anil Gupta said, are left.', []],
  ])('%s', (text, ages) => expect(told(text, 'AGE')).toEqual(ages))
})

describe('the name behind "the son of a trader"', () => {
  it.each([
    ['Anil Gupta is the son of a trader, Hari Lal, who sailed to Fiji.', ['Hari Lal Anil Gupta']],
    ['Anil Gupta was born in Suva in 1941, the son of a trader, Hari Lal, who died young.', ['Hari Lal Anil Gupta']],
    ['Anil Gupta, the son of a trader, Hari Lal, left Suva in 1972.', ['Hari Lal Anil Gupta']],
    // The son's own name.
    ['The son of a trader, Anil Gupta, left Suva in 1972.', []],
    ['The son of a trader, Anil Gupta left Suva in 1972.', []],
  ])('%s', (text, parents) => expect(told(text, 'PARENT_OF')).toEqual(parents))
})

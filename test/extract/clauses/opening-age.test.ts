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
    ['Now 71 and retired, Ravi Mehta lives in Oslo.', ['Ravi Mehta 71']],
    ['Ravi Mehta left Jinja in 1972. Now 71, he lives in Oslo.', ['Ravi Mehta 71']],
    // People, years, and two who are left.
    ['Now 40 people live in Oslo, Ravi Mehta said.', []],
    ['Now 20 years later, Ravi Mehta lives in Oslo.', []],
    ['Now two, Ravi Mehta said, are left.', []],
  ])('%s', (text, ages) => expect(told(text, 'AGE')).toEqual(ages))
})

describe('the name behind "the son of a trader"', () => {
  it.each([
    ['Ravi Mehta is the son of a trader, Popat Lal, who sailed to Uganda.', ['Popat Lal Ravi Mehta']],
    ['Ravi Mehta was born in Jinja in 1941, the son of a trader, Popat Lal, who died young.', ['Popat Lal Ravi Mehta']],
    ['Ravi Mehta, the son of a trader, Popat Lal, left Jinja in 1972.', ['Popat Lal Ravi Mehta']],
    // The son's own name.
    ['The son of a trader, Ravi Mehta, left Jinja in 1972.', []],
    ['The son of a trader, Ravi Mehta left Jinja in 1972.', []],
  ])('%s', (text, parents) => expect(told(text, 'PARENT_OF')).toEqual(parents))
})

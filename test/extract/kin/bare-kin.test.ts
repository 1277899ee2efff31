import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Who is kin to whom in a text. */
const kin = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => /^(?:SPOUSE|PARENT|SIBLING|RELATIVE)_OF$/.test(predicate))
    .map(
      ({ subject, predicate, object }) => `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object)}`,
    )
}

describe('kin without an owner go with whose they are', () => {
  it.each([
    [
      'Anil Gupta fled to Oslo with wife Ana and son Tom in 1971.',
      ['Ana SPOUSE_OF Anil Gupta', 'Anil Gupta PARENT_OF Tom'],
    ],
    [
      'Anil Gupta moved to Oslo with his wife Ana and son Tom.',
      ['Ana SPOUSE_OF Anil Gupta', 'Anil Gupta PARENT_OF Tom'],
    ],
    ['Leila Haddad and mother Amina left Homs in 2012.', ['Amina PARENT_OF Leila Haddad']],
    ['Together with husband Omar, Leila Haddad left Homs.', ['Omar SPOUSE_OF Leila Haddad']],
    // A nun, and whoever goes with another's kin.
    ['Anil Gupta and Sister Agnes left Oslo in 1971.', []],
    ['Leila Haddad left Homs with Mother Agnes and Father Tom.', []],
    ['Leila Haddad left Homs with Omar.', []],
  ])('%s', (text, told) => expect(kin(text)).toEqual(told))
})

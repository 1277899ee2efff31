import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const claimed = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => /^(?:AGE|FINED|DETAINED|LIVED_IN|DIED)$/.test(predicate))
    .map(({ subject, predicate, value, time }) =>
      [nameIn(extraction, subject), predicate, value ?? '', time === null ? 'now' : (time.edtf ?? '?')].join(' '),
    )
    .sort()
}

describe('ages of those in a list', () => {
  it.each([
    [
      'Ana Reis, aged 34, and Rui Costa, aged 36, were fined in 2010.',
      ['Ana Reis AGE 34 now', 'Ana Reis FINED  2010', 'Rui Costa AGE 36 now', 'Rui Costa FINED  2010'],
    ],
    [
      'Police arrested Ana Reis, aged 34, and Rui Costa, aged 36, in Porto.',
      ['Ana Reis AGE 34 now', 'Ana Reis DETAINED  now', 'Rui Costa AGE 36 now', 'Rui Costa DETAINED  now'],
    ],
    ['Ana Reis, aged 34, was fined in 2010.', ['Ana Reis AGE 34 ?', 'Ana Reis FINED  2010']],
    ['Ana Reis died, aged 71, in 2010.', ['Ana Reis AGE 71 ?', 'Ana Reis DIED  2010']],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('an age of then', () => {
  it.each([
    [
      'Ana Reis, then 19, was fined in 2009. The 34-year-old now lives in Braga.',
      ['Ana Reis AGE 19 ?', 'Ana Reis AGE 34 now', 'Ana Reis FINED  2009', 'Ana Reis LIVED_IN  now'],
    ],
    ['Ana Reis, 19, was fined in 2009.', ['Ana Reis AGE 19 now', 'Ana Reis FINED  2009']],
    ['Until she was 22 Ana Reis lived in Braga.', ['Ana Reis AGE 22 ?', 'Ana Reis LIVED_IN  now']],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

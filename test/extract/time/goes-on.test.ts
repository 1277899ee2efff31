import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const moves = (text: string): readonly string[] => {
  const extraction = readText(text, '2015-11-20')
  return extraction.claims
    .filter(({ predicate }) => predicate === 'MOVED_TO' || predicate === 'DETAINED')
    .map(({ subject, predicate, time }) => `${nameIn(extraction, subject)} ${predicate} ${time?.edtf ?? '-'}`)
}

describe('a month without a year, far behind the date that the story goes on from', () => {
  it.each([
    [
      'Ana Reis was in Goma when the war began on 2 August 1998.\n\nThe women worked for a month. “We had no water,” she said. They slept in the ward. They ate rice. She moved to Bukavu on 21 September.',
      ['Ana Reis MOVED_TO 1998-09-21'],
    ],
    // Of now, or of the year behind.
    [
      'Ana Reis left Goma on 2 August 1998. She lives in Kigali. She moved to Bukavu in September.',
      ['Ana Reis MOVED_TO -'],
    ],
    [
      'Ana Reis left Goma on 2 August 1998. It rained. She wept. It rained. She moved to Bukavu in March.',
      ['Ana Reis MOVED_TO -'],
    ],
  ])('%s', (text, expected) => {
    expect(moves(text)).toEqual(expected)
  })
})

describe('a month without a year, after years went by', () => {
  it.each([
    'Eva Lind was arrested in April 1942. She spent three winters in a camp. In May she moved to Bergen.',
    'Eva Lind was jailed in May 1970. After eleven years in prison, in June she moved to Derry.',
    'Eva Lind was born in May 1920. In October she moved to Canada.',
  ])('%s', (text) => {
    const moved = readText(text).claims.find(({ predicate }) => predicate === 'MOVED_TO')
    expect(moved?.time?.edtf ?? null).toBeNull()
  })
})

describe('what had been done by a month', () => {
  it('is told from there on', () => {
    const text =
      'Eva Reis walked out on 8 February 2011. By May she had been dismissed. Her husband, Rui Reis, had been arrested on 27 March.'
    expect(moves(text)).toEqual(['Rui Reis DETAINED 2011-03-27'])
  })
})

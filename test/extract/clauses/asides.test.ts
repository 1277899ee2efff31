import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const claimed = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(
    ({ subject, predicate, object, negated, modality }) =>
      `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object) ?? '-'} ${negated ? 'not' : modality}`,
  )
}

describe('what stands between a verb and its subject', () => {
  it.each([
    [
      'Ewa Lis testified on Monday. She was not, she added, related to Olga Lis, a second witness.',
      'Ewa Lis RELATIVE_OF Olga Lis not',
    ],
    ['Ewa Lis was, she insisted, arrested in Minsk.', 'Ewa Lis DETAINED Minsk asserted'],
  ])('who says so in its midst: %s', (text, claim) => {
    expect(claimed(text)).toEqual([claim])
  })

  it.each([
    [
      'A cousin of Ewa Lis who tried to go back to Ghana was turned away.',
      'cousin of Ewa Lis RETURNED_TO Ghana attempted',
    ],
    ['The widow of Jan Wrona who fled to Chile wept.', 'widow of Jan Wrona MOVED_TO Chile asserted'],
    ['Ewa Lis is a friend of Jan Wrona, who fled to Chile.', 'Jan Wrona MOVED_TO Chile asserted'],
  ])('whom "who" tells of without a comma: %s', (text, claim) => {
    expect(claimed(text)).toContain(claim)
    expect(claimed(text).filter((each) => /RETURNED_TO|MOVED_TO/.test(each))).toHaveLength(1)
  })
})

describe('who says so, between a subject and its verb', () => {
  it.each([
    ['The gunman, detective Ray Holt told the court, had fled to Derry in 1987.', []],
    ['The nurse, Ann Kay told the inquiry, was dismissed in May 1990.', []],
    ['The founder of Hallam Tools, Ray Holt claimed, had been jailed in 1950.', []],
    ['The tenant, said Ray Holt, moved to Spain in 1990.', []],
    ['The owner, according to Ray Holt, moved to Spain.', []],
    ['Ana Ruiz, Paul Senn told the court, left Turin.', ['Ana Ruiz LEFT Turin asserted']],
    // A description, and who says so behind it.
    ['The doctor, Paul Senn, had left Bern.', ['Paul Senn OCCUPATION - asserted', 'Paul Senn LEFT Bern asserted']],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

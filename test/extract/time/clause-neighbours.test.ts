import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const timed = (text: string, published: string | null = null): readonly string[] => {
  const extraction = readText(text, published)
  return extraction.claims
    .filter(({ predicate }) => /^(?:MOVED_TO|LEFT|RETURNED_TO|FOUNDED|WORKED_FOR|DETAINED)$/.test(predicate))
    .map(({ predicate, subject, time }) =>
      [nameIn(extraction, subject), predicate, time === null ? 'none' : (time.edtf ?? '?')].join(' '),
    )
}

describe('the date that opens a sentence', () => {
  it.each([
    ['In October 1944 the farm was burned, and Nuno Vaz fled to Porto.', ['Nuno Vaz MOVED_TO 1944-10']],
    ['In 1971 the mill was shut and Ilse Kern moved to Linz.', ['Ilse Kern MOVED_TO 1971']],
    ['In October 1944 the farm was burned, and Nuno Vaz had fled to Porto.', ['Nuno Vaz MOVED_TO none']],
    ['The farm was burned in October 1944, and Nuno Vaz fled to Porto.', ['Nuno Vaz MOVED_TO none']],
    ['In 1971 Ilse Kern was born, and Nuno Vaz now works for Siemens.', ['Nuno Vaz WORKED_FOR none']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expect.arrayContaining(expected))
  })
})

describe('the same year, behind "and"', () => {
  it.each([
    ['In 1960 Ilse Kern married, and the same year she opened the Lotus Clinic.', ['Ilse Kern FOUNDED 1960']],
    ['Ilse Kern came to Linz in 1960 and the same year opened the Lotus Clinic.', ['Ilse Kern FOUNDED 1960']],
    // What the year is the same as is told behind it.
    ['Ilse Kern came to Linz the same year she opened the Lotus Clinic.', ['Ilse Kern FOUNDED none']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expect.arrayContaining(expected))
  })
})

describe('a month without year', () => {
  it.each([
    ['Ilse Kern left Linz in 1971. Since September she has worked for Radio Sol.', ['Ilse Kern WORKED_FOR 2012-09/..']],
    [
      'Ilse Kern left Linz in 1971. Today she lives in Rome and sells hats. In May she came back to Austria.',
      ['Ilse Kern RETURNED_TO 2012-05'],
    ],
    [
      'Ilse Kern left Linz in 1971 and sold hats in Rome. In May she came back to Austria.',
      ['Ilse Kern RETURNED_TO ?'],
    ],
    [
      'The card of Nuno Vaz was printed on 12 June 2009.\n\nOn 20 June Nuno Vaz was arrested.',
      ['Nuno Vaz DETAINED 2009-06-20'],
    ],
  ])('%s', (text, expected) => {
    expect(timed(text, '2012-12-09')).toEqual(expect.arrayContaining(expected))
  })
})

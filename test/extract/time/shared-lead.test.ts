import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const dated = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate !== 'OCCUPATION')
    .map(({ subject, predicate, time }) => `${nameIn(extraction, subject)} ${predicate} ${time?.edtf ?? '-'}`)
}

describe('the time before a subject that several verbs share', () => {
  it.each([
    [
      'On 9 March 2011 Rosa Diaz was stopped, held for six days and fined 300 pesos.',
      ['Rosa Diaz DETAINED 2011-03-09', 'Rosa Diaz FINED 2011-03-09'],
    ],
    [
      'In May 1962 Rosa Diaz flew to Lima, in June moved to Cusco.',
      ['Rosa Diaz MOVED_TO 1962-05', 'Rosa Diaz MOVED_TO 1962-06'],
    ],
    // Years went by, or another time stands between.
    [
      'In 1962 Rosa Diaz moved to Lima, worked for Siemens for ten years and died in Cusco.',
      ['Rosa Diaz MOVED_TO 1962', 'Rosa Diaz WORKED_FOR -', 'Rosa Diaz DIED -'],
    ],
  ])('%s', (text, expected) => {
    expect(dated(text)).toEqual(expected)
  })
})

describe('who was let go, and went off', () => {
  it.each([
    ['Released in May 1951, Rosa Diaz went back to Lima.', '1951-05~'],
    ['Released in May 1951, Rosa Diaz lived in Lima.', '-'],
    ['Born in May 1951, Rosa Diaz moved to Lima.', '-'],
  ])('%s', (text, expected) => {
    const { claims } = readText(text)
    const gone = claims.filter(({ predicate }) => /^(?:RETURNED_TO|MOVED_TO|LIVED_IN)$/.test(predicate))
    expect(gone.map(({ time }) => time?.edtf ?? '-')).toEqual([expected])
  })
})

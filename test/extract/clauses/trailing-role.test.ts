import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const told = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => ['OCCUPATION', 'AGE', 'ORIGIN'].includes(predicate))
    .map(
      ({ subject, predicate, object, value }) =>
        `${nameIn(extraction, subject)} ${predicate} ${object === null ? value : nameIn(extraction, object)}`,
    )
}

describe('what somebody was, behind the place or the time of what they did', () => {
  it.each([
    [
      'Rosa Diaz arrived in Quito on 3 March 1948, a weaver of 24 from Cusco.',
      ['Rosa Diaz AGE 24', 'Rosa Diaz OCCUPATION weaver', 'Rosa Diaz ORIGIN Cusco'],
    ],
    ['Rosa Diaz came to Quito in 1948, a girl of nineteen.', ['Rosa Diaz AGE 19']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    'Rosa Diaz met a man in Quito, a baker from Lima.',
    'Rosa Diaz worked with a friend in Quito, a carpenter.',
    'Rosa Diaz visited Quito, a cousin and a museum.',
    'Rosa Diaz, a captain of 24 men, left.',
  ])('nobody is said to be it: %s', (text) => {
    expect(told(text).filter((line) => !line.endsWith('captain'))).toEqual([])
  })
})

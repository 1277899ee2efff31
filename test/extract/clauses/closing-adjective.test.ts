import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** What a text says that people are. */
const occupations = (text: string): readonly unknown[] =>
  readText(text)
    .claims.filter(({ predicate }) => predicate === 'OCCUPATION')
    .map(({ value }) => value)

describe('what ends a phrase that an article opens is a noun', () => {
  it.each([
    ['Jouko Rasila, a retired general from Oulu, told the court that he left.', ['general']],
    ['Olga Petersen, a former principal, died in Bergen in 1931.', ['principal']],
    ['Jouko Rasila had a long, narrow garden in Oulu.', []],
    ['Jouko Rasila, a tall, thin man from Oulu, died in 1931.', []],
  ])('%s', (text, values) => expect(occupations(text)).toEqual(values))
})

import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** The names of a text, each with the first letter of its type. */
const names = (text: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type }) => type !== 'Date')
    .map(({ type, name }) => `${type[0]} ${name}`)

describe('a house with an owner’s name', () => {
  it.each([
    ['Ilse Kern works at McDonald’s in Graz. In 1990 McDonald’s fired her.', 'O McDonald’s'],
    ['In 1956 Nuno Vaz opened Rosa’s with money from Ilse Kern.', 'O Rosa’s'],
    ['Ilse Kern worked at Macy’s. She left Macy’s in 1990.', 'O Macy’s'],
    ['Nuno Vaz ran Greta’s in Graz until 1990.', 'O Greta’s'],
    ['Nuno Vaz ran into Ilse Kern in Graz.', 'P Ilse Kern'],
    ['Nuno Vaz came across Ilse Kern in Graz.', 'P Ilse Kern'],
    ['Dan Mills left Graz in 1990.', 'P Dan Mills'],
    ['Tim Ward stayed in Graz.', 'P Tim Ward'],
    // Named without the mark elsewhere: somebody’s, or something’s of which the noun is left out.
    ['Ilse Kern worked for Harbour Bank. The money was Harbour Bank’s.', 'O Harbour Bank'],
  ])('%s: %s', (text, name) => expect(names(text)).toContain(name))

  it.each([
    ['Ilse Kern worked for Harbour Bank. The money was Harbour Bank’s.', 'O Harbour Bank’s'],
    ['Nuno Vaz opened Rosa’s letter in May.', 'O Rosa’s'],
    ['Nuno Vaz runs Lua Radio, a station in Shona and Zulu.', 'P Shona'],
    ['Ilse Kern stayed at Rosa’s in May.', 'O Rosa’s'],
  ])('%s, not: %s', (text, name) => expect(names(text)).not.toContain(name))
})

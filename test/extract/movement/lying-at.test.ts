import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** The places of a text's claims about people, as `PREDICATE place`. */
const places = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => /^(?:VISITED|LIVED_IN|DETAINED)$/.test(predicate))
    .map(({ predicate, object }) => `${predicate} ${nameIn(extraction, object)}`)
}

describe('where a thing without a name lies', () => {
  it.each([
    ['Anil Gupta spent a month in a hut at Zakopane, in Poland.', ['LIVED_IN Zakopane']],
    ['Anil Gupta was interned in a camp at Tatura in 1941.', ['DETAINED Tatura']],
    ['Anil Gupta lived in a house at Graz, in Austria.', ['LIVED_IN Graz']],
    // Near it is not in it; a name of its own; something else that is there.
    ['Anil Gupta lived in a village near Graz, in Austria.', ['LIVED_IN Austria']],
    ['Anil Gupta lived in Austria.', ['LIVED_IN Austria']],
    ['Anil Gupta sang in a choir at Graz.', []],
  ])('%s', (text, told) => expect(places(text)).toEqual(told))
})

/** Where a text says that people are from. */
const origins = (text: string): readonly (string | null)[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === 'ORIGIN')
    .map(({ object }) => nameIn(extraction, object))
}

describe('a way is no origin', () => {
  it.each([
    ['Eva Lund drove her mother-in-law from Malmö to Oslo in 2012.', []],
    ['Eva Lund met Tom Hale, a nurse from Malmö, in 2012.', ['Malmö']],
  ])('%s', (text, told) => expect(origins(text)).toEqual(told))
})

describe('a place in capitals alone', () => {
  it.each([
    ['GENEVA (Reuters) - Eva Lund left on Monday.', 'Geneva'],
    ['UAE, May 3 - Eva Lund left on Monday.', 'UAE'],
  ])('%s', (text, name) => expect(readText(text).entities.find(({ type }) => type === 'Place')?.name).toBe(name))
})

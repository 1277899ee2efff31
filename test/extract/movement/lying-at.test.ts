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

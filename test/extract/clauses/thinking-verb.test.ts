import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** What a text says, as `PREDICATE object modality`, but for who people are. */
const claims = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => /^(?:SPOUSE_OF|DETAINED|MOVED_TO|LEFT)$/.test(predicate))
    .map(({ predicate, object, modality }) => `${predicate} ${nameIn(extraction, object) ?? '-'} ${modality}`)
}

describe('a verb of thought in the present, which a tagger may take for a plural', () => {
  it.each([
    ['Eva Lund wishes she had married Tom Hale.', ['SPOUSE_OF Tom Hale hypothetical']],
    ['Eva Lund wishes she had never left Norway.', ['LEFT Norway hypothetical']],
    ['Eva Lund doubts she was ever arrested in Lima.', ['DETAINED Lima possible']],
    ['Eva Lund dreams she has moved to Lima.', ['MOVED_TO Lima possible']],
    ['Eva Lund claims she was arrested in Lima.', ['DETAINED Lima asserted']],
    // No verb of thought.
    ['After two dreams she moved to Lima, Eva Lund said.', ['MOVED_TO Lima asserted']],
  ])('%s', (text, told) => expect(claims(text)).toEqual(told))
})

import type { Modality } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Standing } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { isRole } from '../names/neighbours.ts'
import type { Reading } from '../reading.ts'

/** "some officials", "many relatives": nobody in particular. */
const isAnybody = (reading: Reading, { first }: NounPhrase): boolean =>
  wordList('people', 'anybody').has(reading.tokens[first]?.lower ?? '')

/**
 * Whether a source without a name answers for what it says: an office, a court, a record, kin, whoever has a trade. "Police", "the
 * ministry", "his lawyer" do; "people", "some", "they" do not.
 */
const vouches = (reading: Reading, source: NounPhrase): boolean => {
  const token = reading.tokens[source.head]
  if (token === undefined || isAnybody(reading, source)) return false
  return [token.lower, token.lemma, token.lower.replace(/s$/, '')].some(
    (word) =>
      wordList('people', 'vouching').has(word) ||
      wordList('people', 'kin').has(word) ||
      wordList('people', 'kin-plural').has(word) ||
      wordList('organizations', 'last').has(word) ||
      wordList('organizations', 'beside').has(word) ||
      isRole(word),
  )
}

/**
 * How sure a claim is by who says it, whose words `source` (a chain) are: asserted words of a source about somebody else are reported;
 * those of nobody in particular only possible.
 */
export const modalityOf = (reading: Reading, standing: Standing, source: number | null, subject: number): Modality => {
  if (standing.modality !== 'asserted') return standing.modality
  if (source !== null) return source === subject ? 'asserted' : 'reported'
  if (standing.hearsay) return 'possible'
  if (standing.sayers.length === 0) return 'asserted'
  return standing.sayers.every((sayer) => vouches(reading, sayer)) ? 'reported' : 'possible'
}

import type { EntityType } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Reading } from '../reading.ts'
import type { NounPhrase } from './phrase.ts'

/** What a common noun stands for, as far as its lemma says: a person by occupation, kin or standing; an organization; else null. */
export const senseOfNoun = (lemma: string): EntityType | null => {
  if (isOccupation(lemma) || wordList('people', 'standing').has(lemma) || wordList('people', 'kin').has(lemma))
    return 'Person'
  return isOrganizationNoun(lemma) ? 'Organization' : null
}

/** Lemma of a noun phrase's head; hyphened words whole. */
const headLemma = (reading: Reading, np: NounPhrase): string => reading.tokens[np.head]!.lemma

/** Whether the phrase is a name (or a pronoun) rather than a description. */
export const isNamed = (reading: Reading, np: NounPhrase): boolean =>
  np.mention >= 0 && reading.mentions[np.mention]!.form === 'name'

/** What a noun phrase stands for: by its mention, else by its noun. */
export const senseOf = (reading: Reading, np: NounPhrase): EntityType | null => {
  const mention = np.mention >= 0 ? reading.mentions[np.mention]! : null
  if (mention !== null && mention.form === 'name') return mention.type === 'Unknown' ? null : mention.type
  // "a Nigerian", "the young Nigerian"
  if (mention !== null && mention.form === 'demonym' && mention.number === 'singular' && mention.head === np.head)
    return /^(?:an?|the)$/.test(reading.tokens[np.first]!.lower) ? 'Person' : null
  // "a 34-year-old"
  if (/-years?-old$/.test(reading.tokens[np.head]!.lower)) return 'Person'
  // "the younger" is a form of "young" too.
  const { lower, index } = reading.tokens[np.head]!
  const lemma = headLemma(reading, np)
  const before = index > np.first ? reading.tokens[index - 1]?.lower : undefined
  // "a violin maker", unlike a car maker
  if (before !== undefined && isOccupation(`${before} ${lemma}`)) return 'Person'
  const alone = senseOfNoun(lemma) ?? senseOfNoun(lower)
  // "a nursing home"
  return alone ?? (isOrganizationNoun(lemma, reading.tokens[index - 1]?.lower) ? 'Organization' : null)
}

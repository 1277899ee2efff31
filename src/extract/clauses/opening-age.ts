import type { Reading } from '../reading.ts'
import { ageOf } from './ages.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'

/** Phrases that may stand between the age and its comma: "Now 68 *and widowed*, she runs a shop". */
const ASIDE = new Set<Phrase['kind']>(['conjunction', 'adverb', 'verb'])
const MOST_ASIDE = 3

/** An age that opens a sentence, and the subject behind its comma. */
export interface OpeningAge {
  readonly age: NounPhrase
  readonly subject: NounPhrase
  /** Position of the subject among the phrases. */
  readonly at: number
}

/** "*Now 68*, Ana Reis runs a shop": whose age opens the sentence. Null where none does. */
export const openingAge = (reading: Reading, phrases: readonly Phrase[]): OpeningAge | null => {
  const [now, age] = phrases
  if (now?.kind !== 'adverb' || now.word !== 'now' || age?.kind !== 'noun' || age.end - age.first > 2) return null
  const years = ageOf(reading, age)
  if (years === null) return null
  let comma = 2
  while (comma < 2 + MOST_ASIDE && phrases[comma] !== undefined && ASIDE.has(phrases[comma]!.kind)) comma++
  const subject = phrases[comma + 1]
  if (phrases[comma]?.kind !== 'comma' || subject?.kind !== 'noun' || subject.mention < 0) return null
  const verb = phrases[skip(phrases, comma + 2, ['adverb'])]
  // "Now two, Ana said, are left."
  if (verb?.kind === 'verb' && years < 13 && BEFORE_CLAUSE.get(verb.main.lemma) === 'said') return null
  const form = reading.mentions[subject.mention]!.form
  return verb?.kind === 'verb' && (form === 'name' || form === 'pronoun') ? { age, subject, at: comma + 1 } : null
}

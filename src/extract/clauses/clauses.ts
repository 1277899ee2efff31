import type { Reading } from '../reading.ts'
import { foldAppositions } from './appositions.ts'
import type { Clause } from './clause.ts'
import type { Landmarks } from './landmarks.ts'
import { ParseState } from './parse-state.ts'
import type { Phrase } from './phrase.ts'
import { phrasesOf } from './phrases.ts'
import type { Segment } from './segment.ts'
import { takeNoun } from './take-noun.ts'
import { takeVerb } from './take-verb.ts'
import { takeWord } from './take-word.ts'

/**
 * The clauses of one segment, in the order of their verbs: "Mei Lin, who fled, works here" has "who fled" and "Mei Lin works".
 * Its phrases are taken from left to right. Unknown shapes give clauses without subject, never a guess.
 */
export const clausesOf = (
  reading: Reading,
  segment: Segment,
  landmarks: Landmarks,
): { clauses: readonly Clause[]; phrases: readonly Phrase[] } => {
  const phrases = foldAppositions(reading, phrasesOf(reading, segment, landmarks))
  const state = new ParseState(reading, segment, phrases)
  for (; state.at < phrases.length; state.at++) {
    const phrase = phrases[state.at]!
    if (phrase.kind === 'noun') takeNoun(state, phrase)
    else if (phrase.kind === 'verb') takeVerb(state, phrase)
    else takeWord(state, phrase)
  }
  return { clauses: state.clauses, phrases }
}

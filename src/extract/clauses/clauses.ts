import type { Reading } from '../reading.ts'
import { foldAppositions } from './appositions.ts'
import type { Clause } from './clause.ts'
import type { ImpliedSubject } from './implied-subject.ts'
import type { Landmarks } from './landmarks.ts'
import { takeListed } from './listed-subject.ts'
import { ParseState } from './parse-state.ts'
import type { Phrase } from './phrase.ts'
import { phrasesOf } from './phrases.ts'
import { withReducedRelatives } from './reduced-relatives.ts'
import type { Segment } from './segment.ts'
import { shareBehind } from './share-behind.ts'
import { takeNoun } from './take-noun.ts'
import { takeVerb } from './take-verb.ts'
import { takeWord } from './take-word.ts'
import { withTense } from './with-tense.ts'

/**
 * The clauses of one segment, in the order of their verbs: "Mei Lin, who fled, works here" has "who fled" and "Mei Lin works".
 * Its phrases are taken from left to right. Unknown shapes give clauses without subject, never a guess.
 */
export const clausesOf = (
  reading: Reading,
  segment: Segment,
  landmarks: Landmarks,
  implied: ImpliedSubject,
): { clauses: readonly Clause[]; phrases: readonly Phrase[] } => {
  const tensed = withTense(reading, phrasesOf(reading, segment, landmarks))
  const written = foldAppositions(reading, withReducedRelatives(reading, tensed))
  const note = implied.of(segment, written)
  const phrases = note?.phrases ?? written
  const state = new ParseState(reading, segment, phrases)
  if (note !== null) state.top.waiting.push(note.subject)
  for (; state.at < phrases.length; state.at++) {
    const phrase = phrases[state.at]!
    if (phrase.kind === 'noun') takeNoun(state, phrase)
    else if (phrase.kind === 'verb') takeVerb(state, phrase)
    else takeWord(state, phrase)
  }
  state.close()
  takeListed(reading, state.clauses, phrases)
  shareBehind(reading, state.clauses)
  implied.add({ segment, clauses: state.clauses, phrases }, note?.subject ?? null)
  return { clauses: state.clauses, phrases }
}

import type { Reading } from '../reading.ts'
import { isNominative } from './level.ts'
import { verbFollows, verbFollowsComma } from './lookahead.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { Phrase, VerbPhrase } from './phrase.ts'

/** Participles more often than not, though their past tense looks the same: "a man *called* Rui", "she *called* Rui". */
const EITHER = new Set(['called', 'named', 'exiled', 'based', 'located', 'headquartered'])

/** What only an object can be, or begin. */
const OBJECT = /^(?:me|him|them|us|it|(?:him|her|it)self|themselves|his|her|their|my|our|its)$/

/** Whether such a form has a tense: behind "she" or "who", before "him", or behind a name with no other verb to come. */
const hasTense = (reading: Reading, phrases: readonly Phrase[], at: number): boolean => {
  const [before, next] = [phrases[at - 1], phrases[at + 1]]
  if (next?.kind !== 'noun') return false
  if (before?.kind === 'relative') return before.word !== 'whose'
  const takesObject = OBJECT.test(reading.tokens[next.first]!.lower)
  if (before?.kind === 'conjunction') return takesObject
  if (before?.kind !== 'noun') return false
  if (isNominative(reading.tokens[before.first]!.lower)) return true
  if (verbFollows(phrases, at) || verbFollowsComma(phrases, at)) return false
  return takesObject || (isNamed(reading, before) && senseOf(reading, before) === 'Person')
}

const asPast = (verb: VerbPhrase): VerbPhrase => ({ ...verb, form: 'finite', tense: 'past' })

/** "King Zog *exiled* him": the phrases with such forms as the verbs of their sentences. */
export const withTense = (reading: Reading, phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.map((verb, at) =>
    verb.kind === 'verb' &&
    verb.form === 'participle' &&
    verb.first === verb.main.index &&
    EITHER.has(verb.main.lower) &&
    hasTense(reading, phrases, at)
      ? asPast(verb)
      : verb,
  )

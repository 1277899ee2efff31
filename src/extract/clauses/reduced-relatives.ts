import type { Reading } from '../reading.ts'
import { verbFollowsComma } from './lookahead.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { type Phrase, skip } from './phrase.ts'

/** "Rui Reis, *a smith*": the phrase at a position says what the name before its comma is. */
const isApposed = (reading: Reading, phrases: readonly Phrase[], at: number): boolean => {
  const [name, comma, np] = [phrases[at - 2], phrases[at - 1], phrases[at]]
  return (
    name?.kind === 'noun' &&
    comma?.kind === 'comma' &&
    np?.kind === 'noun' &&
    isNamed(reading, name) &&
    senseOf(reading, name) === 'Person' &&
    senseOf(reading, np) === 'Person' &&
    /^an?$/.test(reading.tokens[np.first]!.lower)
  )
}

/** Whether the sentence has its verb elsewhere: behind a later comma, or before the name with none to come. */
const hasOtherVerb = (phrases: readonly Phrase[], at: number): boolean => {
  if (verbFollowsComma(phrases, at)) return true
  const isVerb = ({ kind }: Phrase): boolean => kind === 'verb'
  return phrases.slice(0, at - 3).some(isVerb) && !phrases.slice(at + 1).some(isVerb)
}

/**
 * "Rui Reis, a smith *jailed* in Lima, appealed": a lone form right behind an apposition, with no object, is a participle where
 * the sentence has another verb. The phrases with such verbs as participles.
 */
export const withReducedRelatives = (reading: Reading, phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.map((verb, at) => {
    if (verb.kind !== 'verb' || verb.form !== 'bare' || !isApposed(reading, phrases, at - 1)) return verb
    const next = phrases[skip(phrases, at + 1, ['adverb'])]
    const isWithoutObject = next?.kind === 'preposition' || next?.kind === 'time'
    return isWithoutObject && hasOtherVerb(phrases, at) ? { ...verb, form: 'participle' } : verb
  })

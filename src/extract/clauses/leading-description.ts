import type { Reading } from '../reading.ts'
import { attach } from './attached.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { openingAge } from './opening-age.ts'
import { type Phrase, skip } from './phrase.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'

/** "A native of Kumasi, Paul Biko learned …": what stands before its subject. Returns the position of the subject; 0 for none. */
export const foldLeading = (reading: Reading, phrases: readonly Phrase[]): number => {
  const description = phrases[0]
  const opening = openingAge(reading, phrases)
  if (opening !== null) {
    opening.subject.appositions.push(opening.age)
    return opening.at
  }
  if (description?.kind !== 'noun' || isNamed(reading, description)) return 0
  if (
    !['a', 'an', 'the'].includes(reading.tokens[description.first]!.lower) ||
    senseOf(reading, description) !== 'Person'
  )
    return 0
  // "A lawyer in Lima *afterwards*, she …"
  const comma = skip(phrases, attach(reading, phrases, 0), ['adverb'])
  const subject = phrases[comma + 1]
  const verb = phrases[skip(phrases, comma + 2, ['adverb'])]
  const fits = phrases[comma]?.kind === 'comma' && subject?.kind === 'noun' && verb?.kind === 'verb'
  const form = fits ? reading.mentions[subject.mention]?.form : undefined
  const { lower, lemma } = reading.tokens[description.head]!
  // "The nuns, I cried", "The doctor, she said."
  const isOther = lower !== lemma || (form === 'pronoun' && fits && BEFORE_CLAUSE.get(verb.main.lemma) === 'said')
  if (!fits || isOther || (form !== 'name' && form !== 'pronoun')) {
    description.attached.length = 0
    return 0
  }
  subject.appositions.push(description)
  return comma + 1
}

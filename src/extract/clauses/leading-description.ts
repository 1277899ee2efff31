import type { Reading } from '../reading.ts'
import { attach } from './attached.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { ofMany } from './of-many.ts'
import { openingAge } from './opening-age.ts'
import { type Phrase, skip } from './phrase.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'

/** Phrases of a sentence that describe its subject and stand before it, with their commas: from the first to before the subject. */
interface Leading {
  readonly from: number
  readonly to: number
}

const NONE: Leading = { from: 0, to: 0 }

/** "*In 1931*, a girl of 19, …", "*Born in Faro*, the youngest of …": where what stands before a description ends, that speaks of nobody; 0 for none. */
const behindOpening = (reading: Reading, phrases: readonly Phrase[]): number => {
  const [first] = phrases
  const opens =
    first?.kind === 'time' || first?.kind === 'preposition' || (first?.kind === 'verb' && first.form === 'participle')
  const comma = opens ? phrases.findIndex(({ kind }) => kind === 'comma') : -1
  const isPlain = phrases.slice(1, Math.max(comma, 1)).every((phrase) => {
    if (phrase.kind === 'noun') return senseOf(reading, phrase) !== 'Person'
    return phrase.kind === 'time' || phrase.kind === 'preposition' || phrase.kind === 'adverb'
  })
  return comma > 0 && isPlain ? comma + 1 : 0
}

/** "A native of Kumasi, Paul Biko learned …", "In 1931, a girl of 19 from Faro, she took …": what stands before the subject and describes it. */
export const leadingDescription = (reading: Reading, phrases: readonly Phrase[]): Leading => {
  const opening = openingAge(reading, phrases)
  if (opening !== null) {
    opening.subject.appositions.push(opening.age)
    return { from: 0, to: opening.at }
  }
  const origin = originAhead(reading, phrases)
  if (origin > 0) return { from: 0, to: origin }
  const own = describedBehind(reading, phrases, 0)
  if (own > 0) return { from: 0, to: own }
  const from = behindOpening(reading, phrases)
  const to = from === 0 ? 0 : describedBehind(reading, phrases, from)
  return to > 0 ? { from, to } : NONE
}

/** "*Originally from Faro,* Ana Reis lives in Lima": hangs the place on her. Returns the subject's position; 0 for none. */
const originAhead = (reading: Reading, phrases: readonly Phrase[]): number => {
  const [adverb, from, place, comma, subject] = phrases
  if (adverb?.kind !== 'adverb' || adverb.word !== 'originally') return 0
  if (from?.kind !== 'preposition' || from.word !== 'from' || place?.kind !== 'noun' || comma?.kind !== 'comma')
    return 0
  if (subject?.kind !== 'noun' || !isNamed(reading, subject) || senseOf(reading, place) !== 'Place') return 0
  subject.attached.push({ preposition: 'from', np: place })
  subject.aside = true
  return 4
}

/** Hangs a description at a position on the subject behind it. Returns the subject's position; 0 for none. */
const describedBehind = (reading: Reading, phrases: readonly Phrase[], at: number): number => {
  const description = phrases[at]
  if (description?.kind !== 'noun' || isNamed(reading, description)) return 0
  if (!['a', 'an', 'the'].includes(reading.tokens[description.first]!.lower)) return 0
  const behind = attach(reading, phrases, at)
  const isPerson = senseOf(reading, description) === 'Person' || ofMany(reading, description) !== description
  // "A lawyer in Lima *afterwards*, she …"
  const comma = skip(phrases, behind, ['adverb'])
  const subject = phrases[comma + 1]
  const verb = phrases[skip(phrases, comma + 2, ['adverb'])]
  const fits = isPerson && phrases[comma]?.kind === 'comma' && subject?.kind === 'noun' && verb?.kind === 'verb'
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

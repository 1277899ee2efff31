import type { Reading } from '../reading.ts'
import { behindLength, closes, DETERMINERS } from './apposition-words.ts'
import { attach } from './attached.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

const isOneOf = (reading: Reading, np: NounPhrase): boolean => /^an?$/.test(reading.tokens[np.first]!.lower)

/** The first of two people whom "and" joins: "*Rui* and Ana Reis, a baker and a nurse,"; null for anything else, or three. */
const firstOfPair = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase): NounPhrase | null => {
  const at = phrases.indexOf(np)
  const [farther, first, and] = [phrases[at - 3], phrases[at - 2], phrases[at - 1]]
  if (and?.kind !== 'conjunction' || first?.kind !== 'noun' || !isNamed(reading, first)) return null
  // "Her parents, Rui and Ana Reis": a list has names before its commas.
  const before = phrases[at - 4]
  const isList = farther?.kind === 'comma' && before?.kind === 'noun' && isNamed(reading, before)
  return !isList && senseOf(reading, first) === 'Person' && first.appositions.length === 0 ? first : null
}

/**
 * "Mei Lin, a lawyer *and (later) the founder of Acme*,": a second description behind "and"; behind two people, "Rui and Ana Reis, *a baker and a
 * nurse*,", each has one. Returns the position behind it.
 */
export const foldJoined = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, at: number): number => {
  const position = skip(phrases, at + 1, ['adverb'])
  const other = phrases[position]
  if (phrases[at]?.kind !== 'conjunction' || other?.kind !== 'noun' || isNamed(reading, other)) return at
  // "*Her uncle*, a smith and a mayor, left"
  const isKin = reading.mentions[np.mention]?.kin !== undefined
  if ((!isNamed(reading, np) && !isKin) || senseOf(reading, np) !== 'Person') return at
  const before = np.appositions.at(-1)
  const first = before !== undefined && isOneOf(reading, before) ? firstOfPair(reading, phrases, np) : null
  // Of two who each have one, the second's may be a word that no list has.
  const isOther = first !== null && isOneOf(reading, other) && senseOf(reading, other) === null
  if (senseOf(reading, other) !== 'Person' && !isOther) return at
  const end = behindLength(phrases, attach(reading, phrases, position))
  if (!closes(reading, phrases, end)) {
    other.attached.length = 0
    return at
  }
  // "founder and head *of Acme*" is of Acme as both.
  const isBare = !DETERMINERS.has(reading.tokens[other.first]!.lower)
  if (before !== undefined && before.attached.length === 0 && isBare && (other.attached[0]?.np.mention ?? -1) >= 0)
    before.attached.push(...other.attached)
  if (first !== null && before !== undefined && isOneOf(reading, other)) {
    np.appositions.pop()
    first.appositions.push(before)
  }
  np.appositions.push(other)
  return end
}

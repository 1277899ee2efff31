import { distance } from 'fastest-levenshtein'
import { skeleton } from './name-key.ts'
import { matchNames } from './names/match-names.ts'
import type { PersonName } from './person-name.ts'

/** Whether a translation may have garbled one word into the other: the same consonants, and not a man's and a woman's form. */
const wordsGarbled = (a: string, b: string): boolean => skeleton(a) === skeleton(b) && a !== `${b}a` && b !== `${a}a`

/**
 * From which two full names may be one that a translation has garbled, or left a surname out of: lower than between strangers, since
 * the same sentence has them.
 */
const GARBLED_FROM = 0.58

/** Whether two names may be one that a translation has garbled. */
export const garbled = (a: PersonName, b: PersonName): boolean => {
  const [short, long] = a.full === null ? [a, b] : [b, a]
  const ends = [long.words[0] ?? '', long.words.at(-1) ?? '']
  if (short.full === null) return ends.some((word) => wordsGarbled(short.words[0] ?? '', word))
  const [first = '', last = ''] = [short.words[0], short.words.at(-1)]
  return (
    (wordsGarbled(first, ends[0] ?? '') && wordsGarbled(last, ends[1] ?? '')) ||
    matchNames(a.text, b.text).score >= GARBLED_FROM
  )
}

/** From which two single names may be one where both stand in one sentence: below it are the names of siblings. */
const GARBLED_SINGLE_FROM = 0.3

/** Whether each word of one name is that of the other but for a consonant, and one of them but for its vowels. */
const areWordsNear = (a: readonly string[], b: readonly string[]): boolean => {
  const distances = a.map((word, index) => distance(skeleton(word), skeleton(b[index] ?? '')))
  return distances.every((far) => far <= 1) && distances.includes(0)
}

/**
 * The same of names that two tellings have in one sentence, where more may be garbled. Which of the words is the surname a translation
 * may not know.
 *
 * @example garbledInSlot(personName('Xu Qiang'), personName('Syu Chan')) // false: two consonants of one word
 */
export const garbledInSlot = (a: PersonName, b: PersonName): boolean => {
  if (a.words.length !== b.words.length) return false
  if (a.words.length === 1) return matchNames(a.text, b.text).score >= GARBLED_SINGLE_FROM
  return areWordsNear(a.words, b.words) || areWordsNear(a.words, b.words.toReversed())
}

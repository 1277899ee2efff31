import { distance } from 'fastest-levenshtein'
import { fold } from '../model/fold.ts'
import { remembered } from '../model/remembered.ts'
import { wordList } from '../ontology/lexicon.ts'
import { areGivenForms } from './given-forms.ts'
import { surnameLast } from './names/surname-last.ts'
import { withoutEnding } from './without-ending.ts'

/** A person's name as it is compared: titles off, folded. */
export interface PersonName {
  /** As it is written. */
  readonly text: string
  /** All words but titles and initials, the family name last. */
  readonly words: readonly string[]
  /** First and last word, such as `vladimir putin`; null where there are not two. */
  readonly full: string | null
}

const titles = new Set(
  ['male', 'female', 'any', 'second', 'first'].flatMap((list) => [...wordList('titles', list)].map(fold)),
)

const read = (name: string): PersonName => {
  const all = fold(name).split(' ')
  let start = 0
  // A last word is never a title: it is all that is left to be called by.
  while (start < all.length - 1 && titles.has(all[start] ?? '')) start++
  const words = surnameLast(all.slice(start).filter((word) => word.length > 1))
  const [first, last] = [words[0], words.at(-1)]
  return {
    text: name,
    words,
    full: words.length < 2 || first === undefined || last === undefined ? null : `${first} ${last}`,
  }
}

const known = remembered(read)
/** Nobody's name is longer; what is takes no room among the remembered. */
const LONGEST_KEPT = 200

/** @example personName('Dr. Anna B. Łuczak') // { words: ['anna', 'luczak'], full: 'anna luczak', … } */
export const personName = (name: string): PersonName => (name.length > LONGEST_KEPT ? read(name) : known(name))

/** Letters that differ between transliterations of one name, made one. */
const plain = (word: string): string =>
  word
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/zh/g, 'j')
    .replace(/ts/g, 'c')
    .replace(/ks/g, 'x')
    .replace(/w/g, 'v')
    .replace(/[yij]+/g, 'i')
    .replace(/(.)\1+/g, '$1')

/** Whether two full names are one in another transliteration: Hasmik Melkonyan and Hasmik Melkonian. */
export const areTransliterated = (a: PersonName, b: PersonName): boolean =>
  a.full !== null &&
  b.full !== null &&
  [0, -1].every((at) => plain(a.words.at(at) ?? '') === plain(b.words.at(at) ?? ''))

const LONG_WORD = 4

const wordsAlike = (a: string, b: string): boolean => {
  if (a === b) return true
  // Ivanov and Ivanova are two people's names, not two spellings.
  if (a === `${b}a` || b === `${a}a`) return false
  const [left, right] = [plain(a), plain(b)]
  if (left === right) return true
  return Math.min(left.length, right.length) >= LONG_WORD && distance(left, right) <= 1
}

const areAllAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => wordsAlike(word, b[index] ?? ''))

/** "Dilshod Karimov" and "Dilshod Karim": one given name, and a surname with the Russian ending and without. */
const areEndedOtherwise = (a: PersonName, b: PersonName): boolean => {
  const [last, other] = [a.words.at(-1) ?? '', b.words.at(-1) ?? '']
  return a.words[0] === b.words[0] && (last === withoutEnding(other) || other === withoutEnding(last))
}

/**
 * How two names fit: `full` (first and last word the same, and no middle name against it), `alike` (spelled a little
 * differently), `part` (one is a single word of the other, or both are the same single word), or not at all.
 */
export const nameFit = (a: PersonName, b: PersonName): 'full' | 'alike' | 'part' | null => {
  if (a.full !== null && b.full !== null) {
    const [left, right] = [a.words.slice(1, -1), b.words.slice(1, -1)]
    const middles = left.length === 0 || right.length === 0 || left.join(' ') === right.join(' ')
    if (a.full === b.full) return middles ? 'full' : null
    const [first, last] = [a.words[0] ?? '', a.words.at(-1) ?? '']
    const [otherFirst, otherLast] = [b.words[0] ?? '', b.words.at(-1) ?? '']
    const alike =
      (left.length === 0 || right.length === 0 || areAllAlike(left, right)) &&
      (wordsAlike(first, otherFirst) || areGivenForms(first, otherFirst)) &&
      (wordsAlike(last, otherLast) || areEndedOtherwise(a, b))
    return alike ? 'alike' : null
  }
  const [short, long] = a.full === null ? [a, b] : [b, a]
  const [only] = short.words
  if (only === undefined) return null
  return only === long.words.at(-1) || areGivenForms(only, long.words[0] ?? '') ? 'part' : null
}

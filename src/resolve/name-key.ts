import { fold } from '../model/fold.ts'
import { remembered } from '../model/remembered.ts'
import { givenHead } from './given-forms.ts'
import type { PersonName } from './person-name.ts'
import { withoutEnding } from './without-ending.ts'

/** Spellings of one sound, made one before the vowels go; the first that fits. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 's'],
  [/tch|ch/g, 'c'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/zh/g, 'j'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
]

const VOWELS = /[aeiouyj]/g

const consonantsOf = (word: string): string => {
  const plain = SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), word).replace(/(.)\1+/g, '$1')
  const bare = plain.charAt(0).replace(/[yj]/, '') + plain.slice(1).replace(/h/g, '')
  const consonants = bare.replace(VOWELS, '')
  return consonants === '' ? word : consonants
}

/** No word of a name is longer; what is takes no room among the remembered. */
const LONGEST_KEPT = 64
const kept = (work: (word: string) => string): ((word: string) => string) => {
  const known = remembered(work)
  return (word) => (word.length > LONGEST_KEPT ? work(word) : known(word))
}

/**
 * What spellings and transliterations of one word of a name have in common: its consonants, without an h inside. Only for
 * finding what may be the same: what differs may still be read alike, and what is alike here is often another name.
 *
 * @example skeleton('lysenko') // 'lsnk', as of 'lisenko'
 */
export const skeleton = kept(consonantsOf)

/** The key under which forms and spellings of one given name meet, such as `Misha` and `Michail`; folded. */
export const givenKey = kept((word) => skeleton(fold(givenHead(word))))

/**
 * The key under which spellings of one full name meet, of a folded first and last word; null for a name that is less.
 *
 * @example nameKey(personName('Oksana Lysenko')) // 'ksn lsnk', as of 'Oxana Lisenko'; 'dlshd krm' of 'Dilshod Karimov' and 'Dilshod Karim'
 */
export const nameKey = ({ words, full }: PersonName): string | null => {
  const [first, last] = [words[0], words.at(-1)]
  return full === null || first === undefined || last === undefined
    ? null
    : `${givenKey(first)} ${skeleton(withoutEnding(last))}`
}

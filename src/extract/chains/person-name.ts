import { fold } from '../../model/fold.ts'
import { givenNames } from '../../ontology/given-names.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { isChineseOrder } from '../names/family-first.ts'

/** The parts of a person's name, folded; words with a hyphen stay whole. */
export interface PersonName {
  /** The whole name; the same for "Kim Min-jun" and "KIM MIN JUN". */
  readonly key: string
  /** `j` for "J. Berg"; `''` for a bare name. */
  readonly given: string
  /** Names and initials between the two others. */
  readonly middles: readonly string[]
  /** With its small words: `van der merwe`. Of a bare name its one word, which may be a given name. */
  readonly surname: string
  /** `jr`, `iii`; mostly `''`. */
  readonly suffix: string
  /** `nita` of `Ana "Nita" Reis`, which the other fields leave out; mostly `''`. */
  readonly nickname: string
}

const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv)$/
const ARTICLE = /^(?:a[lsndrtz]|el|ash)-(?=\p{Lu})/iu

/** `Ana "Nita" Reis`: what stands before the marks, within and behind. */
const NICKNAME = /^(.*\S )["“‘'](.+)["”’'] (.*)$/u

/** "Park Jong-ho": a family name, and one given name whose second syllable is small. */
const FAMILY_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u

interface Word {
  readonly text: string
  readonly small: boolean
}

/** Folds a word as it stands between blanks: "O’Brien-Łuczak" to `obrien-luczak`, "J.R." to `j` and `r`, "al-Rashid" to `rashid`. */
const wordsIn = (text: string): readonly Word[] =>
  text.split(/\s+/).flatMap((raw) => {
    const parts = raw.replace(ARTICLE, '').split(/[-‐‑–]/)
    const folded = parts.map(fold).join('-')
    return folded
      .split(' ')
      .filter((word) => /[a-z0-9]/.test(word))
      .map((word) => ({ text: word, small: /^\p{Ll}/u.test(raw) }))
  })

/** Whether a word is a small one of a surname: "van", "de la"; "Van" where a small one follows. */
const isParticle = (words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || next === undefined || !wordList('name-words', 'particle').has(word.text)) return false
  return word.small || (next.small && isParticle(words, at + 1))
}

/**
 * Takes a person's name apart. `titled` says that a title stands before it: "Mr. Van Damme" is a surname.
 *
 * @example personName('John H. van der Merwe', false) // { given: 'john', middles: ['h'], surname: 'van der merwe', … }
 */
export const personName = (text: string, titled: boolean): PersonName => {
  const [, front = text, marked = '', back = ''] = NICKNAME.exec(text) ?? []
  const plain = `${front}${back}`
  const all = wordsIn(plain)
  const suffix = all.length > 1 && SUFFIX.test(all.at(-1)?.text ?? '') ? (all.at(-1)?.text ?? '') : ''
  const words = suffix === '' ? all : all.slice(0, -1)
  const key = all.map((word) => word.text.replaceAll('-', ' ')).join(' ')
  let first = words.length - 1
  while (first > 0 && isParticle(words, first - 1)) first--
  const opensSmall = first === 1 && titled && wordList('name-words', 'particle').has(words[0]?.text ?? '')
  const from = opensSmall ? 0 : Math.max(first, 0)
  const nickname = fold(marked)
  const [one = '', two = '', ...more] = all.map(({ text: word }) => word)
  if (FAMILY_FIRST.test(plain) || (more.length === 0 && isChineseOrder(one, two)))
    return { key, given: words[1]?.text ?? '', middles: [], surname: words[0]?.text ?? '', suffix, nickname }
  const before = words.slice(0, from).map((word) => word.text)
  const surname = words
    .slice(from)
    .map((word) => word.text)
    .join(' ')
  return { key, given: before[0] ?? '', middles: before.slice(1), surname, suffix, nickname }
}

/** The last word of a surname: `merwe` of `van der merwe`. */
export const lastWord = (surname: string): string => surname.slice(surname.lastIndexOf(' ') + 1)

/** A word as transliterations that differ in nothing but custom spell it: Oksana and Oxana, Marchuk and Marchouk. */
const spelling = (word: string): string =>
  word
    .replaceAll('x', 'ks')
    .replaceAll('ou', 'u')
    .replaceAll('w', 'v')
    .replaceAll('tch', 'ch')
    .replace(/(?<=.)[iyj]+/g, 'i')

/** The same for all customary spellings of a surname, to look it up by. */
export const surnameSpelling = (surname: string): string => spelling(surname)

const isInitial = (word: string): boolean => word.length === 1

/** An initial fits whatever begins with it. */
const fits = (a: string, b: string): boolean =>
  isInitial(a) || isInitial(b) ? a[0] === b[0] : spelling(a) === spelling(b)

/** "Misha" and "Mikhail": one of two given names is what the other is called for short. */
const isShortFor = (a: string, b: string): boolean => {
  const { forms } = givenNames()
  const others = forms.get(b) ?? []
  return (forms.get(a) ?? []).some(({ name, kind }) =>
    others.some((other) => other.name === name && (other.kind === 'short') !== (kind === 'short')),
  )
}

/**
 * Whether two full names may be one person's: "Vladimir V. Putin" and "Vladimir Putin", "J. Berg" and "John Berg", "Oksana
 * Bilyk" and "Oxana Bilyk". Two different middle names or initials are two people's, and so are "Silva Santos" and "dos Santos".
 */
export const maySameName = (a: PersonName, b: PersonName): boolean =>
  spelling(a.surname) === spelling(b.surname) &&
  (fits(a.given, b.given) ||
    isShortFor(a.given, b.given) ||
    (a.nickname !== '' && a.nickname === b.given) ||
    (b.nickname !== '' && b.nickname === a.given)) &&
  a.middles.slice(0, b.middles.length).every((middle, at) => fits(middle, b.middles[at] ?? '')) &&
  (a.suffix === b.suffix || a.suffix === '' || b.suffix === '')

/** Whether nothing but the spelling of a word tells two names apart that may be one: not "J. Berg" and "John Berg". */
export const differsInSpelling = (a: PersonName, b: PersonName): boolean =>
  a.surname !== b.surname || (a.given !== b.given && !isInitial(a.given) && !isInitial(b.given))

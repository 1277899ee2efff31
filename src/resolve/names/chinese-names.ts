import { isChineseSurname, isChineseSyllable, pinyinSyllables, sameChinese } from '../../ontology/chinese.ts'
import { formsOf } from './given-names.ts'
import type { NameWord, ParsedName } from './parsed-name.ts'
import { Tally } from './tally.ts'

interface ChineseName {
  /** Syllables of each word as written. */
  readonly words: readonly (readonly string[])[]
}

const MOST_SYLLABLES = 4
const KNOWN_ELSEWHERE = 4

/** Chiang is one syllable, of the older spelling, not chi and ang. */
const syllablesOf = (word: string): readonly string[] | null =>
  isChineseSyllable(word) ? [word] : pinyinSyllables(word)

const chineseWord = ({ text, kind, abjad }: NameWord): readonly string[] | null => {
  // Anna, Dana and Lena could be Chinese by their letters.
  if (kind === 'initial' || abjad || (text.length >= KNOWN_ELSEWHERE && formsOf(text).length > 0)) return null
  return syllablesOf(text)
}

const isSurname = (word: NameWord | undefined): boolean => word !== undefined && isChineseSurname(word.text)

/** A name of Chinese syllables throughout with a Chinese family name at one end; null else. */
const chineseName = ({ words }: ParsedName): ChineseName | null => {
  if (words.length < 2 || !(isSurname(words[0]) || isSurname(words.at(-1)))) return null
  const read: (readonly string[])[] = []
  for (const word of words) {
    const syllables = chineseWord(word)
    if (syllables === null) return null
    read.push(syllables)
  }
  return read.flat().length <= MOST_SYLLABLES ? { words: read } : null
}

/** Family name first, and, where it may stand last, the other way round. */
const orders = ({ words }: ChineseName): readonly (readonly string[])[] => {
  const last = words.at(-1) ?? []
  return [words.flat(), [...last, ...words.slice(0, -1).flat()]]
}

const SPELLED_OTHERWISE = 0.95
const TURNED = 0.96
const ANOTHER = 0.2

/**
 * Judges two names that are both Chinese: the same syllables in pinyin or Wade-Giles, the family name first or last; another
 * syllable is another name, however little its spelling differs. Null where one of them is none.
 */
export const judgeChinese = (left: ParsedName, right: ParsedName): Tally | null => {
  const [a, b] = [chineseName(left), chineseName(right)]
  if (a === null || b === null) return null
  const tally = new Tally()
  const [plain, turned] = orders(a)
  const [other, otherTurned] = orders(b)
  if (plain === undefined || turned === undefined || other === undefined || otherTurned === undefined) return null
  const straight = sameChinese(plain, other) || plain.join('') === other.join('')
  const isTurned = !straight && (sameChinese(turned, other) || sameChinese(plain, otherTurned))
  if (!straight && !isTurned) {
    // What is left out is for the general judgement.
    if (plain.length !== other.length) return null
    tally.weigh(ANOTHER, 'another syllable makes another Chinese name')
    return tally
  }
  const seen = isTurned
    ? [...turned].sort().join() === [...other].sort().join() || turned.join('') === other.join('')
    : plain.join('') === other.join('')
  if (isTurned) tally.weigh(TURNED, 'the family name stands first in one and last in the other')
  if (seen || turned.join('') === other.join('') || plain.join('') === otherTurned.join(''))
    tally.say('the same Chinese syllables')
  else tally.weigh(SPELLED_OTHERWISE, 'the same Chinese syllables in two romanisations')
  return tally
}

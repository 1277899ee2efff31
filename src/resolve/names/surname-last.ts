import { chineseSurnameRank, isChineseSyllable, pinyinSyllables } from '../../ontology/chinese.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { frequencyOf } from '../../ontology/name-frequency.ts'
import { isListed } from './given-names.ts'

const KOREAN = [...wordList('name-parts', 'korean-surname')]
const VIETNAMESE = wordList('name-parts', 'vietnamese-surname')
const VIETNAMESE_MIDDLE = wordList('name-parts', 'vietnamese-middle')

const MOST_GIVEN_SYLLABLES = 2
/** A word that many outside China are called by: Anna, Lena. */
const LONG_WORD = 4

const chineseSyllables = (word: string): readonly string[] | null => {
  if (word.length >= LONG_WORD && isListed(word)) return null
  return isChineseSyllable(word) ? [word] : pinyinSyllables(word)
}

const isWhole = <T>(items: readonly (T | null)[]): items is readonly T[] => items.every((item) => item !== null)

/** `zhang wei min`, `wei min zhang` → `weimin zhang`. Where both ends are family names, the commoner one is it. */
const chinese = (words: readonly string[]): readonly string[] | null => {
  const syllables = words.map(chineseSyllables)
  if (words.length < 2 || !isWhole(syllables)) return null
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  const [front, back] = [chineseSurnameRank(first), chineseSurnameRank(last)]
  if (front === null && back === null) return null
  const isFirst = back === null || (front !== null && front < back)
  const given = isFirst ? words.slice(1) : words.slice(0, -1)
  const count = (isFirst ? syllables.slice(1) : syllables.slice(0, -1)).flat().length
  return count > MOST_GIVEN_SYLLABLES ? null : [given.join(''), isFirst ? first : last]
}

const KOREAN_SYLLABLE =
  /^(?:[bcdghjklmnprstyw]|ch|kk|ss|sh)?(?:y?ae|y?eo|eu|ui|wae|wa|we|wi|wo|y?oo|y?ou|ee|y?a|y?e|y?o|y?u|i)(?:ng|[kgnlrmptbh])?$/

/** `kim min ho`, `min ho kim` → `minho kim`. */
const korean = (words: readonly string[]): readonly string[] | null => {
  if (words.length !== 3) return null
  const [first, last] = [words[0] ?? '', words[2] ?? '']
  const [front, back] = [KOREAN.indexOf(first), KOREAN.indexOf(last)]
  if (front < 0 && back < 0) return null
  const isFirst = back < 0 || (front >= 0 && front < back)
  const given = isFirst ? words.slice(1) : words.slice(0, -1)
  return given.every((word) => KOREAN_SYLLABLE.test(word)) ? [given.join(''), isFirst ? first : last] : null
}

const VIETNAMESE_SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ngh?|nh?|p|t)?$/

/** `nguyen thi lan` → `lan thi nguyen`; `tran duc` → `duc tran`. Le and Do begin names elsewhere too: they need a third word. */
const vietnamese = (words: readonly string[]): readonly string[] | null => {
  const [first = '', second = ''] = words
  if (!VIETNAMESE.has(first) || !words.every((word) => VIETNAMESE_SYLLABLE.test(word))) return null
  if (words.length === 2) return first.length > 2 && !VIETNAMESE.has(second) ? [second, first] : null
  const isSure = first.length > 2 || VIETNAMESE_MIDDLE.has(second) || VIETNAMESE.has(second)
  return words.length > 4 || !isSure ? null : [...words.slice(1)].reverse().concat(first)
}

/** `kovacs ilona` → `ilona kovacs`: where the tables leave no doubt which word is which. */
const byTables = (words: readonly string[]): readonly string[] | null => {
  if (words.length !== 2) return null
  const [first = '', last = ''] = words
  const [front, back] = [frequencyOf(first), frequencyOf(last)]
  const isTurned =
    front.surname !== null && front.given === null && !isListed(first) && back.given !== null && back.surname === null
  return isTurned ? [last, first] : null
}

/**
 * The folded words of a name with the family name last, as most write it for readers of English, where it can be told that it
 * stands first; the syllables of a Chinese or Korean given name as one word. Else the words as they are.
 *
 * @example surnameLast(['zhang', 'wei', 'min']) // ['weimin', 'zhang']
 */
export const surnameLast = (words: readonly string[]): readonly string[] =>
  words.length < 2 ? words : (chinese(words) ?? korean(words) ?? vietnamese(words) ?? byTables(words) ?? words)

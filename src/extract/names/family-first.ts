import { fold } from '../../model/fold.ts'
import { chineseSurnameRank, pinyinSyllables } from '../../ontology/chinese.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Vote } from './candidate.ts'
import type { Neighbours } from './neighbours.ts'
import { firstNameGender } from './word-sense.ts'

const parts = (key: string): ReadonlySet<string> => wordList('name-parts', key)

const GIVEN_OF_TWO = /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u

/** "Wei Lihua": a Chinese family name, and a given name of two syllables; not "Li Anna", but "Wei Li-Hua". Words in lower case. */
export const isChineseOrder = (first: string, second: string): boolean =>
  chineseSurnameRank(first) !== null &&
  chineseSurnameRank(second) === null &&
  firstNameGender(second) === null &&
  pinyinSyllables(second.replace('-', ''))?.length === 2

/** Whether a name has the shape that only names with the family first have: "Bui Duc Long", "Park Seo-yeon". */
export const isFamilyFirst = ({ words }: Neighbours): boolean => {
  const [first, second] = words
  if (first === undefined || second === undefined) return false
  const family = fold(first.text)
  if (words.length === 2) {
    const isKorean = parts('korean-surname').has(family) && GIVEN_OF_TWO.test(second.text)
    return isKorean || isChineseOrder(first.lower, second.lower)
  }
  return (
    words.length <= 4 && parts('vietnamese-surname').has(family) && parts('vietnamese-middle').has(fold(second.text))
  )
}

/** A family name, and behind it what stands between it and a given name, or a given name of two syllables. */
export const familyFirstVotes = (near: Neighbours): Vote[] =>
  isFamilyFirst(near) ? [{ rule: 'family-first', type: 'Person', weight: 2 }] : []

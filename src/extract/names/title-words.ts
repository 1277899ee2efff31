import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { NameContext } from './context.ts'
import { isRole } from './neighbours.ts'
import { listForm } from './word-form.ts'
import { firstNameGender } from './word-sense.ts'

/** A list of titles. */
export const title = (key: string): ReadonlySet<string> => wordList('titles', key)

/** Whose title a word (as `listForm` gives it) is; unknown of what either bears, a trade too; null of no title. */
export const genderOfTitle = (whole: string): Gender | null => {
  // "Web-designer Femi": the trade is the last part.
  const word = whole.slice(whole.lastIndexOf('-') + 1)
  const [isMale, isFemale] = [title('male').has(word), title('female').has(word)]
  // "Sr." is a señor and a sister.
  if (isMale && isFemale) return 'unknown'
  if (isMale) return 'male'
  if (isFemale) return 'female'
  if (title('any').has(word)) return 'unknown'
  const isPerson = isRole(word) || wordList('people', 'kin').has(word)
  // "Hunter" and "Mason" are first names before they are trades.
  return isPerson && firstNameGender(word) === null ? 'unknown' : null
}

/** Whether a word may be part of a title: the "General" of "Major General" too. */
export const isTitleWord = (word: string): boolean => genderOfTitle(word) !== null || title('second').has(word)

/** Of the titles in tokens `[first, end)`, the gender that the first that has one says. */
export const titleGender = (context: NameContext, first: number, end: number): Gender => {
  for (let index = first; index < end; index++) {
    const token = context.tokens[index]
    const gender = token === undefined ? null : genderOfTitle(listForm(token))
    if (gender !== null && gender !== 'unknown') return gender
  }
  return 'unknown'
}

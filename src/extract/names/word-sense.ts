import type { Gender } from '../../model/extraction.ts'
import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { frequencyOf } from '../../ontology/name-frequency.ts'
import { nlp } from '../compromise.ts'

const NAME_TAGS = new Set([
  'MaleName',
  'FemaleName',
  'FirstName',
  'LastName',
  'Person',
  'City',
  'Country',
  'Region',
  'Place',
  'Organization',
  'SportsTeam',
  'ProperNoun',
  'Demonym',
  'Abbreviation',
  'Unit',
  'Currency',
  'Noun',
])
const FIRST_NAME_TAGS: ReadonlyMap<string, Gender> = new Map([
  ['MaleName', 'male'],
  ['FemaleName', 'female'],
  ['FirstName', 'unknown'],
  ['Person', 'unknown'],
])

let lexicon: ReadonlyMap<string, readonly string[]> | null = null

const readLexicon = (): ReadonlyMap<string, readonly string[]> => {
  const { model } = nlp.world() as { model: { one: { lexicon: Record<string, string | string[]> } } }
  return new Map(Object.entries(model.one.lexicon).map(([word, tags]) => [word, [tags].flat()]))
}

const tagsOf = (word: string): readonly string[] => {
  lexicon ??= readLexicon()
  return lexicon.get(word) ?? []
}

/** Whether English uses the word (lower case) as other than a name: `harbour`, `reading`. False for words nobody lists. */
export const isCommonWord = (word: string): boolean => {
  if (wordList('name-words', 'function').has(word)) return true
  return tagsOf(word).some((tag) => !NAME_TAGS.has(tag))
}

/** The gender of a first name (lower case), `unknown` for one of both; null where no list has it, which says little. */
export const firstNameGender = (word: string): Gender | null => {
  for (const tag of tagsOf(word)) {
    const gender = FIRST_NAME_TAGS.get(tag)
    if (gender !== undefined) return wordList('name-words', 'given-unsure').has(word) ? 'unknown' : gender
  }
  if (wordList('name-words', 'given-unsure').has(word)) return isCommonWord(word) ? null : 'unknown'
  if (wordList('name-words', 'given-male').has(word)) return 'male'
  return wordList('name-words', 'given-female').has(word) ? 'female' : null
}

/**
 * The gender of most of those whom a census counts by a given name (lower case), where the name is none that more have as their family's,
 * nor one that other countries give otherwise. It says nothing of what is a name.
 */
export const genderInTables = (word: string): Gender => {
  const { given, surname, sex } = frequencyOf(fold(word))
  if (sex === null || given === null || (surname !== null && surname <= given)) return 'unknown'
  return wordList('name-words', 'given-unsure').has(word) ? 'unknown' : sex
}

/** Whether a list has the word (lower case) as a family name. */
export const isFamilyName = (word: string): boolean => tagsOf(word).includes('LastName')

/** The longest ending of a list that a word has and that leaves at least two letters before it; null where none. */
export const hasEnding = (word: string, list: string): boolean => {
  const endings = wordList('name-words', list)
  for (let length = Math.min(8, word.length - 2); length >= 2; length--) {
    if (endings.has(word.slice(-length))) return true
  }
  return false
}

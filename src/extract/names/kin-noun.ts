import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'

const MALE = wordList('people', 'kin-male')
const FEMALE = wordList('people', 'kin-female')
/** Plural and near words of the lexicon's lists that are no kin. */
const NOT_KIN = wordList('people', 'no-kin')

/** The gender of whoever a kin noun in lower case stands for: `female` for "nieces". */
export const genderOfKin = (noun: string): Gender => {
  const singular = noun.replace(/s$/, '')
  if (MALE.has(noun) || MALE.has(singular)) return 'male'
  if (FEMALE.has(noun) || FEMALE.has(singular)) return 'female'
  return 'unknown'
}

/** Whether a kin noun stands for several: "sons", "parents". */
export const isPluralKin = (noun: string): boolean => wordList('people', 'kin-plural').has(noun) || noun === 'children'

/** Whether a word in lower case is a noun for kin: "grandson", "parents", "sister-in-law". */
export const isKinNoun = (noun: string): boolean =>
  !NOT_KIN.has(noun) && (wordList('people', 'kin').has(noun) || isPluralKin(noun) || /-in-law$/.test(noun))

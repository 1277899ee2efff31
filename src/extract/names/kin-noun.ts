import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'

const MALE =
  /^(?:father|dad|son|brother|husband|uncle|nephew|grandfather|grandson|boyfriend|fiancé|fiance|stepfather|stepson|widower|boy|father-in-law|brother-in-law|son-in-law)$/
const FEMALE =
  /^(?:mother|mum|mom|daughter|sister|wife|aunt|niece|grandmother|granddaughter|girlfriend|fiancée|fiancee|stepmother|stepdaughter|widow|girl|mother-in-law|sister-in-law|daughter-in-law)$/

/** Plural and near words of the lexicon's lists that are no kin. */
const NOT_KIN = new Set([
  'friends',
  'colleagues',
  'neighbours',
  'neighbors',
  'friend',
  'colleague',
  'neighbour',
  'neighbor',
  'partner',
  'kids',
  'boys',
  'girls',
  'classmate',
  'roommate',
  'flatmate',
  'companion',
])

/** The gender of whoever a kin noun in lower case stands for: `female` for "nieces". */
export const genderOfKin = (noun: string): Gender => {
  const singular = noun.replace(/s$/, '')
  if (MALE.test(noun) || MALE.test(singular)) return 'male'
  if (FEMALE.test(noun) || FEMALE.test(singular)) return 'female'
  return 'unknown'
}

/** Whether a kin noun stands for several: "sons", "parents". */
export const isPluralKin = (noun: string): boolean => wordList('people', 'kin-plural').has(noun) || noun === 'children'

/** Whether a word in lower case is a noun for kin: "grandson", "parents", "sister-in-law". */
export const isKinNoun = (noun: string): boolean =>
  !NOT_KIN.has(noun) && (wordList('people', 'kin').has(noun) || isPluralKin(noun) || /-in-law$/.test(noun))

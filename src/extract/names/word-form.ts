import { wordList } from '../../ontology/lexicon.ts'
import type { Token } from '../reading.ts'

// Arabic and Irish names may open small: al-Rashid, d'Angelo.
const CAPITALISED = /^(?:\p{Lu}|(?:al|el|an|as|ad|ar|at|az|ash|d|l|de)[-'’]\p{Lu})/u
/** The word without a final dot, for looking up in lists: `Mr.` → `mr`. */
export const listForm = (token: Token): string => (token.lower.endsWith('.') ? token.lower.slice(0, -1) : token.lower)

/** Whether a token is written as names are. */
export const isCapitalised = (token: Token): boolean => CAPITALISED.test(token.text)

/** Whether a word (as `listForm` gives it) stands before a person's name: `mr`, `professor`. */
export const isTitle = (word: string): boolean =>
  wordList('titles', 'any').has(word) || wordList('titles', 'male').has(word) || wordList('titles', 'female').has(word)

/** What stands before a name without the title that ends it: "interview with *Mr.* " is "interview with ". */
export const withoutTitle = (before: string): string =>
  before.replace(/(?<!\p{L})(\p{L}+)\.? $/u, (whole, word: string) => (isTitle(word.toLowerCase()) ? '' : whole))

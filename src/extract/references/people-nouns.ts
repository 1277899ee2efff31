import { wordList } from '../../ontology/lexicon.ts'
import { senseOfNoun } from '../clauses/noun-sense.ts'
import type { Token } from '../token.ts'

const PEOPLE = wordList('groups', 'people')

/** Whether a noun stands for several people: "*Police* detained Ana", "the *welders*". */
export const isPeople = ({ lower, lemma }: Pick<Token, 'lower' | 'lemma'>): boolean =>
  PEOPLE.has(lower) ||
  (lower.endsWith('s') && senseOfNoun(lower.slice(0, -1)) === 'Person') ||
  (lower !== lemma && senseOfNoun(lemma) === 'Person')

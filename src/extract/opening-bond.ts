import { wordList } from '../ontology/lexicon.ts'
import type { Token } from './token.ts'

const BONDS = wordList('people', 'bonds')

const isName = (token: Token | undefined): boolean => token?.pos === 'PROPN'

/** "*Siblings* Ana and Eva Reis": at the head of a sentence what two are to each other, which taggers take for the name's part. */
const isBond = (tokens: readonly Token[], at: number): boolean => {
  const { opensSentence, pos, lower } = tokens[at]!
  if (!opensSentence || pos !== 'PROPN' || !BONDS.has(lower) || !isName(tokens[at + 1])) return false
  const isFull = isName(tokens[at + 2])
  const and = isFull ? at + 3 : at + 2
  if (tokens[and]?.lower !== 'and' || !isName(tokens[and + 1])) return false
  // "*Twins* Kirby Puckett and Kent Hrbek": players of that team.
  return (
    !isFull ||
    lower === 'sisters' ||
    lower === 'friends' ||
    lower === 'cousins' ||
    tokens[and + 2]?.lower === tokens[at + 2]!.lower
  )
}

/** Gives what opens a sentence and is a noun its part of speech and its lemma. */
export const withOpeningBonds = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => (isBond(tokens, at) ? { ...token, pos: 'NOUN', lemma: token.lower.slice(0, -1) } : token))

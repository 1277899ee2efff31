import { wordList } from '../ontology/lexicon.ts'
import type { FactWithClaims } from './facts.ts'

/** Any of the phrases, each between words' ends. */
const anyOf = (key: 'again' | 'first' | 'often'): RegExp => {
  const phrases = [...wordList('order-words', key)].sort((a, b) => b.length - a.length)
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<!\\bnever\\s)(?:${phrases.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}-])`,
    'iu',
  )
}

let words: { readonly again: RegExp; readonly first: RegExp; readonly often: RegExp } | null = null

const orderWords = () => {
  words ??= { again: anyOf('again'), first: anyOf('first'), often: anyOf('often') }
  return words
}

/** Whether a sentence of the fact's has such words. */
const says = ({ claims }: FactWithClaims, pattern: RegExp): boolean =>
  claims.some(({ claim }) => pattern.test(claim.evidence.text))

/**
 * Whether the words of two facts, the earlier first, say that it happened more than once: "returned *for the first time* in 1931",
 * "in 1934 she returned *again*", "was arrested *twice*". Where both are told as a second time, it may be the same one.
 *
 * @example isToldAnew(returned1931, returnedAgain1934) // true
 */
export const isToldAnew = (earlier: FactWithClaims, later: FactWithClaims): boolean => {
  const { again, first, often } = orderWords()
  if (says(earlier, often) || says(later, often)) return true
  return says(earlier, again) !== says(later, again) ? says(later, again) : says(earlier, first) && !says(later, first)
}

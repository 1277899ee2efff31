import type { Claim } from '../model/extraction.ts'
import type { Span } from '../model/span.ts'
import { wordList } from '../ontology/lexicon.ts'
import type { FactWithClaims } from './facts.ts'

type OrderWords = 'again' | 'first' | 'often'

/** Any of the phrases of a list, as whole words, whatever blanks or line ends stand in them. */
const anyOf = (key: OrderWords | 'breaks', flags: string): RegExp => {
  const phrases = [...wordList('order-words', key)].sort((a, b) => b.length - a.length)
  const words = phrases.join('|').replaceAll(' ', '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?<!\\bnever\\s)(?:${words})(?![\\p{L}\\p{N}-])`, flags)
}

const known = new Map<OrderWords | 'breaks', RegExp>()

const pattern = (key: OrderWords | 'breaks'): RegExp => {
  const made = known.get(key) ?? anyOf(key, key === 'breaks' ? 'giu' : 'iu')
  known.set(key, made)
  return made
}

const MARKS = /[,;:.!?()–—]/gu

/** The parts that a sentence falls into at marks and conjunctions. */
const partsOf = (text: string): readonly Span[] => {
  const breaks = [...text.matchAll(MARKS), ...text.matchAll(pattern('breaks'))].map(({ index }) => index)
  const starts = [0, ...[...new Set(breaks)].sort((a, b) => a - b)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

/** The parts of its sentence in which a claim's subject, object and time stand: what is said in others is said of something else. */
const ownWords = ({ args, time, evidence }: Claim): readonly string[] => {
  const { text, start } = evidence
  const when = time?.text == null ? -1 : text.indexOf(time.text)
  const at = [args.subject.start - start, ...(args.object === undefined ? [] : [args.object.start - start]), when]
  return partsOf(text)
    .filter((part) => at.some((position) => part.start <= position && position < part.end))
    .map((part) => text.slice(part.start, part.end))
}

const says = ({ claims }: FactWithClaims, key: OrderWords): boolean =>
  claims.some(({ claim }) => ownWords(claim).some((words) => pattern(key).test(words)))

/**
 * Whether the words of two facts, the earlier first, say that it happened more than once: "returned *for the first time* in 1931",
 * "in 1934 she returned *again*", "was arrested *twice*". Where both are told as a second time, it may be the same one.
 *
 * @example isToldAnew(returned1931, returnedAgain1934) // true
 */
export const isToldAnew = (earlier: FactWithClaims, later: FactWithClaims): boolean => {
  if (says(earlier, 'often') || says(later, 'often')) return true
  const [isAgain, wasAgain] = [says(later, 'again'), says(earlier, 'again')]
  return isAgain === wasAgain ? says(earlier, 'first') && !says(later, 'first') : isAgain
}

import { wordList } from '../../ontology/lexicon.ts'
import type { NameWord } from './parsed-name.ts'
import { nameWord } from './read-words.ts'
import { fitWords, type WordFit } from './word-fit.ts'

/** Words of two names that stand for each other; where one name writes apart what the other joins, several. */
export interface Pair {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly fit: WordFit
}

export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Indexes of words that stand for none of the other name's; particles are no words. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

const articles = wordList('name-parts', 'article')
const MOST_JOINED = 3
const LEAST_JOINED = 0.85
/** Of equal fits, the one nearer in place is taken. */
const PLACE = 0.001
const JOINED = 0.01

const joined = (words: readonly NameWord[], from: number, length: number): NameWord | null => {
  const span = words.slice(from, from + length)
  if (span.length < length || span.some(({ kind }) => kind === 'initial')) return null
  // A particle joins what follows, as in Vandermeer; only an article ends a word, as in Mujib-ur Rahman.
  const last = span.at(-1)
  if (last?.kind === 'particle' && !articles.has(last.text)) return null
  const text = span.map((word) => word.text).join('')
  return nameWord(text, 'word', { abjad: span.some(({ abjad }) => abjad) })
}

const range = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index)

const joinedPairs = (a: readonly NameWord[], b: readonly NameWord[], flip: boolean): Pair[] => {
  const pairs: Pair[] = []
  for (let length = 2; length <= MOST_JOINED; length++) {
    for (let at = 0; at + length <= a.length; at++) {
      const word = joined(a, at, length)
      if (word === null) continue
      for (const [index, other] of b.entries()) {
        // Close in length, or it is not worth a look.
        if (other.kind !== 'word' || Math.abs(other.text.length - word.text.length) > 2) continue
        const fit = fitWords(word, other)
        if (
          fit === null ||
          fit.score < LEAST_JOINED ||
          (fit.kind !== 'same' && fit.kind !== 'spelling' && fit.kind !== 'variant')
        )
          continue
        const [left, right] = [range(at, length), [index]]
        pairs.push(flip ? { left: right, right: left, fit } : { left, right, fit })
      }
    }
  }
  return pairs
}

/** Whole words before initials, what is joined before what is not, near before far. */
const rank = ({ left, right, fit }: Pair): number =>
  fit.score -
  (fit.kind === 'initial' ? 1 : 0) -
  PLACE * Math.abs((left[0] ?? 0) - (right[0] ?? 0)) +
  (left.length + right.length > 2 ? JOINED : 0)

const free = (words: readonly NameWord[], taken: ReadonlySet<number>): readonly number[] =>
  words.flatMap((word, index) => (word.kind === 'particle' || taken.has(index) ? [] : [index]))

/** Which words of two names stand for each other, best fits first. */
export const alignNames = (a: readonly NameWord[], b: readonly NameWord[]): Alignment => {
  const found: Pair[] = []
  for (const [i, x] of a.entries()) {
    if (x.kind === 'particle') continue
    for (const [j, y] of b.entries()) {
      if (y.kind === 'particle') continue
      const fit = fitWords(x, y)
      if (fit !== null) found.push({ left: [i], right: [j], fit })
    }
  }
  const apart = a.length !== b.length || found.length < a.length
  if (apart) found.push(...joinedPairs(a, b, false), ...joinedPairs(b, a, true))
  found.sort((x, y) => rank(y) - rank(x))
  const [left, right] = [new Set<number>(), new Set<number>()]
  const pairs: Pair[] = []
  for (const pair of found) {
    if (pair.left.some((index) => left.has(index)) || pair.right.some((index) => right.has(index))) continue
    for (const index of pair.left) left.add(index)
    for (const index of pair.right) right.add(index)
    pairs.push(pair)
  }
  return { pairs, left: free(a, left), right: free(b, right) }
}

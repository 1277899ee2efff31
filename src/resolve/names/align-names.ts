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

/** The text of several words written as one; null where they would not be. */
const joinedText = (words: readonly NameWord[], from: number, length: number): string | null => {
  const span = words.slice(from, from + length)
  if (span.length < length || span.some(({ kind }) => kind === 'initial')) return null
  // A particle joins what follows, as in Vandermeer; only an article ends a word, as in Mujib-ur Rahman.
  const last = span.at(-1)
  if (last?.kind === 'particle' && !articles.has(last.text)) return null
  return span.map((word) => word.text).join('')
}

/** Worth a look: as long, but for two letters, and with the same beginning or another vowel. */
const isNear = (text: string, { text: other }: NameWord): boolean =>
  Math.abs(other.length - text.length) <= 2 &&
  (other[0] === text[0] || (/^[aeiou]/.test(text) && /^[aeiou]/.test(other)))

const range = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index)

const isJoinedFit = (fit: WordFit | null): fit is WordFit =>
  fit !== null &&
  fit.score >= LEAST_JOINED &&
  (fit.kind === 'same' || fit.kind === 'spelling' || fit.kind === 'variant' || fit.kind === 'script')

/** Pairs of the words from `at` on, taken as one, with words of the other name. */
const pairsOfSpan = (a: readonly NameWord[], at: number, length: number, b: readonly NameWord[]): Pair[] => {
  const text = joinedText(a, at, length)
  if (text === null) return []
  const abjad = a[at]?.abjad === true
  return b.flatMap((other, index) => {
    if (other.kind !== 'word' || (abjad === other.abjad && !isNear(text, other))) return []
    const fit = fitWords(nameWord(text, 'word', { abjad }), other)
    return isJoinedFit(fit) ? [{ left: range(at, length), right: [index], fit }] : []
  })
}

const joinedPairs = (a: readonly NameWord[], b: readonly NameWord[]): Pair[] => {
  const pairs: Pair[] = []
  for (let length = 2; length <= MOST_JOINED; length++) {
    for (let at = 0; at + length <= a.length; at++) pairs.push(...pairsOfSpan(a, at, length, b))
  }
  return pairs
}

const turned = ({ left, right, fit }: Pair): Pair => ({ left: right, right: left, fit })

/** Whole words before initials, what is joined before what is not, near before far. */
const rank = ({ left, right, fit }: Pair): number =>
  fit.score -
  (fit.kind === 'initial' ? 1 : 0) -
  PLACE * Math.abs((left[0] ?? 0) - (right[0] ?? 0)) +
  (left.length + right.length > 2 ? JOINED : 0)

const free = (words: readonly NameWord[], taken: ReadonlySet<number>): readonly number[] =>
  words.flatMap((word, index) => (word.kind === 'particle' || taken.has(index) ? [] : [index]))

const singlePairs = (a: readonly NameWord[], b: readonly NameWord[]): Pair[] => {
  const pairs: Pair[] = []
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as NameWord
    if (x.kind === 'particle') continue
    for (let j = 0; j < b.length; j++) {
      const y = b[j] as NameWord
      if (y.kind === 'particle') continue
      const fit = fitWords(x, y)
      if (fit !== null) pairs.push({ left: [i], right: [j], fit })
    }
  }
  return pairs
}

const chosen = (a: readonly NameWord[], b: readonly NameWord[], found: Pair[]): Alignment => {
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

/** Which words of two names stand for each other, best fits first; where words are left on both sides, joined ones too. */
export const alignNames = (a: readonly NameWord[], b: readonly NameWord[]): Alignment => {
  const found = singlePairs(a, b)
  const alignment = chosen(a, b, found)
  if (alignment.left.length === 0 || alignment.right.length === 0) return alignment
  const joinedOnes = [...joinedPairs(a, b), ...joinedPairs(b, a).map(turned)]
  return joinedOnes.length === 0 ? alignment : chosen(a, b, [...found, ...joinedOnes])
}

import { fold } from '../model/fold.ts'
import type { Span } from '../model/span.ts'
import { wordList } from '../ontology/lexicon.ts'
import { hash } from './hash.ts'
import { skeleton } from './name-key.ts'

/** The telling words of each sentence of a text, packed: many texts are kept at hand, and an array a sentence weighs more than its words. */
export interface Sentences {
  /** Hashes, those of one sentence after those of the other; none of a sentence that has too few to be compared. */
  readonly words: Uint32Array
  /** Where in `words` each sentence ends. */
  readonly ends: Uint32Array
}

/** Sentence `left` of one text says what sentence `right` of the other says. */
interface AlignedPair {
  readonly left: number
  readonly right: number
}

export interface Alignment {
  /** In the order of both texts. */
  readonly pairs: readonly AlignedPair[]
  /** Sum of the pairs' likenesses, each from 0 to 1, over the sentences of the shorter text. */
  readonly share: number
}

/** Of a longer text the beginning is compared. */
const MOST_SENTENCES = 400
/** Two sentences that have fewer telling words in common, or a smaller part of them, say different things. */
const LEAST_WORDS = 3
const LEAST_LIKENESS = 0.35

const common = new Set([...wordList('name-words', 'function')].map(fold))
const ENDING = /(?:ies|es|s|ed|ing|ly)$/
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Translations of one word often begin alike and end otherwise. */
const STEM = 6

/** The lowest bit tells names from other words: two sentences that only name the same people say nothing alike. */
const isName = (word: number): boolean => word % 2 === 1
const hashOf = (text: string, name: boolean): number => ((hash(text) >>> 1) * 2 + Number(name)) >>> 0

/** A word as it outlives translation: a name by its consonants, a number as it stands, another word by its beginning. */
const tellingWord = (word: string): number | null => {
  const folded = fold(word)
  if (common.has(folded)) return null
  if (/\d/.test(folded)) return hashOf(folded, false)
  if (folded.length > 2 && /^\p{Lu}/u.test(word)) return hashOf(skeleton(folded), true)
  const stem = folded.length > 4 ? folded.replace(ENDING, '') : folded
  return hashOf(stem.slice(0, STEM), false)
}

const hashesOf = (sentence: string): ReadonlySet<number> => {
  const words = new Set<number>()
  for (const [word] of sentence.matchAll(WORD)) {
    const telling = tellingWord(word)
    if (telling !== null) words.add(telling)
  }
  return words
}

/** The sentences of a text as they are aligned. */
export const sentencesOf = (text: string, sentences: readonly Span[]): Sentences => {
  const words: number[] = []
  const ends: number[] = []
  for (const { start, end } of sentences.slice(0, MOST_SENTENCES)) {
    const own = hashesOf(text.slice(start, end))
    if (own.size >= LEAST_WORDS) words.push(...own)
    ends.push(words.length)
  }
  return { words: Uint32Array.from(words), ends: Uint32Array.from(ends) }
}

const lengthsOf = ({ ends }: Sentences): Uint32Array => ends.map((end, at) => end - (ends[at - 1] ?? 0))

/** Likeness of each pair of sentences that is alike enough: `right` by `left`. */
const likenesses = (a: Sentences, b: Sentences): readonly ReadonlyMap<number, number>[] => {
  const holders = new Map<number, number[]>()
  for (const [index, end] of b.ends.entries())
    for (let at = b.ends[index - 1] ?? 0; at < end; at++) {
      const word = b.words[at] as number
      const known = holders.get(word)
      if (known === undefined) holders.set(word, [index])
      else known.push(index)
    }
  const lengths = lengthsOf(b)
  return Array.from(a.ends, (end, left) => {
    const start = a.ends[left - 1] ?? 0
    const counts = new Map<number, number>()
    const plain = new Set<number>()
    for (let at = start; at < end; at++) {
      const word = a.words[at] as number
      for (const index of holders.get(word) ?? []) {
        counts.set(index, (counts.get(index) ?? 0) + 1)
        if (!isName(word)) plain.add(index)
      }
    }
    return new Map(
      [...counts].flatMap(([index, count]) => {
        const likeness = count / Math.sqrt((end - start) * (lengths[index] ?? 1))
        return plain.has(index) && count >= LEAST_WORDS && likeness >= LEAST_LIKENESS
          ? [[index, likeness] as const]
          : []
      }),
    )
  })
}

/**
 * The sentences of two texts that say the same, however translated, in the order that both keep: the pairs whose likenesses
 * add up to most. Time and memory grow with the product of their lengths, up to 400 sentences each.
 *
 * @example align(sentencesOf(original, …), sentencesOf(retelling, …)).pairs // [{ left: 0, right: 0 }, { left: 2, right: 1 }]
 */
export const align = (a: Sentences, b: Sentences): Alignment => {
  const [lefts, rights] = [a.ends.length, b.ends.length]
  const width = rights + 1
  const alike = likenesses(a, b)
  const best = new Float64Array((lefts + 1) * width)
  for (let i = 1; i <= lefts; i++) {
    const row = alike[i - 1]
    for (let j = 1; j < width; j++) {
      const apart = Math.max(best[(i - 1) * width + j] ?? 0, best[i * width + j - 1] ?? 0)
      const likeness = row?.get(j - 1)
      best[i * width + j] =
        likeness === undefined ? apart : Math.max(apart, (best[(i - 1) * width + j - 1] ?? 0) + likeness)
    }
  }
  const pairs: AlignedPair[] = []
  for (let i = lefts, j = rights; i > 0 && j > 0; ) {
    const here = best[i * width + j]
    if (here === best[(i - 1) * width + j]) i--
    else if (here === best[i * width + j - 1]) j--
    else pairs.push({ left: --i, right: --j })
  }
  const least = Math.max(1, Math.min(lefts, rights))
  return { pairs: pairs.reverse(), share: (best[best.length - 1] ?? 0) / least }
}

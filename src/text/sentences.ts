import type { Span } from '../model/span.ts'
import { MAY_END_SENTENCE } from './words.ts'

const TERMINAL = /^(?:[.!?…]|\.{2,8})$/
const CLOSING = /^["')\]”’»]$/
const OPENING = /^["'([“‘«„¿¡*•–—-]$/
/** Words that open a sentence and are no part of a name, so that a stop before them closes one: "at 5 p.m. Then he left". */
const OPENERS = new Set(
  'the a an he she it they we i you his her their its our my this that these those there then when while after before but and or so yet if in on at by for from to as since once now later today'.split(
    ' ',
  ),
)

/** A sentence as a run of tokens `[first, end)` within the list given. */
export interface TokenRun {
  readonly first: number
  readonly end: number
}

const opensAnother = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{N}\p{Lo}$€£]/u.test(word)

/** More marks than ever stand between two sentences: looking no further keeps a row of thousands linear. */
const MOST_MARKS = 16

/** Whether a sentence ends with token `at`, given the words that follow. */
const endsHere = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  const isTerminal = TERMINAL.test(word)
  if (!isTerminal && !MAY_END_SENTENCE.has(word.toLowerCase())) return false
  const limit = Math.min(words.length, at + MOST_MARKS)
  let next = at + 1
  while (next < limit && CLOSING.test(words[next] ?? '')) next++
  while (next < limit && OPENING.test(words[next] ?? '')) next++
  const following = words[next] ?? ''
  if (isTerminal) return following !== '' && (opensAnother(following) || (/[!?]/.test(word) && next > at + 2))
  return /^\p{Lu}/u.test(following) && OPENERS.has(following.toLowerCase())
}

/**
 * Cuts the tokens of one paragraph into sentences. A sentence inside a quotation stands for itself; `“Why?” he asked.` is one.
 * `spans` are the tokens, `shadow` the text with typographic marks folded.
 */
export const sentencesOf = (shadow: string, spans: readonly Span[]): readonly TokenRun[] => {
  const words = spans.map(({ start, end }) => shadow.slice(start, end))
  const runs: TokenRun[] = []
  let first = 0
  for (let at = 0; at < words.length; at++) {
    if (!endsHere(words, at)) continue
    let end = at + 1
    while (end < words.length && belongsBefore(spans, words, end)) end++
    // "Why?" he asked: what follows the closing mark goes on in lower case, so nothing ended.
    if (end < words.length && /^\p{Ll}/u.test(words[end] ?? '')) continue
    runs.push({ first, end })
    first = end
    at = end - 1
  }
  if (first < words.length) runs.push({ first, end: words.length })
  return runs
}

/** Whether a mark clings to the sentence before it: a closing quotation mark or bracket, or one more stop. */
const belongsBefore = (spans: readonly Span[], words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  const glued = spans[at - 1]?.end === spans[at]?.start
  return glued && (CLOSING.test(word) || TERMINAL.test(word))
}

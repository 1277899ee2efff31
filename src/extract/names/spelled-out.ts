import type { Reading, Token } from '../reading.ts'
import { isCapitalised } from './word-form.ts'

const ACRONYM = /^\p{Lu}{3,7}$/u
/** Words that have no letter in an acronym. */
const SMALL = /^(?:of|the|and|&|for|in|on|at|to|against|de|la|del|des|du|da|do|di|y|e|et|und|für|der)$/

/** The token where the words before `end` begin that have an acronym's letters, each with a capital; -1 where they do not. */
const opening = (tokens: readonly Token[], end: number, letters: string): number => {
  let left = letters.length
  for (let at = end - 1; at >= 0 && tokens[at]?.sentence === tokens[end]?.sentence; at--) {
    const token = tokens[at]!
    if (!isCapitalised(token)) {
      if (!SMALL.test(token.lower)) return -1
      continue
    }
    if (token.text[0] !== letters[left - 1]) return -1
    left--
    if (left === 0) return at
  }
  return -1
}

/**
 * Names that an acronym in brackets spells out, as tokens `[first, end)` by their first: "Board of Trade for Textiles in Natal
 * *(BTTN)*", whatever joins their words.
 */
export const spelledOut = ({ tokens }: Reading): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  for (const [at, { text }] of tokens.entries()) {
    const letters = tokens[at + 1]?.text ?? ''
    if (text !== '(' || !ACRONYM.test(letters) || tokens[at + 2]?.text !== ')') continue
    const first = opening(tokens, at, letters)
    if (first >= 0 && at - first > 2) found.set(first, at)
  }
  return found
}

import type { Sentence } from '../../text/structure.ts'
import type { Token } from '../reading.ts'

/** A token, or a part of one: `mid-2019` is three items, so that a pattern sees the year in it. */
export interface Item {
  /** Lower case, without the full stop of an abbreviation. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Index of its token. */
  readonly token: number
  readonly capital: boolean
  /** No blank between it and the item before. */
  readonly glued: boolean
  readonly pos: Token['pos']
  /** Dictionary form of its token. */
  readonly lemma: string
}

const PART = /\p{L}[\p{L}\p{M}']*\.?|\d+(?:st|nd|rd|th|s)?(?![\p{L}])|\d+|[^\s]/gu

/** Amounts, clock times and addresses: never part of a date, and never taken apart. */
const WHOLE =
  /^(?:https?:|www\.)|[$€£¥₹%@]|\d[.,:/]\d|^\d+(?:\.\d+)?(?:bn|m|k|km|kg|cm|mm|am|pm)$|^'(?:s|m|d|re|ve|ll)$|^(?:\p{L}\.){2,}$/u

/** Words of plain letters, the most of a text, and marks: neither needs a closer look. */
const PLAIN = /^(?:[a-z]+|[^\p{L}\d])$/u

/** The items of one sentence's tokens, in order. */
export const itemsOf = (tokens: readonly Token[]): readonly Item[] => {
  const items: Item[] = []
  let before = -1
  const push = (token: Token, from: number, to: number): void => {
    const text = token.lower.slice(from, to)
    const start = token.start + from
    items.push({
      text: text.length > 2 && text.endsWith('.') ? text.slice(0, -1) : text,
      start,
      end: token.start + to,
      token: token.index,
      capital: token.text[from] !== token.lower[from] && token.text[from] !== undefined,
      glued: start === before,
      pos: token.pos,
      lemma: token.lemma,
    })
    before = token.start + to
  }
  for (const token of tokens) {
    // Lower-casing may change a word's length (İ): such a word is no date, and stays whole.
    if (PLAIN.test(token.lower) || token.lower.length !== token.text.length || WHOLE.test(token.lower))
      push(token, 0, token.text.length)
    else for (const part of token.lower.matchAll(PART)) push(token, part.index, part.index + part[0].length)
  }
  return items
}

const known = new WeakMap<readonly Token[], Map<number, readonly Item[]>>()

/** The items of a sentence among its document's tokens: taken apart once for all who ask. */
export const itemsOfSentence = (
  tokens: readonly Token[],
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): readonly Item[] => {
  const bySentence = known.get(tokens) ?? new Map<number, readonly Item[]>()
  known.set(tokens, bySentence)
  const items = bySentence.get(firstToken) ?? itemsOf(tokens.slice(firstToken, endToken))
  bySentence.set(firstToken, items)
  return items
}

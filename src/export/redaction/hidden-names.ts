import { fold } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'

/** Words that stand for somebody who is hidden, and what is written in their place. */
export interface Hiding extends Span {
  readonly label: string
}

interface HiddenName {
  readonly words: readonly string[]
  readonly label: string
  /** Where the name is hidden; null for everywhere. */
  readonly documents: ReadonlySet<string> | null
}

// An apostrophe may stand within a name, and before a possessive s, which is none of it.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`](?!s\b)[\p{L}\p{M}\p{N}]+)*/gu

export interface Word extends Span {
  readonly folded: string
}

/** The words of a text as names are compared by them. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }))

/** Finds names that must not be found. */
export interface NameFinder {
  /** Where they stand in a text that is of, or from, these documents; in order, none within another. */
  in(text: string, documents: readonly string[]): readonly Hiding[]
  /** A text with labels in their place. */
  hide(text: string, documents: readonly string[]): string
}

/** A text with labels in place of what was found in it. */
export const withLabels = (text: string, found: readonly Hiding[]): string => {
  let [hidden, from] = ['', 0]
  for (const { start, end, label } of found) {
    hidden += text.slice(from, start) + label
    from = end
  }
  return hidden + text.slice(from)
}

/** Names that must not be found, and where. Case, diacritics, scripts and marks between the words make no difference. */
export class HiddenNames implements NameFinder {
  /** By their first word. */
  readonly #names = new Map<string, HiddenName[]>()

  /** Hides a name in some documents, or everywhere (null). A name without letters hides nothing. */
  add(name: string, label: string, documents: ReadonlySet<string> | null): void {
    const words = wordsOf(name).map(({ folded }) => folded)
    const [first] = words
    if (first === undefined) return
    const named = this.#names.get(first) ?? []
    const hidden = { words, label, documents }
    // The longest is looked for first, so that nothing of it is left over.
    named.push(hidden)
    named.sort((a, b) => b.words.length - a.words.length)
    this.#names.set(first, named)
  }

  in(text: string, documents: readonly string[]): readonly Hiding[] {
    if (this.#names.size === 0) return []
    const words = wordsOf(text)
    const found: Hiding[] = []
    for (let at = 0; at < words.length; at++) {
      const hidden = this.#at(words, at, documents)
      if (hidden === null) continue
      const [first, last] = [words[at], words[at + hidden.words.length - 1]]
      if (first === undefined || last === undefined) continue
      found.push({ start: first.start, end: last.end, label: hidden.label })
      at += hidden.words.length - 1
    }
    return found
  }

  hide(text: string, documents: readonly string[]): string {
    return withLabels(text, this.in(text, documents))
  }

  #at(words: readonly Word[], at: number, documents: readonly string[]): HiddenName | null {
    const first = words[at]?.folded ?? ''
    // "The Quells", "Quells'" too.
    const named = this.#names.get(first) ?? (first.endsWith('s') ? this.#names.get(first.slice(0, -1)) : undefined)
    const fits = ({ words: wanted, documents: where }: HiddenName): boolean =>
      wanted.every((word, index) => index === 0 || words[at + index]?.folded === word) &&
      (where === null || documents.some((document) => where.has(document)))
    return named?.find(fits) ?? null
  }
}

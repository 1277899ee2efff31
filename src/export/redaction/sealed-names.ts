import { sealed, type Takedown } from '../../model/judgement.ts'
import { type Hiding, type NameFinder, type Word, withLabels, wordsOf } from './hidden-names.ts'

/** Longer names than this are found by their first words. */
export const MOST_WORDS = 5

/** A cap only so that odd texts cannot fill the memory. */
const MOST_KNOWN = 100_000

/** What stands where a name was. */
export const REMOVED = '[name removed]'

/** The names that takedowns hold without telling them. */
export class SealedNames implements NameFinder {
  readonly #takedowns: readonly Takedown[]
  readonly #names: ReadonlySet<string>
  readonly #parts: ReadonlySet<string>
  readonly #sources: ReadonlySet<string>
  readonly #firsts: ReadonlySet<string>
  /** Words that were asked about: texts repeat them. */
  readonly #known = new Map<string, boolean>()
  readonly #salt: string

  /** All of one salt. */
  constructor(takedowns: readonly Takedown[]) {
    this.#takedowns = takedowns
    this.#salt = takedowns[0]?.salt ?? ''
    this.#names = new Set(takedowns.flatMap(({ names }) => names))
    this.#parts = new Set(takedowns.flatMap(({ parts }) => parts))
    this.#firsts = new Set(takedowns.flatMap(({ firsts }) => firsts))
    this.#sources = new Set(takedowns.flatMap(({ sources }) => sources))
  }

  /** Whether a document is of somebody whose name was taken down: by its id, or the SHA-256 that its text had when it came. */
  isOf(source: string): boolean {
    return this.#sources.has(sealed(this.#salt, source))
  }

  /** The id that a document has now; its own where that tells no name. */
  idOf(document: string): string {
    const seal = sealed(this.#salt, document)
    for (const { renamed } of this.#takedowns) for (const [old, id] of renamed) if (old === seal) return id
    return document
  }

  in(text: string, documents: readonly string[]): readonly Hiding[] {
    const isOwn = documents.some((id) => this.isOf(id))
    const words = wordsOf(text)
    const found: Hiding[] = []
    for (let at = 0; at < words.length; at++) {
      const length = this.#lengthAt(words, at, isOwn)
      const [first, last] = [words[at], words[at + length - 1]]
      if (length === 0 || first === undefined || last === undefined) continue
      found.push({ start: first.start, end: last.end, label: REMOVED })
      at += length - 1
    }
    return found
  }

  hide(text: string, documents: readonly string[]): string {
    return withLabels(text, this.in(text, documents))
  }

  #mayBegin(word: string): boolean {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    const forms = word.endsWith('s') ? [word, word.slice(0, -1)] : [word]
    const may = forms.some((form) => this.#firsts.has(sealed(this.#salt, form)))
    this.#known.set(word, may)
    return may
  }

  /** How many words from here on are a name, the most that are; 0 for none. */
  #lengthAt(words: readonly Word[], at: number, isOwn: boolean): number {
    const some = words.slice(at, at + MOST_WORDS).map(({ folded }) => folded)
    if (!this.#mayBegin(some[0] ?? '')) return 0
    for (let length = some.length; length > 0; length--) {
      const known = length > 1 ? this.#names : isOwn ? this.#parts : null
      if (known === null) return 0
      const name = some.slice(0, length)
      const last = name.at(-1) ?? ''
      // "The Quells" too.
      const forms = last.endsWith('s') ? [name, [...name.slice(0, -1), last.slice(0, -1)]] : [name]
      if (forms.some((form) => known.has(sealed(this.#salt, form.join(' '))))) return length
    }
    return 0
  }
}

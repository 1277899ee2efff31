import type { NameSex } from '../../ontology/given-names.ts'
import type { WordFacts } from './word-facts.ts'

/** A word of a name as it is compared. */
export interface NameWord {
  /** Folded, with what belongs to it joined: `obrien`, `abdrahman`. */
  readonly text: string
  /** Folded as it was written: `abdurrahman`. */
  readonly written: string
  readonly facts: WordFacts
  readonly asWritten: WordFacts
  /** `initial` may stand for any word that begins with it; a `particle` may be left out. */
  readonly kind: 'word' | 'initial' | 'particle'
  /** Named after the father: Petrovich, bin Salem. */
  readonly patronymic: boolean
  /** From letters that leave vowels out. */
  readonly abjad: boolean
}

/** A person's name taken apart. */
export interface ParsedName {
  readonly raw: string
  /** Given names first where the writing says so: "Snow, John" is John Snow. */
  readonly words: readonly NameWord[]
  /** Whether the surname is known to stand last, by a comma. */
  readonly ordered: boolean
  /** In quotation marks or brackets: given names, or surnames, that somebody has too. */
  readonly others: readonly string[]
  /** Surnames from before marriage. */
  readonly maiden: readonly string[]
  readonly suffix: string | null
  readonly titles: readonly string[]
  /** By the title. */
  readonly sex: NameSex
  /** Longer than is compared. */
  readonly cut: boolean
}

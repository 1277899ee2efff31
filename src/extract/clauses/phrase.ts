import type { Token } from '../token.ts'

/** A noun phrase; all positions are tokens of the reading, `[first, end)`. */
export interface NounPhrase {
  readonly kind: 'noun'
  readonly first: number
  readonly end: number
  /** The word that carries the sense: `agent` of "the real-estate agent". */
  readonly head: number
  /** The mention that it is, as a position in `reading.mentions`; -1 for none. */
  readonly mention: number
  /** The names and roles that stand in apposition to it: "Mei Lin, *a welder from Lagos*, 34". */
  readonly appositions: NounPhrase[]
  /** Phrases that follow it with a preposition: "a welder *from Lagos*". */
  readonly attached: Attached[]
  /** A place of origin stands behind it between commas: "Ana Reis, *from Porto*,". */
  aside: boolean
  /** Joined to it by commas and "and". */
  readonly joined: NounPhrase[]
}

interface Attached {
  readonly preposition: string
  readonly np: NounPhrase
}

/** A verb with its auxiliaries. */
export interface VerbPhrase {
  readonly kind: 'verb'
  readonly first: number
  readonly end: number
  readonly main: Token
  /** `bare` is a lone form that may be a past tense or a participle: "opened", "left". */
  readonly form: 'finite' | 'bare' | 'infinitive' | 'ing' | 'participle'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
  /** "no longer", "not any more": it was so. */
  readonly ended: boolean
  /** would, may, could …; null for none. */
  readonly modal: string | null
  /** Adverbs within it: "had *reportedly* left". */
  readonly adverbs: readonly string[]
}

/** Any other part of a sentence. `word` is in lower case; `gap` stands where a quotation was. */
export interface WordPhrase {
  readonly kind: 'preposition' | 'marker' | 'relative' | 'conjunction' | 'comma' | 'stop' | 'adverb' | 'gap' | 'time'
  readonly first: number
  readonly end: number
  readonly word: string
}

export type Phrase = NounPhrase | VerbPhrase | WordPhrase

/** Position in the phrases of the next one that is not of these kinds, from `at` on. */
export const skip = (phrases: readonly Phrase[], at: number, kinds: readonly Phrase['kind'][]): number => {
  let next = at
  while (next < phrases.length && kinds.includes(phrases[next]!.kind)) next++
  return next
}

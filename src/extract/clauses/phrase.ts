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

/** A noun phrase with nothing attached to it. `mention` as in `NounPhrase`. */
export const plainNoun = (first: number, end: number, head: number, mention = -1): NounPhrase => ({
  kind: 'noun',
  first,
  end,
  head,
  mention,
  appositions: [],
  attached: [],
  aside: false,
  joined: [],
})

/** Where a mention stands. */
interface Placed {
  readonly firstToken: number
  readonly endToken: number
  readonly head: number
}

/** A mention, given by position, as a noun phrase of its own. */
export const phraseOfMention = (
  { mentions }: { readonly mentions: readonly Placed[] },
  mention: number,
): NounPhrase => {
  const { firstToken, endToken, head } = mentions[mention]!
  return plainNoun(firstToken, endToken, head, mention)
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

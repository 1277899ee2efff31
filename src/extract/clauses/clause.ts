import type { Modality } from '../../model/extraction.ts'
import type { NounPhrase, VerbPhrase } from './phrase.ts'
import type { Segment } from './segment.ts'
import type { Effect } from './verb-words.ts'

/** A phrase that a preposition ties to the verb: "*to Lima*". */
export interface Complement {
  readonly preposition: string
  readonly np: NounPhrase
}

/** What a clause hangs on, and what that makes of it. */
export interface Governor {
  readonly effect: Effect
  /** The clause of the governing verb; null where a noun, a preposition or a marker governs. */
  readonly clause: Clause | null
  /** The noun that governs: the report of "the *report* that he left". */
  readonly noun?: NounPhrase
  /** It did not come to it: "has *no* plan to leave". */
  readonly refused?: boolean
}

/** One verb with what belongs to it. */
export interface Clause {
  readonly segment: Segment
  readonly verb: VerbPhrase
  readonly kind: 'main' | 'relative' | 'subordinate' | 'participle' | 'infinitive'
  /** Who does it, or to whom it is done in the passive; more than one where they are joined. Empty where not found. */
  subjects: readonly NounPhrase[]
  /** Direct objects, or what is said of the subject after "be"; joined ones after the first. */
  readonly objects: NounPhrase[]
  readonly complements: Complement[]
  /** Adverbs, particles and lone adjectives, in lower case: back, home, up, perhaps; and `adjective` for each of the latter. */
  readonly adverbs: string[]
  /** Verb, noun or preposition that it hangs on; of "*Leaving* is hard", what judges it, which comes later. */
  governor: Governor | null
  /** Word that opens it: if, because, after, who. */
  readonly marker: string | null
  /** Tokens `[first, end)` from its first to its last phrase. */
  first: number
  end: number
  /** Its subjects are denied: "neither X nor Y left", "no record shows …". */
  readonly neither: boolean
  /** Verb of an infinitive that hangs directly on it: "went back *to sleep*". */
  purpose: string | null
  /** Tokens of what stands before its subject, for times that joined verbs share: [first, end). */
  readonly lead: { first: number; end: number }
  /** The clause that it shares its subject with by "and", whose leading time it shares. */
  readonly joinedTo: Clause | null
  /** The sentence of the question that it answers: "Where were you born?" "*In Porto.*"; left out for all others. */
  readonly asked?: number
}

/** How sure the text is that a clause happened, and in whose words. */
export interface Standing {
  readonly modality: Modality
  readonly negated: boolean
  readonly ended: boolean
  /** The noun phrases of those who say so, nearest first. */
  readonly sayers: readonly NounPhrase[]
  /** Somebody says so who is not named: "people say". */
  readonly hearsay: boolean
}

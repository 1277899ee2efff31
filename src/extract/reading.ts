import type { Document } from '../model/document.ts'
import type { Chain, Claim, EntityType, Gender, MentionForm, Warning } from '../model/extraction.ts'
import type { Span } from '../model/span.ts'
import type { FuzzyTime } from '../model/time.ts'
import type { Paragraph, Sentence } from '../text/structure.ts'
import type { Description } from './clauses/description.ts'
import type { ParsedSegment } from './clauses/parsed-segment.ts'
import type { Amount } from './times/time-value.ts'
import type { Token } from './token.ts'
import type { OnTried } from './tried.ts'

export type { PartOfSpeech, Token } from './token.ts'

/** A quotation: the span of its words, marks left out. `scare` is a term in marks (“hostile”), nobody's speech. */
export interface Quotation extends Span {
  readonly kind: 'speech' | 'scare'
  /** Position in `reading.chains` of its speaker; null until found. */
  readonly speaker: number | null
  /** Which rule found the speaker, for the trace. */
  readonly rule: string | null
}

/** A mention while it is read; tokens `[firstToken, endToken)`. */
export interface ReadMention extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly type: EntityType | 'Unknown'
  readonly form: MentionForm
  /** Token that carries the sense: `agent` of "the real-estate agent", the surname of a name. */
  readonly head: number
  readonly gender: Gender
  readonly number: 'singular' | 'plural'
  /** Kin nominals ("her older brother"): the kin noun in lower case, and the head token of the possessor's mention; -1 for whoever tells ("Mother"). */
  readonly kin?: { readonly noun: string; readonly possessor: number }
  /** Of who opens a story without a name ("A Libyan surgeon"): first token of the name that the next paragraph gives. */
  readonly namedAt?: number
  /** The common noun for what it names, where the user lists an organization by it, or it is called by its town: `university`. */
  readonly kind?: string
  /** Position in `reading.chains`; -1 where it could not be tied to any (a pronoun that fits two), or stands for several. */
  readonly chain: number
  /** Positions in `reading.chains` of those whom a plural stands for: "they", "the couple"; left out where that is not known. */
  readonly members?: readonly number[]
  /** Why it has its type, for the trace: `title`, `gazetteer`, `verb-of-saying` … with weights. */
  readonly votes: readonly { readonly rule: string; readonly type: EntityType; readonly weight: number }[]
}

/** A chain while it is read: as `Chain`, its id given by position at the end. */
export interface ReadChain extends Omit<Chain, 'id' | 'of'> {
  /** Known only through another chain (position in `reading.chains`). */
  readonly of?: { readonly chain: number; readonly kin: string }
}

/**
 * What of somebody's life a time counts from: a birth (`upTo` where only a range of ages is told), what a noun names ("arrest"), or
 * another such time, by its first token: "at 19 he left; *two years later* he was back".
 */
export type CountedFrom =
  | { readonly from: 'birth'; readonly years: number; readonly upTo?: number }
  | { readonly from: 'counted'; readonly amount: Amount; readonly sign: 1 | -1; readonly token: number }
  | {
      readonly from: 'happening'
      readonly amount: Amount
      readonly sign: 1 | -1
      readonly noun: string
      readonly soon?: true
    }

/** A time expression of the text with what it resolved to. Tokens `[firstToken, endToken)`. */
export interface ReadTime extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly time: FuzzyTime
  /** Public event that it hangs on, by key. */
  readonly event: string | null
  /** Position in `reading.chains` of the Date that it resolved to; left out where it did not. */
  readonly chain?: number
  /** How it hangs on its clause: `since`, `until`, `before`, `after`, `by`, `for` (a length); left out for a plain "in", "on". */
  readonly role?: 'since' | 'until' | 'before' | 'after' | 'by' | 'for'
  /** It is a clause of its own ("when the war began"), and tells the time of the clause that governs it. */
  readonly clausal?: true
  /** What of somebody's life it counts from, which only claims can date; left out for all other times. */
  readonly counts?: CountedFrom
  /** It is so long after (1) or before (-1) what a clause behind it tells: "*a year* after he had moved"; left out for all other times. */
  readonly lead?: { readonly amount: Amount; readonly sign: 1 | -1 }
}

/** Everything known about a document while it is being read. Steps add to it, and never change the text. */
export interface Reading {
  readonly document: Document
  /** `document.text`, for short. */
  readonly text: string
  /** Same length: typographic quotes, dashes and spaces folded to ASCII ones, for matching only. */
  readonly shadow: string
  /** The day that "three years ago" counts from: `document.published`, or a date in its URL, Source: line or dateline. */
  readonly referenceDate: string | null
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quotation[]
  /** In text order. */
  readonly mentions: readonly ReadMention[]
  readonly chains: readonly ReadChain[]
  /** The sentences that may bring claims, by voice, with their clauses. Mentions keep their positions from here on. */
  readonly segments: readonly ParsedSegment[]
  /** What each segment says that somebody or something is, by the segment's position. */
  readonly descriptions: readonly (readonly Description[])[]
  /** In text order, no two overlapping. */
  readonly times: readonly ReadTime[]
  /** Chain references are positions in `chains` written as `e<position + 1>`; pipeline.ts renumbers by first mention. */
  readonly claims: readonly Claim[]
  readonly warnings: readonly Warning[]
}

/** What a step may add. */
type ReadingPart = Partial<Omit<Reading, 'document' | 'text' | 'shadow'>>

/** One small step: says what it reads and writes, and is a pure function of the reading so far. */
export interface Step {
  readonly name: string
  readonly reads: readonly (keyof Reading)[]
  readonly writes: readonly (keyof Reading)[]
  /** `tried` is told of each rule that the step tries, where somebody wants to know. */
  run(reading: Reading, tried: OnTried): ReadingPart
}

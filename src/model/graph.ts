import type { Document } from './document.ts'
import type { Chain, Claim, EntityType, Mention, Quote, Warning } from './extraction.ts'
import type { Span } from './span.ts'
import type { FuzzyTime } from './time.ts'

/** An entity's name form and where it stands. */
export interface Alias {
  readonly text: string
  readonly documents: readonly string[]
  /** How many mentions have it. */
  readonly count: number
}

/** One person, place, organization, date, group or public event over all documents: a set of chains. */
export interface Entity {
  /** The smallest of its chains' global ids by UTF-16 code units; each of its chains' ids finds it. */
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** Sorted by text. The name itself is not among them. */
  readonly aliases: readonly Alias[]
  /** Sorted. */
  readonly documents: readonly string[]
  /** Global ids of its chains, sorted. */
  readonly chains: readonly string[]
  /** What its type knows, as on Chain. */
  readonly details: Pick<
    Chain,
    'nameStatus' | 'gender' | 'kind' | 'country' | 'latitude' | 'longitude' | 'gazetteer' | 'edtf' | 'event'
  >
  /** Why its chains are one: one card for each pair that was joined. Empty for a single chain and for keyed types. */
  readonly identity: readonly Scorecard[]
}

/** An entity without what it rests on: of a country, chains and documents are many thousands. */
export type EntityHead = Pick<Entity, 'id' | 'type' | 'name' | 'details'>

/** One reason for or against two chains being one. */
export interface Feature {
  /** Such as `full-name`, `same-home`, `incompatible-age`. */
  readonly name: string
  /** Positive speaks for, negative against; a veto is -Infinity in meaning and `veto: true` in form. */
  readonly weight: number
  readonly veto?: boolean
  /** Readable: `both are from Lviv`. */
  readonly detail: string
}

/** Why two chains are one entity, or are not. Global chain ids, `left` < `right`. */
export interface Scorecard {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly verdict: 'same' | 'possibly-same' | 'apart'
  readonly features: readonly Feature[]
}

export type FactStatus = 'corroborated' | 'single-source' | 'disputed'

/** Claims that say the same of the same entities. */
export interface Fact {
  /** The smallest of its claims' global ids, with `f` in place of its `c`: `d1/f3` for `d1/c3`. */
  readonly id: string
  /** Entity ids. */
  readonly subject: string
  readonly predicate: string
  readonly object: string | null
  readonly value: string | number | null
  readonly place: string | null
  /** The narrowest time that all its claims agree on, in the words and EDTF form of the most exact; null where none has any. */
  readonly time: FuzzyTime | null
  readonly status: FactStatus
  /** Families of documents, not documents. */
  readonly independentSources: number
  /** Sorted ids. */
  readonly documents: readonly string[]
  /** Sorted global ids. */
  readonly claims: readonly string[]
}

export type ContradictionKind = 'sources-disagree' | 'self-contradiction' | 'retelling-differs'

/** One side: facts that agree with each other and not with the other sides; no fact but claims that deny the other side. */
export interface ContradictionSide {
  readonly facts: readonly string[]
  readonly claims: readonly string[]
}

/** Facts that cannot both be true, kept with both sides and the reason. */
export interface Contradiction {
  /** The smallest global id of the claims of its facts, with `x` in place of its `c`: `d1/x3`; a second of that id is `d1/x3b`. */
  readonly id: string
  readonly subject: string
  readonly predicate: string
  readonly kind: ContradictionKind
  /** Two or more, by their smallest claim. */
  readonly sides: readonly ContradictionSide[]
  /** Readable: why they cannot both be true. */
  readonly reason: string
  /** Index into `sides` of the one that other facts favour; null where nothing does. */
  readonly favours: number | null
}

/** A chain as stored: with its document, its mentions, and the entity that it belongs to. */
export interface StoredChain extends Chain {
  /** `d1/e1` */
  readonly globalId: string
  readonly document: string
  readonly mentions: readonly Mention[]
  /** Entity id. */
  readonly entityId: string
}

/** A claim as stored. `entities` maps each chain id it names (subject, object, place, with, attributedTo, time.date) to its entity. */
export interface StoredClaim extends Claim {
  readonly globalId: string
  readonly document: string
  readonly factId: string | null
  readonly entities: Readonly<Record<string, string>>
  /** A person judged it wrong: it makes no fact and speaks for nothing. */
  readonly judgedWrong?: true
}

/** Somebody whose life a document tells, by a key that outlives translation (see `resolve/story.ts`). */
export interface CastMember {
  readonly key: string
  readonly name: string
  /** Local chain id. */
  readonly chain: string
}

/** What a document tells, as its kin are found by it (see `resolve/story.ts`). */
export interface Story {
  /** The people whose lives it tells, those of whom it speaks most first. */
  readonly cast: readonly CastMember[]
  /** The sentences that speak of somebody or claim something: what a site prints beneath all its texts is none. */
  readonly told: readonly Span[]
}

/** A document as stored, without its chains and claims. */
export interface StoredDocument extends Document {
  /** The smallest document id of the family of retellings that it belongs to; its own where it has no kin. */
  readonly family: string
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly warnings: readonly Warning[]
  readonly story: Story
  /** What it was read by; see Extraction. */
  readonly rules?: string
}

/** A document without what may be long: its text, and all that points into it. */
export type DocumentHead = Omit<StoredDocument, 'text' | 'sentences' | 'quotes' | 'story'>

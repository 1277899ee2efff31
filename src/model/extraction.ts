import type { Document } from './document.ts'
import type { Span, TextSpan } from './span.ts'
import type { FuzzyTime } from './time.ts'

export type EntityType = 'Person' | 'Place' | 'Organization' | 'Date' | 'Group' | 'Event'

/** Every entity type, in the order in which lists show them. */
export const ENTITY_TYPES: readonly EntityType[] = ['Person', 'Place', 'Organization', 'Date', 'Group', 'Event']

export type NameStatus = 'full' | 'given-only' | 'surname-withheld' | 'pseudonym' | 'unnamed'
export type Gender = 'male' | 'female' | 'unknown'
export type PlaceKind = 'city' | 'region' | 'country' | 'continent' | 'other'
export type MentionForm = 'name' | 'nominal' | 'pronoun' | 'demonym'
export type Modality = 'asserted' | 'reported' | 'planned' | 'attempted' | 'possible' | 'hypothetical'

/** A span that stands for somebody or something. `entity` is the id of its chain in the document, such as `e1`. */
export interface Mention extends TextSpan {
  readonly entity: string
  readonly type: EntityType
  readonly form: MentionForm
}

/**
 * The mentions of one document that corefer. `id` is unique in the document (`e1`, `e2` … by first mention); across
 * documents a chain reads `document/e1`.
 */
export interface Chain {
  readonly id: string
  readonly type: EntityType
  /** The fullest well-formed name in the text; `wife of Mikhail` for a person known only through another. */
  readonly name: string
  /** Every other name form in the text, in order of first mention. */
  readonly aliases: readonly string[]
  /** Person only. */
  readonly nameStatus?: NameStatus
  readonly gender?: Gender
  /** Place only. Coordinates in degrees, WGS 84; country as ISO 3166-1 alpha-2. */
  readonly kind?: PlaceKind
  readonly country?: string
  readonly latitude?: number
  readonly longitude?: number
  /** Place only: `geonames:745044` for a place of the gazetteer, `country:TR` for a country, `region:…` for others. */
  readonly gazetteer?: string
  /** Date only. */
  readonly edtf?: string
  /** Event only: key of the public event in `schema/events.yaml`, such as `partial-mobilisation-russia-2022`. */
  readonly event?: string
  /** Person known only through another: the chain of that other person, and how (`wife`, `father`, `sons`). */
  readonly of?: { readonly entity: string; readonly kin: string }
  /** Where people judged some of its mentions to be of others: the chain as it was read. */
  readonly whole?: Chain
  /** Made of such mentions: the chain that they were cut from. */
  readonly partOf?: string
}

/** Verbatim words of the document that say something. */
export type Evidence = TextSpan

/** The time of a claim; `date` is the chain of the Date entity, where the expression resolves to one. */
export interface ClaimTime extends FuzzyTime {
  readonly date: string | null
}

/** What one sentence of one document says. Entity references are chain ids of the same document. */
export interface Claim {
  /** `c1`, `c2` … in text order; across documents `document/c1`. */
  readonly id: string
  /** Claims of one happening share it: `o1`; across documents `document/o1`. */
  readonly occurrence: string
  readonly subject: string
  /** A name from `schema/predicates/`. */
  readonly predicate: string
  readonly object: string | null
  /** Text or number in its shortest decimal form, for predicates whose object is a literal. */
  readonly value: string | number | null
  readonly time: ClaimTime | null
  readonly place: string | null
  /** Companions: who shared the happening. */
  readonly with: readonly string[]
  readonly reason: TextSpan | null
  readonly modality: Modality
  readonly negated: boolean
  /** It no longer holds: "a former nurse". */
  readonly ended: boolean
  /** Whose words these are; null for the narrator's. */
  readonly attributedTo: string | null
  /** The mentions that the claim rests on. */
  readonly args: { readonly subject: Span; readonly object?: Span }
  readonly evidence: Evidence
  /** The frame that read it: `moved-to.flee`. */
  readonly rule: string
  /** From 0 to 1. */
  readonly confidence: number
}

/** Words in quotation marks (the marks left out), with the chain of their speaker. */
export interface Quote extends TextSpan {
  readonly speaker: string | null
}

export interface Warning {
  readonly code: string
  readonly message: string
}

/** What reading one document gives: the line that `storygraph extract` writes. */
export interface Extraction {
  readonly document: Document
  readonly sentences: readonly Span[]
  readonly entities: readonly Chain[]
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  readonly quotes: readonly Quote[]
  readonly warnings: readonly Warning[]
  /** What it was read by, as `rulesMark` gives it; missing where another reader than ours made it. */
  readonly rules?: string
}

/** Id of a chain, claim or occurrence over all documents: `d1/e1`. */
export const globalId = (document: string, local: string): string => `${document}/${local}`

/** Takes `d1/e1` apart. Document ids may hold slashes, local ids do not. Null where there is none. */
export const splitId = (id: string): { document: string; local: string } | null => {
  const at = id.lastIndexOf('/')
  return at <= 0 || at === id.length - 1 ? null : { document: id.slice(0, at), local: id.slice(at + 1) }
}

/** A day, `YYYY-MM-DD`, proleptic Gregorian. Compares as a string between years 0000 and 9999. */
export type LocalDate = string

/** The earliest and the latest day that something may have been. `null` is open. */
export interface DateBounds {
  readonly earliest: LocalDate | null
  readonly latest: LocalDate | null
}

/** What a time was worked out from. */
export type TimeBasis = 'explicit' | 'reference-date' | 'narrative' | 'public-event' | 'story-event' | 'age'

/** `instant` happened once within its bounds; `span` lasted from within `start` to within `end`. */
type TimeKind = 'instant' | 'span'

/** A time as vague as its text: see `contract.md`. */
export interface FuzzyTime {
  /** ISO 8601-2 at the grain of the text; null where the text's expression could not be resolved. */
  readonly edtf: string | null
  /** The expression as the text has it. */
  readonly text: string | null
  readonly kind: TimeKind
  /** Bounds of the instant, or of the span's beginning. */
  readonly start: DateBounds | null
  /** Bounds of the span's end; null for an instant. */
  readonly end: DateBounds | null
  /** ISO 8601 duration such as `P6M`, where the text gives a length of time. */
  readonly duration: string | null
  readonly basis: TimeBasis
}

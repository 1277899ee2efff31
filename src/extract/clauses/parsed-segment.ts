import type { Clause } from './clause.ts'
import type { Phrase } from './phrase.ts'
import type { Segment } from './segment.ts'

/** A segment with the clauses and phrases that were read in it. */
export interface ParsedSegment {
  readonly segment: Segment
  readonly clauses: readonly Clause[]
  readonly phrases: readonly Phrase[]
}

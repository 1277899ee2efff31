import type { Token } from '../token.ts'

/** The words of one sentence that one voice speaks: the narrator's, or those of one quotation. */
export interface Segment {
  /** Position in `reading.sentences`. */
  readonly sentence: number
  /** Position in `reading.quotes`; -1 for the narrator. */
  readonly quote: number
  readonly tokens: readonly Token[]
  /** First tokens of the stretches before which other words stood (a quotation). */
  readonly gaps: ReadonlySet<number>
  /** It asks: nothing in it is asserted. */
  readonly question: boolean
}

import type { Span } from '../model/span.ts'

/** What became of a rule that was tried at a word, for the trace. */
export interface Tried extends Span {
  /** `moved-to.flee` */
  readonly rule: string
  /** `read`, or why not: `voice`, `tense`, `no object`. */
  readonly outcome: string
}

/** Told of each rule that is tried; null, as ordinarily, for nobody to tell, which costs nothing. */
export type OnTried = ((tried: Tried) => void) | null

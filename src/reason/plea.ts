import type { Conflict } from './conflict.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, type Life } from './life.ts'
import { isFirm, type Occasion } from './occasion.ts'
import type { NameOf } from './sentence.ts'

/** What speaks for one side: its index, and what it is, in words that "favours …" can follow. */
export interface Plea {
  readonly side: number
  readonly words: string
}

/** What a conflict's pleas are made from: a life without the facts that are in dispute. */
export interface Case {
  readonly conflict: Conflict
  readonly sound: readonly FactWithClaims[]
  readonly life: Life
  readonly nameOf: NameOf
}

/** The side that is left where all others are ruled out; null where none is, or all are. */
export const soleSurvivor = (ruledOut: readonly boolean[]): number | null => {
  const left = ruledOut.flatMap((out, index) => (out ? [] : [index]))
  return left.length === 1 && ruledOut.length > 1 ? (left[0] ?? null) : null
}

/** The days of a fact that is dated firmly enough to decide between others. */
export const starts = (one: FactWithClaims): Occasion | null => (isFirm(one.fact.time) ? daysOf(one) : null)

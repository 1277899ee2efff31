import type { ReadChain } from '../reading.ts'

/** A chain with the positions in `reading.mentions` of its mentions. */
export interface FoundChain {
  readonly chain: ReadChain
  readonly mentions: readonly number[]
}

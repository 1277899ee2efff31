import type { Bonds } from './bonds.ts'
import type { OnJoined } from './cluster.ts'
import type { ChainPart } from './profile.ts'

/** Which chains are to be resolved now. */
export interface Scope {
  /** Whether the block of this key is to be resolved. */
  hasKey(key: string): boolean
  /** Whether a document is new, or belongs to another family of documents than before. */
  isTouched(document: string): boolean
  /** Whether a document retells another of its family. */
  isRetelling(document: string): boolean
  /** A chain by document and local id. */
  chainIn(document: string, local: string): ChainPart | undefined
  /** What people judged of them. */
  readonly bonds: Bonds
  /** Hears of every round of comparisons. */
  readonly onJoined?: OnJoined | undefined
}

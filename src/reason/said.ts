import type { Chain, Claim } from '../model/extraction.ts'
import { isStated } from '../model/stated.ts'

/** A claim with what it is about, over all documents. */
export interface Said {
  /** `d1/c3` */
  readonly id: string
  readonly document: string
  /** Family of documents that retell each other. */
  readonly family: string
  /** Day on which its document was published. */
  readonly published: string | null
  readonly claim: Claim
  /** Entity ids. */
  readonly subject: string
  readonly object: string | null
  readonly place: string | null
  /** The object as its document has it. */
  readonly objectChain: Chain | null
  /** The same of the subject, where the predicate is symmetric: seen from the object, it is the other one. */
  readonly subjectChain: Chain | null
}

/** Whether somebody says that it is, or was, so: only such claims make facts. */
export const makesFact = ({ claim }: Said): boolean => isStated(claim)

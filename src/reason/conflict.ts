import type { Predicate } from '../ontology/predicate.ts'
import type { FactWithClaims } from './facts.ts'
import type { Occasion } from './occasion.ts'
import type { Said } from './said.ts'

/** One side: facts that agree with each other, or claims that deny the other side's. */
export interface Side {
  readonly facts: readonly FactWithClaims[]
  readonly denials: readonly Said[]
}

/** Why the sides of a conflict cannot all be true. */
type Why =
  /** There is only one of the kind; `per` is null where that is so of a document and its retelling alone. */
  | { readonly by: 'functional'; readonly per: Predicate['functional'] }
  /** One side lies beyond the life that the other begins or ends. */
  | { readonly by: 'limit'; readonly limit: 'first' | 'last' }
  | { readonly by: 'age' }
  /** The end of one happening lies before its beginning. */
  | { readonly by: 'order' }
  | { readonly by: 'two-places'; readonly days: Occasion }
  | { readonly by: 'exclusive'; readonly days: Occasion }
  | { readonly by: 'denial' }

/** Facts of one subject that cannot all be true. */
export interface Conflict {
  /** The predicate whose file says so. */
  readonly predicate: string
  readonly sides: readonly Side[]
  readonly why: Why
}

export const sideOf = (...facts: readonly FactWithClaims[]): Side => ({ facts, denials: [] })

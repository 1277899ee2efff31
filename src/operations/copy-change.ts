import type { Predicate } from '../ontology/predicate.ts'
import { NO_CHANGE } from '../store/no-change.ts'
import type { Change, Store } from '../store/store.ts'

/** A copy in hand. */
export interface Copy {
  readonly from: Store
  readonly to: Store
  /** Whether the target was empty: there is nothing to compare with. */
  readonly isFresh: boolean
  readonly predicates: ReadonlyMap<string, Predicate>
  /** Told of so many documents, entities or facts that are done. */
  readonly step: (count: number, item: string) => void
}

/** Writes a change that is nothing but what is given. */
export const writeParts = async (to: Store, parts: Partial<Change>): Promise<void> =>
  to.write({ revision: await to.revision(), ...NO_CHANGE, ...parts })

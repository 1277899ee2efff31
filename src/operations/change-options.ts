import type { OnProgress } from '../model/progress.ts'
import type { Predicate } from '../ontology/predicate.ts'

/** How a change of the graph is worked out. */
export interface ChangeOptions {
  /** By name; the built-in ones where they are left out. To be those that the documents were read with. */
  readonly predicates?: ReadonlyMap<string, Predicate>
}

/** How a change by many documents is worked out and told. */
export interface ChangesOptions extends ChangeOptions {
  readonly onProgress?: OnProgress
}

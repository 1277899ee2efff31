import type { Extraction } from '../model/extraction.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Store } from '../store/store.ts'
import { ingest, type Outcome } from './ingest.ts'

/** Stores what was read of documents. */
export interface Ingesting {
  /** Several together, one call at a time; what became of each, in their order. Rejects where the store itself fails. */
  ingest(batch: readonly Extraction[]): Promise<readonly Outcome[]>
  /** Once what is being stored is stored. */
  close(): Promise<void>
}

/** Into a store that is open. */
export const ingestInto = (store: Store, predicates: ReadonlyMap<string, Predicate>): Ingesting => ({
  ingest: async (batch) => {
    const outcomes: Outcome[] = []
    for await (const outcome of ingest(store, batch, { predicates })) outcomes.push(outcome)
    return outcomes
  },
  close: async () => {},
})

import type { PublicEvent } from '../ontology/events.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Store } from '../store/store.ts'
import type { Ingest, ReadDocument } from './context.ts'

/** What an API needs, and how it is guarded. */
export interface ApiOptions {
  /** Stays open: whoever opened it closes it, after the API. */
  readonly store: Store
  readonly read: ReadDocument
  /** Stores what `ingest` reads, one batch at a time; where it is left out or null, into `store`, between the answers to others. */
  readonly ingest?: Ingest | null
  /** By name, those that the documents were read with: the schema has a value for each. The built-in ones where left out. */
  readonly predicates?: ReadonlyMap<string, Predicate>
  /** Public events by key, those that the documents were read with. The built-in ones where left out. */
  readonly events?: ReadonlyMap<string, PublicEvent>
  /** The address that it listens on, which decides the Hosts that it answers for; `127.0.0.1` where it is left out. */
  readonly host?: string
  /** With one, every mutation needs it: `Authorization: Bearer …`. */
  readonly token?: string | null
  /** Origins besides its own whose pages may ask: `https://app.example`. None where it is left out. */
  readonly cors?: readonly string[]
  /** Takes the log, line by line: faults of ours. Standard error where it is left out. */
  readonly log?: (line: string) => void
  /** Milliseconds that the reading behind one request may take; 10,000 where it is left out. */
  readonly deadline?: number
}

import type { DocumentFields } from '../model/document.ts'
import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { PublicEvent } from '../ontology/events.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Outcome, Read } from '../operations/ingest.ts'
import { ingestInto } from '../operations/ingesting.ts'
import type { Store } from '../store/store.ts'
import { batchedStore } from './batched-store.ts'
import { boundedStore, SLICE } from './bounded-store.ts'
import { codedError } from './coded-error.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import type { DocumentOutcome } from './document-outcome.ts'
import type { Jobs } from './jobs.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import type { Queue } from './queue.ts'
import type { Roles } from './roles.ts'
import { type Seen, seenWhole } from './visible-to.ts'

/** Reads a document: what it says, not yet stored, or why it is refused (EMPTY, TOO_LARGE, BAD_ID …). As `Readers.read`. */
export type ReadDocument = (fields: DocumentFields) => Promise<Read>

/** Stores what was read of several documents together: what became of each. As `Ingesting.ingest`. */
export type Ingest = (batch: readonly Extraction[]) => Promise<readonly Outcome[]>

/** What all requests of one API share. */
export interface Shared {
  /** The whole store, without deadline. */
  readonly store: Store
  /** As much of it as a request may see. */
  readonly visibleTo: (request: Request) => Seen
  readonly read: ReadDocument
  /** By itself; null where each request does it in its turn. */
  readonly ingest: Ingest | null
  readonly predicates: ReadonlyMap<string, Predicate>
  /** Public events by key. */
  readonly events: ReadonlyMap<string, PublicEvent>
  readonly roles: Roles
  /** Writes one after the other: two at once would only make each other start anew. */
  readonly queue: Queue
  /** Ingestions that run, and the last that ended. */
  readonly jobs: Jobs<DocumentOutcome>
  /** Notes an unexpected fault in the log, and gives the message for whoever asked, with the id that the log has too. */
  readonly report: (fault: unknown) => { readonly id: string; readonly message: string }
}

/** What the resolvers of one request share. */
export interface Context extends Omit<Shared, 'store' | 'visibleTo' | 'ingest'> {
  /** Tells when nobody waits for the answer any more. */
  readonly gone: AbortSignal
  /** What the request may see. Reads stop at its deadline. */
  readonly store: Store
  /** For changes, which end what they began; others get their turn between its reads. */
  readonly writer: Store
  readonly ingest: Ingest
  /** New after each change: what one mutation wrote, the next of the same request reads. */
  readonly loaders: Loaders
  /** To be called after each change: what is read of it has the whole time, and nothing read before stands in for it. */
  readonly changed: () => void
  /** The same after a change by which the request may see more, or less, than before. */
  readonly renewed: () => void
}

/** The context of one request. */
export const createContext = (
  { store, visibleTo, ingest: byItself, ...shared }: Shared,
  request: Request,
  deadline: Deadline,
): Context => {
  const readable = (): Store => boundedStore(visibleTo(request), deadline)
  const bounded = readable()
  const writer = boundedStore(seenWhole(store), createDeadline(Number.POSITIVE_INFINITY), SLICE.ingestion)
  const ingest = byItself ?? ingestInto(writer, shared.predicates).ingest
  const fresh = (): Loaders => createLoaders(bounded, shared.predicates)
  // The server copies the context: what is to become new must be within it.
  const loaders = fresh()
  const changed = (): void => {
    deadline.restart()
    Object.assign(loaders, fresh())
  }
  const batched = batchedStore(bounded, loaders)
  const renewed = (): void => {
    Object.assign(bounded, readable())
    changed()
    Object.assign(batched, batchedStore(bounded, loaders))
  }
  return { ...shared, gone: request.signal, store: batched, writer, ingest, loaders, changed, renewed }
}

/** What a record of the store refers to. STALE where it is gone: somebody wrote while the request was read. */
export const referred = <T>(item: T | null, id: string): T => {
  if (item !== null) return item
  throw new StorygraphError('STALE', `${id} went away while the request was answered. Ask again.`)
}

/** An argument that may list many: BAD_INPUT for more than are allowed. */
export const checkListed = <T>(name: string, items: readonly T[], most: number): readonly T[] => {
  if (items.length <= most) return items
  throw codedError('BAD_INPUT', `\`${name}\` lists ${items.length}; ${most} are allowed. Ask in parts.`)
}

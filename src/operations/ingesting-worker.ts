import { parentPort, workerData } from 'node:worker_threads'
import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import { loadRules } from '../ontology/rules.ts'
import { type OpenOptions, openStore } from '../store/open.ts'
import type { Outcome } from './ingest.ts'
import { ingestInto } from './ingesting.ts'
import { type SentError, sentError } from './sent-error.ts'
import { yieldToOthers } from './yield-to-others.ts'

/** The store to write to, and what with. Plain data, for it travels to a thread. */
export interface StoreChoice {
  readonly url: string
  readonly credentials: NonNullable<OpenOptions['credentials']>
  /** Folder with rules of the user's own, as `loadRules` takes it. */
  readonly rules: string | null
}

/** What became of one document, as it travels between threads. */
export type SentOutcome =
  | Exclude<Outcome, { readonly outcome: 'refused' }>
  | { readonly id: string | null; readonly outcome: 'refused'; readonly error: SentError }

/** What the worker says to each batch; `fault` where the store itself fails, and once where it cannot be opened. */
export type IngestingReply =
  | { readonly kind: 'stored'; readonly outcomes: readonly SentOutcome[] }
  | { readonly kind: 'fault'; readonly error: SentError }

const reply = (message: IngestingReply): void => parentPort?.postMessage(message)

const sentOutcome = (outcome: Outcome): SentOutcome =>
  outcome.outcome === 'refused' ? { ...outcome, error: sentError(outcome.error) } : outcome

/** A fault of the store is told; one of ours ends the thread, which tells it. */
const told = (error: unknown): void => {
  if (!(error instanceof StorygraphError)) throw error
  reply({ kind: 'fault', error: sentError(error) })
}

try {
  const { url, credentials, rules } = workerData as StoreChoice
  yieldToOthers()
  const { predicates } = loadRules(rules)
  const store = await openStore(url, { credentials, mustExist: true })
  const ingesting = ingestInto(store, predicates)
  const put = async (batch: readonly Extraction[]): Promise<void> => {
    const outcomes = await ingesting.ingest(batch)
    reply({ kind: 'stored', outcomes: outcomes.map(sentOutcome) })
  }
  const close = async (): Promise<void> => {
    await store.close()
    parentPort?.close()
  }
  // One after the other: the store is closed only once all is stored.
  let last = Promise.resolve()
  parentPort?.on('message', (batch: readonly Extraction[] | null) => {
    last = last.then(() => (batch === null ? close() : put(batch).catch(told)))
  })
} catch (error) {
  told(error)
}

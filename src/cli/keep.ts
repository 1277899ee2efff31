import type { Predicate } from '../ontology/predicate.ts'
import { ingest, type Read } from '../operations/ingest.ts'
import type { Store } from '../store/store.ts'
import { DOCUMENTS } from './counted.ts'
import { Outcomes } from './outcomes.ts'
import type { StopSignal } from './stop-signal.ts'
import { untilStopped } from './until-stopped.ts'
import { withWarnings } from './with-warnings.ts'
import type { Words } from './words.ts'

interface KeepOptions {
  readonly predicates: ReadonlyMap<string, Predicate>
  readonly debug?: boolean | undefined
  /** How much of the input has been taken in; see `Words.progress`. */
  readonly share?: () => number | null
}

/** Stores what was read until it ends or the command is asked to stop, telling how it goes. */
export const keep = async (
  store: Store,
  reads: AsyncIterable<Read>,
  words: Words,
  stop: StopSignal,
  { predicates, debug, share }: KeepOptions,
): Promise<Outcomes> => {
  const outcomes = new Outcomes(words, debug)
  const onProgress = words.progress(DOCUMENTS, share)
  const stored = ingest(store, withWarnings(reads, words), { predicates, onProgress })
  for await (const outcome of untilStopped(stored, stop)) outcomes.add(outcome)
  return outcomes
}

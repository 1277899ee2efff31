import { ingest, type Outcome, type Read } from '../operations/ingest.ts'
import type { Store } from '../store/store.ts'
import { Outcomes } from './outcomes.ts'
import type { StopSignal } from './stop-signal.ts'
import { untilStopped } from './until-stopped.ts'
import { withWarnings } from './with-warnings.ts'
import type { Words } from './words.ts'

interface KeepOptions {
  readonly debug?: boolean | undefined
  /** Told of each outcome, in order; may say where its input stood. */
  readonly placed?: ((outcome: Outcome) => Outcome) | undefined
}

/** Stores what was read until it ends or the command is asked to stop, telling how it goes. */
export const keep = async (
  store: Store,
  reads: AsyncIterable<Read>,
  words: Words,
  stop: StopSignal,
  { debug, placed = (outcome) => outcome }: KeepOptions = {},
): Promise<Outcomes> => {
  const outcomes = new Outcomes(words, debug)
  const stored = ingest(store, withWarnings(reads, words), words.progress('documents'))
  for await (const outcome of untilStopped(stored, stop)) outcomes.add(placed(outcome))
  return outcomes
}

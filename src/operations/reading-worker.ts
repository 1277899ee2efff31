import { parentPort, workerData } from 'node:worker_threads'
import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Placed } from '../model/placed.ts'
import type { DocumentInput } from '../text/read-inputs.ts'
import { type ExtractorChoice, loadExtract } from './load-extract.ts'
import { readDocument } from './read-document.ts'
import { type SentError, sentError } from './sent-error.ts'
import { yieldToOthers } from './yield-to-others.ts'

/** How a worker reads. Plain data, for it travels to it. */
export interface WorkerChoice extends ExtractorChoice {
  /** Whether others who want the processor come first. */
  readonly yields: boolean
}

/** What the worker says: once that it is ready, or why it never will be; then a reply for each document, in order. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unfit'; readonly error: SentError }
  | { readonly kind: 'read'; readonly extraction: Placed<Extraction> }
  | { readonly kind: 'refused'; readonly error: SentError }

const reply = (message: WorkerReply): void => parentPort?.postMessage(message)

try {
  const choice = workerData as WorkerChoice
  if (choice.yields) yieldToOthers()
  const extract = await loadExtract(choice)
  parentPort?.on('message', ({ fields, place }: DocumentInput) => {
    const read = readDocument(fields, extract, place)
    reply(
      read instanceof StorygraphError
        ? { kind: 'refused', error: sentError(read) }
        : { kind: 'read', extraction: read },
    )
  })
  reply({ kind: 'ready' })
} catch (error) {
  if (!(error instanceof StorygraphError)) throw error
  reply({ kind: 'unfit', error: sentError(error) })
}

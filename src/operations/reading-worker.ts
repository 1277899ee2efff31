import { parentPort, workerData } from 'node:worker_threads'
import { type ErrorCode, type ErrorPlace, StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Placed } from '../model/placed.ts'
import type { DocumentInput } from '../text/read-inputs.ts'
import { type ExtractorChoice, loadExtract } from './load-extract.ts'
import { readDocument } from './read-document.ts'

/** A StorygraphError as it travels between threads, where classes are lost. */
export interface SentError {
  readonly code: ErrorCode
  readonly message: string
  readonly place: ErrorPlace
  readonly details: Readonly<Record<string, unknown>>
}

/** What the worker says: once that it is ready, or why it never will be; then a reply for each document, in order. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unfit'; readonly error: SentError }
  | { readonly kind: 'read'; readonly extraction: Placed<Extraction> }
  | { readonly kind: 'refused'; readonly error: SentError }

const sent = ({ code, message, place, details }: StorygraphError): SentError => ({ code, message, place, details })

const reply = (message: WorkerReply): void => parentPort?.postMessage(message)

try {
  const extract = await loadExtract(workerData as ExtractorChoice)
  parentPort?.on('message', ({ fields, place }: DocumentInput) => {
    const read = readDocument(fields, extract, place)
    reply(read instanceof StorygraphError ? { kind: 'refused', error: sent(read) } : { kind: 'read', extraction: read })
  })
  reply({ kind: 'ready' })
} catch (error) {
  if (!(error instanceof StorygraphError)) throw error
  reply({ kind: 'unfit', error: sent(error) })
}

import { parentPort } from 'node:worker_threads'
import type { DocumentFields } from '../../model/document.ts'
import { type ErrorCode, StorygraphError } from '../../model/errors.ts'
import type { Format } from './sniff.ts'
import { takeText } from './take-text.ts'

/** A file whose text is wanted. */
export interface TakingJob {
  readonly format: Format
  readonly bytes: Uint8Array
}

/** Its text, or why there is none; classes are lost between threads. */
export type TakingReply =
  | { readonly fields: DocumentFields }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } }

parentPort?.on('message', async ({ format, bytes }: TakingJob) => {
  let reply: TakingReply
  try {
    reply = { fields: await takeText(format, bytes) }
  } catch (error) {
    if (!(error instanceof StorygraphError)) throw error
    reply = { error: { code: error.code, message: error.message } }
  }
  parentPort?.postMessage(reply)
})

import type { Worker } from 'node:worker_threads'
import type { Extraction } from '../model/extraction.ts'
import { startThread } from '../text/start-thread.ts'
import type { Outcome } from './ingest.ts'
import type { Ingesting } from './ingesting.ts'
import type { IngestingReply, SentOutcome, StoreChoice } from './ingesting-worker.ts'
import { receivedError } from './sent-error.ts'

const received = (outcome: SentOutcome): Outcome =>
  outcome.outcome === 'refused' ? { ...outcome, error: receivedError(outcome.error) } : outcome

const startIngesting = (workerData: StoreChoice): Worker =>
  startThread(
    { source: new URL('ingesting-worker.ts', import.meta.url), built: new URL('ingesting-worker.js', import.meta.url) },
    { workerData },
  )

/** One reply of a thread, or why it ended without. */
const answer = (worker: Worker, batch: readonly Extraction[]): Promise<readonly Outcome[]> =>
  new Promise((resolve, reject) => {
    const replied = (reply: IngestingReply): void => {
      settle()
      if (reply.kind === 'stored') resolve(reply.outcomes.map(received))
      else reject(receivedError(reply.error))
    }
    const failed = (error: unknown): void => {
      settle()
      reject(error)
    }
    const ended = (): void => failed(new Error('The thread that stores ended.'))
    const settle = (): void => {
      worker.off('message', replied).off('error', failed).off('exit', ended)
      worker.unref()
    }
    worker.on('message', replied).on('error', failed).on('exit', ended)
    worker.ref()
    worker.postMessage(batch)
  })

const ended = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    worker.once('exit', () => resolve())
    worker.ref()
    worker.postMessage(null)
  })

/**
 * By a thread of its own, with a connection of its own, so that who asks meanwhile need not wait: not for a store in memory, which
 * has no other connection. The thread starts when there is something to store, and again after it failed.
 */
export const ingestInThread = (choice: StoreChoice): Ingesting => {
  let worker: Worker | null = null
  let isClosed = false
  return {
    ingest: async (batch) => {
      if (isClosed) throw new Error('What stores is closed. Open another.')
      const thread = worker ?? startIngesting(choice)
      worker = thread
      try {
        return await answer(thread, batch)
      } catch (error) {
        worker = null
        await thread.terminate()
        throw error
      }
    },
    close: async () => {
      isClosed = true
      const thread = worker
      worker = null
      if (thread !== null) await ended(thread)
    },
  }
}

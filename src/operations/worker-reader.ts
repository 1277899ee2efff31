import type { Worker } from 'node:worker_threads'
import type { DocumentInput } from '../text/read-inputs.ts'
import { startThread } from '../text/start-thread.ts'
import type { Read } from './ingest.ts'
import { unreadable } from './read-document.ts'
import type { WorkerChoice, WorkerReply } from './reading-worker.ts'
import { receivedError } from './sent-error.ts'

/** What is read lives shortly: a small nursery, in megabytes, is swept as fast, and two threads hold a tenth less. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

const startWorker = (workerData: WorkerChoice): Worker =>
  startThread(
    { source: new URL('reading-worker.ts', import.meta.url), built: new URL('reading-worker.js', import.meta.url) },
    { workerData, resourceLimits },
  )

interface Pending {
  readonly input: DocumentInput
  resolve(read: Read): void
  reject(error: unknown): void
}

/** Reads one document at a time in a thread of its own, which is started when it is needed, and again after it died. */
export class WorkerReader {
  readonly #choice: WorkerChoice
  #worker: Worker | null = null
  #pending: Pending | null = null

  constructor(choice: WorkerChoice) {
    this.#choice = choice
  }

  /**
   * The document read; UNREADABLE where it brings down even a fresh thread, so that it does not matter what was read before it.
   * Rejects where the thread cannot be started or is closed: with BAD_RULES for rules that do not hold.
   */
  read(input: DocumentInput): Promise<Read> {
    return new Promise((resolve, reject) => {
      this.#post({ input, resolve, reject })
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#settle(({ reject }) => reject(new Error('The readers were closed while a document was being read.')))
    await worker?.terminate()
  }

  #post(pending: Pending): void {
    this.#pending = pending
    this.#worker ??= this.#start()
    // A thread keeps the program running only while it has something to read.
    this.#worker.ref()
    this.#worker.postMessage(pending.input)
  }

  #start(): Worker {
    const worker = startWorker(this.#choice)
    let isReady = false
    let isFresh = true
    const died = (error: unknown): void => {
      if (this.#worker !== worker) return
      this.#worker = null
      this.#settle((pending) => {
        const { input, resolve, reject } = pending
        const what = error instanceof Error ? error.message : String(error)
        if (!isReady) reject(error)
        else if (isFresh) resolve(unreadable(what, input.place, input.fields.id, error))
        else this.#post(pending)
      })
    }
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'ready') isReady = true
      else if (reply.kind === 'unfit') died(receivedError(reply.error))
      else {
        isFresh = false
        worker.unref()
        this.#settle(({ resolve }) => resolve(reply.kind === 'read' ? reply.extraction : receivedError(reply.error)))
      }
    })
    // An error may overtake replies that were sent before it; the exit does not.
    let fault: unknown = null
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', (code) => died(fault ?? new Error(`its thread ended with status ${code}`)))
    return worker
  }

  #settle(settle: (pending: Pending) => void): void {
    const pending = this.#pending
    this.#pending = null
    if (pending !== null) settle(pending)
  }
}

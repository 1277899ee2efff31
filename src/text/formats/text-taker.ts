import type { Worker } from 'node:worker_threads'
import type { DocumentFields } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import { startThread } from '../start-thread.ts'
import { MAX_HEAP_MB, MAX_MILLISECONDS } from './limits.ts'
import type { Format } from './sniff.ts'
import type { TakingJob, TakingReply } from './taking-worker.ts'

const MODULE = {
  source: new URL('taking-worker.ts', import.meta.url),
  built: new URL('taking-worker.js', import.meta.url),
}

const tooLong = (milliseconds: number): StorygraphError =>
  new StorygraphError('TOO_LARGE', `Taking its text out takes longer than ${milliseconds / 1000} s. Save it as .txt.`)

const tooMuch = (cause: unknown): StorygraphError =>
  new StorygraphError(
    'TOO_LARGE',
    `Taking its text out needs more than ${MAX_HEAP_MB} MB of memory. Save it as .txt.`,
    {
      cause,
    },
  )

/**
 * Takes the text out of files in a thread of its own, within bounds of time and memory, whatever a file does to its library: the
 * thread is ended, and the next file has another. One file at a time; the thread starts with the first.
 */
export class TextTaker {
  readonly #milliseconds: number
  #worker: Worker | null = null

  /** `milliseconds` is the most that one file may take. */
  constructor(milliseconds = MAX_MILLISECONDS) {
    this.#milliseconds = milliseconds
  }

  /** Rejects with what `takeText` refuses, and with TOO_LARGE beyond the bounds. The bytes are given away. */
  async take(format: Format, bytes: Uint8Array<ArrayBuffer>): Promise<DocumentFields> {
    this.#worker ??= startThread(MODULE, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } })
    const worker = this.#worker
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<DocumentFields>((resolve, reject) => {
        timer = setTimeout(() => reject(tooLong(this.#milliseconds)), this.#milliseconds)
        worker.once('message', (reply: TakingReply) => {
          if ('fields' in reply) resolve(reply.fields)
          else reject(new StorygraphError(reply.error.code, reply.error.message))
        })
        worker.once('error', (error: NodeJS.ErrnoException) => {
          reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(error) : error)
        })
        // Whoever closes it while it takes waits no longer.
        worker.once('exit', () => reject(new Error('The thread that takes out texts was ended.')))
        worker.postMessage({ format, bytes } satisfies TakingJob, [bytes.buffer])
      })
    } catch (error) {
      // A refusal leaves the thread sound; whatever else came of it does not.
      const isSound = error instanceof StorygraphError && error.code !== 'TOO_LARGE'
      if (!isSound) await this.close()
      throw error
    } finally {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

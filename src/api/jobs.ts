import { randomUUID } from 'node:crypto'
import { StorygraphError } from '../model/errors.ts'
import { MAX_FOLLOWED } from './limits/limits.ts'

/** How far a job has come: after each item, and at its end. */
export interface Progress<T> {
  readonly job: string
  readonly done: number
  readonly total: number
  /** What has just been done; null at the end. */
  readonly item: T | null
  readonly finished: boolean
  /** Why it ended before all was done; null where it did not. */
  readonly fault: unknown
}

/** Work that goes on whoever waits for it. */
interface Job<T> {
  readonly id: string
  /** All that was done; rejects where the work came to a fault. */
  readonly whole: Promise<readonly T[]>
  /** From the beginning, whenever one comes: each item, then the end; ends where whoever follows is gone. TOO_MANY where too many follow. */
  follow(gone: AbortSignal): AsyncGenerator<Progress<T>>
}

/** The jobs of one API: those that run, and the last that ended. */
export interface Jobs<T> {
  /** Begins at once. `total`: of how many items. */
  start(total: number, work: () => AsyncIterable<T>): Job<T>
  /** NOT_FOUND where there is none of this id any more. */
  find(id: string): Job<T>
}

/** Jobs that have ended and are still known. */
const MOST_ENDED = 100

/** A promise that is kept from outside. */
const latch = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((kept) => {
    resolve = kept
  })
  return { promise, resolve }
}

/** Followers of all jobs of one API: each holds a connection and memory. */
interface Followers {
  count: number
}

const tooMany = (): StorygraphError =>
  new StorygraphError('TOO_MANY', `${MAX_FOLLOWED} subscriptions are followed already. Try again when one has ended.`)

const leaving = (gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (gone.aborted) resolve()
    else gone.addEventListener('abort', () => resolve(), { once: true })
  })

const createJob = <T>(total: number, work: () => AsyncIterable<T>, followers: Followers): Job<T> => {
  const id = randomUUID()
  const items: T[] = []
  let end: { readonly fault: unknown } | null = null
  let wake = latch()
  const tell = (): void => {
    wake.resolve()
    wake = latch()
  }
  const run = async (): Promise<readonly T[]> => {
    try {
      for await (const item of work()) {
        items.push(item)
        tell()
      }
      end = { fault: null }
      return items
    } catch (fault) {
      end = { fault }
      throw fault
    } finally {
      tell()
    }
  }
  const whole = run()
  // Whoever follows is told of a fault; nobody need wait for the whole.
  whole.catch(() => {})
  return {
    id,
    whole,
    follow: async function* (gone) {
      if (followers.count >= MAX_FOLLOWED) throw tooMany()
      followers.count += 1
      const left = leaving(gone)
      try {
        for (let done = 0; !gone.aborted; ) {
          const next = wake.promise
          while (done < items.length) {
            const item = items[done++] ?? null
            yield { job: id, done, total, item, finished: false, fault: null }
          }
          if (end !== null && done === items.length) {
            yield { job: id, done, total, item: null, finished: true, fault: end.fault }
            return
          }
          await Promise.race([next, left])
        }
      } finally {
        followers.count -= 1
      }
    },
  }
}

export const createJobs = <T>(): Jobs<T> => {
  const jobs = new Map<string, Job<T>>()
  const ended: string[] = []
  const followers: Followers = { count: 0 }
  return {
    start: (total, work) => {
      const job = createJob(total, work, followers)
      jobs.set(job.id, job)
      const forget = (): void => {
        ended.push(job.id)
        if (ended.length > MOST_ENDED) jobs.delete(ended.shift() ?? '')
      }
      job.whole.then(forget, forget)
      return job
    },
    find: (id) => {
      const job = jobs.get(id)
      if (job !== undefined) return job
      throw new StorygraphError(
        'NOT_FOUND',
        `No ingestion here has the id ${id.slice(0, 80)}. \`ingest\` gives it as \`job\`.`,
      )
    },
  }
}

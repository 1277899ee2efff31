import { StorygraphError } from '../model/errors.ts'

/** When the work behind a request must end. */
export interface Deadline {
  /** Throws TIMEOUT once the time is up or nobody waits for the answer any more. */
  check(): void
  /** Milliseconds that are left; Infinity where there is no end. */
  left(): number
  /** Counts from now on again: what was written took its own time, and what is read of it has the whole. */
  restart(): void
}

/** A deadline some milliseconds from now, or as soon as `signal` says that the asker is gone. */
export const createDeadline = (milliseconds: number, signal?: AbortSignal): Deadline => {
  let stopAt = performance.now() + milliseconds
  return {
    check: () => {
      if (performance.now() <= stopAt && !signal?.aborted) return
      const message = `The request took longer than ${milliseconds / 1000} seconds. Ask for less, or in several steps.`
      throw new StorygraphError('TIMEOUT', message)
    },
    left: () => Math.max(0, stopAt - performance.now()),
    restart: () => {
      stopAt = performance.now() + milliseconds
    },
  }
}

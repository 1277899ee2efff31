import { setImmediate } from 'node:timers/promises'
import type { StopSignal } from './stop-signal.ts'

const STOPPED = Symbol('stopped')

/**
 * Gives items until they end or the command is asked to stop, and then at once: what was under way is abandoned, not waited
 * for, since it may wait for input that never comes.
 */
export async function* untilStopped<T>(items: AsyncIterable<T>, { signal, asked }: StopSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  const stopped = asked.then((): typeof STOPPED => STOPPED)
  while (!signal.aborted) {
    const next = iterator.next()
    const result = await Promise.race([next, stopped])
    if (result === STOPPED) {
      // Closing what it reads from makes it fail, and nobody is left to be told.
      next.catch(() => undefined)
      return
    }
    if (result.done) return
    yield result.value
    // Documents that are already in memory follow each other without a pause in which a signal could be heard.
    await setImmediate()
  }
}

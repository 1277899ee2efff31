import { setImmediate, setTimeout } from 'node:timers/promises'
import type { StopSignal } from './stop-signal.ts'

const STOPPED = Symbol('stopped')

/** How long what is under way may still take once the command is asked to stop, in ms: what has just been stored is told. */
const GRACE = 300

/**
 * Gives items until they end or the command is asked to stop, and then one more at the most: what is under way for longer is
 * abandoned, since it may wait for input that never comes.
 */
export async function* untilStopped<T>(items: AsyncIterable<T>, { signal, asked }: StopSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  const stopped = asked.then((): typeof STOPPED => STOPPED)
  while (!signal.aborted) {
    const next = iterator.next()
    const result = await Promise.race([next, stopped])
    if (result === STOPPED) {
      // Closing what it reads from makes it fail, and nobody is left to be told.
      const last = await Promise.race([next.catch(() => null), setTimeout(GRACE, null)])
      if (last !== null && last.done !== true) yield last.value
      return
    }
    if (result.done) return
    yield result.value
    // Documents that are already in memory follow each other without a pause in which a signal could be heard.
    await setImmediate()
  }
}

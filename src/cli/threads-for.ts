import { versions } from 'node:process'
import { setFlagsFromString } from 'node:v8'

/**
 * How much code runs before V8 compiles it anew and faster; its own choice is 132 KB. Text is read by much code, each part of it for
 * a while: at V8's own choice a quarter of all the time that half a megabyte takes on one core goes into compiling, less of more.
 * With a core to spare, where V8 compiles meanwhile, it is the same either way (measured with 0.5 MB).
 */
const COMPILE_AFTER = '--interrupt-budget=600000'

/**
 * What else helps where all cores read: plain code for what has not been compiled well yet, as soon as it is called (a twentieth
 * less time), and rubbish swept by the thread that made it, for the helpers that V8 would give it take from who reads (a tenth
 * less). All for the V8 of Node 20: that of Node 24 is faster by itself, and slower with these (measured with 24).
 */
const THREAD_FLAGS = ['--always-sparkplug', '--no-parallel-scavenge', '--no-concurrent-marking']
/** The V8 of Node 22 does not know all of these, and says so on standard error. */
const KNOWS_FLAGS = Number.parseInt(versions.v8, 10) < 12

/**
 * Threads beside our own for so many documents at once: one document at a time needs none, and starts sooner without. Call it
 * before anything is read, for it sets how V8 compiles.
 */
export const threadsFor = (workers: number): number => {
  const threads = workers <= 1 ? 0 : workers
  if (KNOWS_FLAGS) for (const flag of [COMPILE_AFTER, ...(threads === 0 ? [] : THREAD_FLAGS)]) setFlagsFromString(flag)
  return threads
}

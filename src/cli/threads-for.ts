import { versions } from 'node:process'
import { setFlagsFromString } from 'node:v8'

/**
 * How much code runs before V8 compiles it anew and faster; its own choice is 132 KB. Each thread compiles all of it for itself,
 * and with several there is no idle core to do so: at its own choice that took a quarter of all the time that 1.4 MB of text take.
 */
const COMPILE_AFTER = 600_000

/**
 * What else helps where all cores read: plain code for what has not been compiled well yet, as soon as it is called (a twentieth
 * less time), and rubbish swept by the thread that made it, for the helpers that V8 would give it take from who reads (a tenth
 * less). All for the V8 of Node 20: that of Node 24 is faster by itself, and slower with these (measured with 24).
 */
const THREAD_FLAGS = [
  `--interrupt-budget=${COMPILE_AFTER}`,
  '--always-sparkplug',
  '--no-parallel-scavenge',
  '--no-concurrent-marking',
]
/** The V8 of Node 22 does not know all of these, and says so on standard error. */
const KNOWS_FLAGS = Number.parseInt(versions.v8, 10) < 12

/**
 * Threads beside our own for so many documents at once: one document at a time needs none, and starts sooner without. Call it
 * before they start, for it sets how they compile.
 */
export const threadsFor = (workers: number): number => {
  if (workers <= 1) return 0
  if (KNOWS_FLAGS) for (const flag of THREAD_FLAGS) setFlagsFromString(flag)
  return workers
}

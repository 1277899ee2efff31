import { setFlagsFromString } from 'node:v8'

/**
 * How much code runs before V8 compiles it anew and faster; its own choice is 132 KB. Each thread compiles all of it for itself,
 * and with several there is no idle core to do so: at its own choice that took a quarter of all the time that 1.4 MB of text take.
 */
const COMPILE_AFTER = 600_000

/**
 * Threads beside our own for so many documents at once: one document at a time needs none, and starts sooner without. Call it
 * before they start, for it sets how they compile.
 */
export const threadsFor = (workers: number): number => {
  if (workers <= 1) return 0
  setFlagsFromString(`--interrupt-budget=${COMPILE_AFTER}`)
  return workers
}

import { setPriority } from 'node:os'

/** How much less of a busy processor: from 0, as others, to 19. */
const NICENESS = 10

/**
 * Has the thread that calls it work when others leave it time: what is ingested may wait, who asks does not. Only Linux gives a thread
 * a priority of its own; elsewhere it would be that of the whole process, and nothing is done.
 */
export const yieldToOthers = (): void => {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, NICENESS)
  } catch {
    // Where it is forbidden, work goes on as it would have.
  }
}

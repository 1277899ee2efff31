const nothing = (): void => undefined

/**
 * Asks once at a time: who asks while an answer is on its way shares the next one with all others who do. No answer is older than
 * its question.
 *
 * @example
 * const revision = oneAtATime(() => store.revision())
 */
export const oneAtATime = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | null = null
  let waiting: Promise<T> | null = null
  const asked = (): Promise<T> => {
    if (running === null) {
      running = ask()
      const ended = (): void => {
        running = null
      }
      running.then(ended, ended)
      return running
    }
    waiting ??= running.then(nothing, nothing).then(() => {
      waiting = null
      return asked()
    })
    return waiting
  }
  return asked
}

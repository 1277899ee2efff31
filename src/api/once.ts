/** Does some work when it is first asked for, and gives what came of it to all who ask. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | null = null
  return () => {
    done ??= work()
    return done
  }
}

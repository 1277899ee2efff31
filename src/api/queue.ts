/** Does pieces of work one after the other, in the order in which they came. One that fails stops no other. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}

/** How much goes into one batch. */
export interface BatchLimits<T> {
  /** Items. */
  readonly most: number
  /** Sum of `weigh` over the items of a batch that has several. */
  readonly heaviest: number
  weigh(item: T): number
  /** Milliseconds without a further item after which a batch goes as it is: who waits for an answer gets it. */
  readonly quiet: number
}

/**
 * Documents that are stored in one write, weighed by the UTF-16 units of their texts: people of whom all of them tell are weighed
 * once, and a killed process has no more than these to do again.
 */
export const ONE_WRITE = { most: 64, heaviest: 500_000, quiet: 50 }

const QUIET = Symbol('nothing came for a while')

const within = async <T>(next: Promise<T>, quiet: number): Promise<T | typeof QUIET> => {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<typeof QUIET>((resolve) => {
    timer = setTimeout(() => resolve(QUIET), quiet)
  })
  try {
    return await Promise.race([next, silence])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The items of `source` in their order, in batches of one or more. An error of the source is thrown once all that came before it
 * has been given.
 */
export async function* inBatches<T>(
  source: AsyncIterable<T> | Iterable<T>,
  { most, heaviest, weigh, quiet }: BatchLimits<T>,
): AsyncGenerator<readonly T[]> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const pull = async (): Promise<IteratorResult<T>> => await iterator.next()
  let batch: T[] = []
  let weight = 0
  let isOver = false
  let next = pull()
  try {
    while (!isOver) {
      let got: IteratorResult<T> | typeof QUIET
      try {
        got = batch.length === 0 ? await next : await within(next, quiet)
      } catch (error) {
        isOver = true
        if (batch.length > 0) yield batch
        throw error
      }
      if (got !== QUIET && got.done === true) isOver = true
      const item = got === QUIET || got.done === true ? null : { value: got.value, weight: weigh(got.value) }
      const isFull = batch.length >= most || (item !== null && weight + item.weight > heaviest)
      if (batch.length > 0 && (item === null || isFull)) {
        yield batch
        batch = []
        weight = 0
      }
      if (item === null) continue
      batch.push(item.value)
      weight += item.weight
      next = pull()
    }
  } finally {
    // Whoever stops early must not wait for an item that may never come.
    if (!isOver) {
      next.catch(() => {})
      void iterator.return?.()
    }
  }
}

/** Work on one item: its outcome once it is there. */
interface Started<O> {
  readonly weight: number
  readonly done: Promise<void>
  outcome?: { readonly value: O }
}

/** How far to look ahead of the oldest item that is not done. */
export interface LookAhead {
  /** As many items as this are taken whatever they weigh. */
  readonly least: number
  readonly most: number
  /** Beyond `least`, only while all that was taken weighs less than this. */
  readonly weight: number
}

/**
 * Works on several items at once and gives the outcomes in the items' order. An outcome is given as soon as it is there, without
 * waiting for more input; no more input is taken than `ahead` says, however slowly the outcomes are asked for. Where one
 * cannot be worked on (`work` rejects), the outcomes before it are given first.
 */
export async function* inOrder<I, O>(
  items: AsyncIterable<I>,
  work: (item: I) => Promise<O>,
  weightOf: (item: I) => number,
  ahead: LookAhead,
): AsyncGenerator<O> {
  const iterator = items[Symbol.asyncIterator]()
  const queue: Started<O>[] = []
  let taking: Promise<void> | null = null
  let isOver = false

  const start = (item: I): void => {
    const done = work(item).then((value) => {
      started.outcome = { value }
    })
    const started: Started<O> = { weight: weightOf(item), done }
    // Whoever comes to it in its turn gets the rejection; until then it must not count as unhandled.
    done.catch(() => {})
    queue.push(started)
  }
  const take = async (): Promise<void> => {
    const next = await iterator.next()
    taking = null
    if (next.done) isOver = true
    else start(next.value)
  }
  const hasRoom = (): boolean => {
    const { length } = queue
    return (
      length < ahead.least || (length < ahead.most && queue.reduce((sum, { weight }) => sum + weight, 0) < ahead.weight)
    )
  }

  try {
    for (;;) {
      if (!isOver && taking === null && hasRoom()) {
        taking = take()
        taking.catch(() => {})
      }
      const first = queue[0]
      if (first === undefined && taking === null) return
      if (first?.outcome === undefined) await Promise.race([first?.done, taking].filter((wait) => wait != null))
      else {
        queue.shift()
        yield first.outcome.value
      }
    }
  } finally {
    const returned = iterator.return?.()
    // Input that never comes, such as that of a terminal, must not hold up whoever has had enough.
    if (taking === null) await returned
    else returned?.catch(() => {})
  }
}

/**
 * Position of the first item at or behind a point, in a list that is in order of its places; by halving.
 *
 * @example firstFrom([{ start: 2 }, { start: 7 }], 5, ({ start }) => start) // 1
 */
export const firstFrom = <T>(items: readonly T[], point: number, placeOf: (item: T) => number): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle] as T) < point) low = middle + 1
    else high = middle
  }
  return low
}

import type { Span } from '../model/span.ts'

/** How many spans, which stand in the order of their starts, start at a position or before it. */
export const startedBy = (spans: readonly Span[], position: number): number => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** The last of spans in the order of their starts that starts at a position or before it. */
export const lastBefore = <T extends Span>(spans: readonly T[], position: number): T | undefined =>
  spans[startedBy(spans, position) - 1]

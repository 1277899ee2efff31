const YEAR = 365.25

/** Days to pixels. */
export interface TimeScale {
  readonly x: (day: number) => number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Where years without anything were left out, in pixels. */
  readonly breaks: readonly number[]
}

/**
 * A scale on which more than two empty years take no more room than two, so that one early date does not squeeze all others.
 *
 * @param days days since 1970, at least one
 * @param width pixels
 * @example
 * timeScale([0, 3650], 100).x(3650) // 100
 */
export const timeScale = (days: readonly number[], width: number): TimeScale => {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const pad = 60
  const stops = [(sorted[0] ?? 0) - pad, ...sorted, (sorted.at(-1) ?? 0) + pad]
  const places = [0]
  const gaps: number[] = []
  for (let index = 1; index < stops.length; index += 1) {
    const gap = (stops[index] ?? 0) - (stops[index - 1] ?? 0)
    const before = places[index - 1] ?? 0
    if (gap > 2 * YEAR) gaps.push(before + YEAR)
    places.push(before + Math.min(gap, 2 * YEAR))
  }
  const total = places.at(-1) ?? 1
  const x = (day: number): number => {
    const index = Math.max(
      1,
      stops.findIndex((stop) => stop >= day),
    )
    const [from = 0, to = 1] = [stops[index - 1], stops[index]]
    const [low = 0, high = 0] = [places[index - 1], places[index]]
    const share = to === from ? 0 : Math.min(1, Math.max(0, (day - from) / (to - from)))
    return ((low + share * (high - low)) / total) * width
  }
  const firstYear = new Date((stops[0] ?? 0) * 86_400_000).getUTCFullYear()
  const lastYear = new Date((stops.at(-1) ?? 0) * 86_400_000).getUTCFullYear()
  const ticks: { x: number; label: string }[] = []
  for (let year = firstYear; year <= lastYear; year += 1) {
    const at = x(Date.UTC(year, 0, 1) / 86_400_000)
    if (at <= 4 && year !== firstYear) continue
    if (at > width - 24) continue
    if (at - (ticks.at(-1)?.x ?? -100) >= 44) ticks.push({ x: at, label: String(year) })
  }
  return { x, ticks, breaks: gaps.map((gap) => (gap / total) * width) }
}

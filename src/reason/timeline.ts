import type { Contradiction, Fact } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'
import { byText } from '../resolve/sets.ts'
import { occasionOf, width } from './occasion.ts'

/** One entry of a life. */
export interface TimelineEntry {
  readonly fact: Fact
  /** Whether the fact says when. */
  readonly dated: boolean
  /** The contradictions that the fact is part of, by id. */
  readonly conflicts: readonly string[]
  /** The earlier fact whose place it took: what merely changed over time. */
  readonly changedFrom: string | null
}

const compare = (a: Fact, b: Fact): number => {
  const [left, right] = [occasionOf(a.time), occasionOf(b.time)]
  if (left === null || right === null) return Number(left === null) - Number(right === null) || byText(a.id, b.id)
  const [leftWidth, rightWidth] = [width(left), width(right)]
  return (
    byText(left.from, right.from) ||
    (leftWidth === rightWidth ? 0 : leftWidth < rightWidth ? -1 : 1) ||
    byText(a.id, b.id)
  )
}

/**
 * A life in order: by the earliest day, of equals the more exact first; what has no date comes last. Entries that a
 * contradiction disputes name it; `changesOf` gives what took the place of what (see `changesIn`).
 */
export const timelineOf = (
  facts: readonly Fact[],
  contradictions: readonly Contradiction[],
  changesOf: (areDisputed: (a: string, b: string) => boolean) => ReadonlyMap<string, string> = () => new Map(),
): readonly TimelineEntry[] => {
  const conflicts = new Map<string, string[]>()
  for (const { id, sides } of contradictions)
    for (const fact of sides.flatMap((side) => side.facts)) conflicts.set(fact, [...(conflicts.get(fact) ?? []), id])
  const changes = changesOf((a, b) => (conflicts.get(a) ?? []).some((id) => conflicts.get(b)?.includes(id)))
  return [...facts].sort(compare).map((fact) => ({
    fact,
    dated: occasionOf(fact.time) !== null,
    conflicts: (conflicts.get(fact.id) ?? []).sort(byText),
    changedFrom: changes.get(fact.id) ?? null,
  }))
}

/** A stretch of a life of which nothing is told. */
export interface Gap {
  /** The last day of which something may be told before it, and the first after. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** The fact that ends before it last, and the one that comes first behind it. */
  readonly after: string
  readonly before: string
}

/** Short of this, a silence says nothing: lives are told in years. */
const LEAST_GAP_DAYS = 365

/**
 * The stretches of at least a year between two dated facts of a life on no day of which any of its facts may have held.
 *
 * @example gapsIn(timelineOf(facts, []))[0] // { from: '2015-12-31', to: '2018-03-01', … }
 */
export const gapsIn = (entries: readonly Pick<TimelineEntry, 'fact'>[]): readonly Gap[] => {
  const gaps: Gap[] = []
  let last: { readonly to: LocalDate; readonly id: string } | null = null
  for (const { fact } of entries) {
    const days = occasionOf(fact.time)
    if (days === null) continue
    const isApart = last !== null && days.from > last.to && width({ from: last.to, to: days.from }) > LEAST_GAP_DAYS
    if (isApart && last !== null) gaps.push({ from: last.to, to: days.from, after: last.id, before: fact.id })
    if (last === null || days.to > last.to) last = { to: days.to, id: fact.id }
  }
  return gaps
}

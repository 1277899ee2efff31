import type { Contradiction, Fact } from '../model/graph.ts'
import { byText } from '../resolve/sets.ts'
import { occasionOf, width } from './occasion.ts'

/** One entry of a life. */
export interface TimelineEntry {
  readonly fact: Fact
  /** Whether the fact says when. */
  readonly dated: boolean
  /** The contradictions that the fact is part of, by id. */
  readonly conflicts: readonly string[]
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
 * contradiction disputes name it.
 */
export const timelineOf = (
  facts: readonly Fact[],
  contradictions: readonly Contradiction[],
): readonly TimelineEntry[] => {
  const conflicts = new Map<string, string[]>()
  for (const { id, sides } of contradictions)
    for (const fact of sides.flatMap((side) => side.facts)) conflicts.set(fact, [...(conflicts.get(fact) ?? []), id])
  return [...facts].sort(compare).map((fact) => ({
    fact,
    dated: occasionOf(fact.time) !== null,
    conflicts: (conflicts.get(fact.id) ?? []).sort(byText),
  }))
}

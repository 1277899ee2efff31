import { alignTellings } from './lineage.ts'
import type { Telling } from './lineage-keys.ts'
import type { Slot } from './profile.ts'
import { byText } from './sets.ts'

const longestFirst = (a: Telling, b: Telling): number => b.told.length - a.told.length || byText(a.id, b.id)

/**
 * For documents of one family, by id: which sentence of the family's longest document each of their sentences says again. What
 * says nothing of it again has no slot.
 */
export const slotsOf = (family: readonly Telling[]): ReadonlyMap<string, readonly Slot[]> => {
  const [longest, ...others] = [...family].sort(longestFirst)
  if (longest === undefined || others.length === 0) return new Map()
  const own = longest.told.map((span, number) => ({ ...span, number }))
  const aligned = others.map((other) => {
    const slots = alignTellings(longest, other).pairs.flatMap(({ left, right }) => {
      const span = other.told[right]
      return span === undefined ? [] : [{ ...span, number: left }]
    })
    return [other.id, slots] as const
  })
  return new Map([[longest.id, own], ...aligned])
}

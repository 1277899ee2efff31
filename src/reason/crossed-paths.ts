import { daysBetween } from '../model/days.ts'
import { byText, groupBy } from '../resolve/sets.ts'
import type { Days, Presence } from './presence.ts'

/** Two people in one place at one time, as far as is told. */
export interface CrossedPaths {
  /** Entity id of the other person. */
  readonly other: string
  readonly place: string
  /** Whether both were there on these days for certain. */
  readonly certain: boolean
  readonly days: Days
  /** How many days they may have had; null where no end is known. */
  readonly count: number | null
  /** Ids of the facts of either that say so. */
  readonly facts: readonly string[]
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b

const common = (a: Days | null, b: Days | null): Days | null => {
  if (a === null || b === null) return null
  const [from, to] = [later(a.from, b.from), earlier(a.to, b.to)]
  return from !== null && to !== null && from > to ? null : { from, to }
}

const countOf = ({ from, to }: Days): number | null => (from === null || to === null ? null : daysBetween(from, to) + 1)

const isDated = ({ certain, possible: { from, to } }: Presence): boolean =>
  certain !== null || from !== null || to !== null

const NO_DAYS: Days = { from: null, to: null }

const crossingOf = (own: Presence, theirs: Presence, other: string, undated: boolean): CrossedPaths | null => {
  const sure = common(own.certain, theirs.certain)
  const areDated = isDated(own) && isDated(theirs)
  if (!areDated && !undated) return null
  const days = areDated ? (sure ?? common(own.possible, theirs.possible)) : NO_DAYS
  // Without any day that both share, everybody ever of a town would have met.
  if (days === null || (areDated && days.from === null && days.to === null)) return null
  const facts = [...new Set([...own.facts, ...theirs.facts])].sort(byText)
  return { other, place: own.place, certain: sure !== null, days, count: countOf(days), facts }
}

const better = (a: CrossedPaths, b: CrossedPaths): number =>
  Number(b.certain) - Number(a.certain) ||
  (a.count ?? Number.POSITIVE_INFINITY) - (b.count ?? Number.POSITIVE_INFINITY) ||
  byText(a.days.from ?? '', b.days.from ?? '') ||
  byText(a.other, b.other)

/**
 * Who could have met somebody, where, and on how many days: those who were in the same place (a town, not merely a country)
 * on days that both share, the certain first. `others` are other people's presences by person. Of two people in one place
 * at overlapping times by several facts, what is certain stands before what is only possible. With
 * `undated`, presences without a date count as well: who was in the place at no time that is told, without days and last.
 *
 * @example crossedPathsOf(presences, new Map([['d2/e1', others]]), isTown)[0]?.count // 12
 */
export const crossedPathsOf = (
  own: readonly Presence[],
  others: ReadonlyMap<string, readonly Presence[]>,
  isMeetingPlace: (place: string) => boolean,
  undated = false,
): readonly CrossedPaths[] => {
  const mine = groupBy(
    own.filter(({ place }) => isMeetingPlace(place)),
    ({ place }) => place,
  )
  const crossings = [...others].flatMap(([other, theirs]) =>
    theirs.flatMap((presence) =>
      (mine.get(presence.place) ?? []).flatMap((one) => crossingOf(one, presence, other, undated) ?? []),
    ),
  )
  // The same days by other facts say nothing new.
  const groups = groupBy(crossings, ({ other, place }) => JSON.stringify([other, place]))
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = [...group].sort(better)
      return sorted.filter((one, index) => !sorted.slice(0, index).some((kept) => common(kept.days, one.days) !== null))
    })
    .sort(better)
}

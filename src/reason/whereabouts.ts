import type { LocalDate } from '../model/time.ts'
import { byText } from '../resolve/sets.ts'
import type { Days, Presence } from './presence.ts'

/** A place where somebody was on a day, or may have been. */
export interface Whereabouts {
  readonly place: string
  readonly certain: boolean
  /** Ids of the facts that say so. */
  readonly facts: readonly string[]
}

const holds = ({ from, to }: Days, day: LocalDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/**
 * Where somebody was on a day: the certain places first. Several may be, a town and its country among them. What is only
 * possible falls away where some place is certain, unless nothing says that the two exclude each other (`mayBeOne`).
 *
 * @example whereaboutsOn(presencesOf(person, facts, predicates), '2022-03-05')[0]?.certain // true
 */
export const whereaboutsOn = (
  presences: readonly Presence[],
  day: LocalDate,
  mayBeOne: (a: string, b: string) => boolean = (a, b) => a === b,
): readonly Whereabouts[] => {
  const places = new Map<string, { certain: boolean; facts: Set<string> }>()
  // Who is certainly on a visit is not at home that day.
  const visited = presences.filter((one) => !one.isHome && one.certain !== null && holds(one.certain, day))
  for (const { place, certain, possible, facts, isHome } of presences) {
    const isAway = isHome && visited.some((other) => !mayBeOne(place, other.place))
    const isCertain = certain !== null && holds(certain, day) && !isAway
    if (!isCertain && !holds(possible, day)) continue
    const known = places.get(place) ?? { certain: false, facts: new Set<string>() }
    places.set(place, { certain: known.certain || isCertain, facts: new Set([...known.facts, ...facts]) })
  }
  const all = [...places].map(([place, { certain, facts }]) => ({ place, certain, facts: [...facts].sort(byText) }))
  const sure = all.filter(({ certain }) => certain)
  return all
    .filter(({ place, certain }) => certain || sure.length === 0 || sure.some((other) => mayBeOne(place, other.place)))
    .sort((a, b) => Number(b.certain) - Number(a.certain) || byText(a.place, b.place))
}

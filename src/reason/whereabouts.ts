import { addDays } from '../model/days.ts'
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

/** Days in a row on each of which the same is known of where somebody was. */
export interface WhereaboutsStretch {
  readonly days: Days
  /** As `whereaboutsOn` gives them; at least one. */
  readonly places: readonly Whereabouts[]
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** The days on which something may become otherwise than on the day before. */
const turns = (presences: readonly Presence[]): readonly LocalDate[] =>
  presences
    .flatMap(({ certain, possible }) => [certain, possible])
    .flatMap((days) => [
      ...(days?.from == null ? [] : [days.from]),
      ...(days?.to == null || days.to === LAST_DAY ? [] : [addDays(days.to, 1)]),
    ])

/**
 * Where somebody was during some days, in order; days on which nothing is known are left out. Open ends are all that is told.
 *
 * @example whereaboutsDuring(presences, { from: '2022-09-01', to: '2022-09-30' })[0]?.days // from '2022-09-01' to '2022-09-20'
 */
export const whereaboutsDuring = (
  presences: readonly Presence[],
  { from, to }: Days,
  mayBeOne?: (a: string, b: string) => boolean,
): readonly WhereaboutsStretch[] => {
  const [first, last] = [from ?? FIRST_DAY, to ?? LAST_DAY]
  const days = [...new Set([first, ...turns(presences)])].filter((day) => first <= day && day <= last).sort()
  const stretches: WhereaboutsStretch[] = []
  for (const [index, day] of days.entries()) {
    const places = whereaboutsOn(presences, day, mayBeOne)
    const next = days[index + 1]
    const until = next === undefined ? last : addDays(next, -1)
    const before = stretches.at(-1)
    const goesOn = before?.days.to != null && addDays(before.days.to, 1) === day
    if (before !== undefined && goesOn && JSON.stringify(before.places) === JSON.stringify(places))
      stretches[stretches.length - 1] = { days: { from: before.days.from, to: until }, places }
    else if (places.length > 0) stretches.push({ days: { from: day, to: until }, places })
  }
  const opened = ({ days: { from: begin, to: end }, places }: WhereaboutsStretch): WhereaboutsStretch => ({
    days: { from: begin === FIRST_DAY ? null : begin, to: end === LAST_DAY ? null : end },
    places,
  })
  return stretches.map(opened)
}

import type { FuzzyTime } from '../model/time.ts'
import { distanceKm } from './apart.ts'
import type { FactWithClaims } from './facts.ts'
import { type Life, objectChain, predicateOf, toldTimes } from './life.ts'
import { certainDays, common, type Occasion, overlap, sharedDays, width } from './occasion.ts'

/** As far as somebody may go and come back in a day. */
const DAY_TRIP_KM = 100

/** So long two homes, or a job beside having none, may pass for one day too many in a text. */
const OVERLAP_DAYS = 31

/** The longest of the stretches of days that are certain by one of a fact's times. */
const longestCertain = (times: readonly FuzzyTime[]): Occasion | null =>
  times
    .flatMap((time) => certainDays(time) ?? [])
    .sort((a, b) => width(b) - width(a))
    .at(0) ?? null

// A home that is told by the year says nothing of any one day.
const isToTheDay = ({ start, end }: FuzzyTime): boolean =>
  start?.earliest === start?.latest && end?.earliest === end?.latest

/** The days on which the subject certainly was in a town, for what says so; null where no day is certain. */
export const stayOf = (one: FactWithClaims, life: Life): Occasion | null => {
  const presence = predicateOf(one, life)?.presence ?? null
  if (presence === null || objectChain(one)?.kind !== 'city') return null
  const times = toldTimes(one)
  return longestCertain(presence === 'home' ? times.filter(isToTheDay) : times)
}

const isInside = (day: Occasion, stay: Occasion): boolean => stay.from < day.from && day.to < stay.to

/** The days on which two facts have the subject in two towns far apart, days of travel left aside; null where there are none. */
export const twoPlacesOn = (a: FactWithClaims, b: FactWithClaims, life: Life): Occasion | null => {
  const [here, there] = [objectChain(a), objectChain(b)]
  const [left, right] = [stayOf(a, life), stayOf(b, life)]
  if (here === null || there === null || left === null || right === null || a.fact.object === b.fact.object) return null
  const km = distanceKm(here, there)
  if (!overlap(left, right) || here.gazetteer === there.gazetteer || (km !== null && km <= DAY_TRIP_KM)) return null
  const both = common(left, right)
  const homes = [a, b].filter((one) => predicateOf(one, life)?.presence === 'home').length
  // Who lives in one town may be found in another.
  if (homes === 1) return null
  if (homes === 2) return sharedDays(left, right) > OVERLAP_DAYS ? both : null
  return sharedDays(left, right) > 1 || isInside(both, left) || isInside(both, right) ? both : null
}

/** The days of which both are told for certain, where there are more than a text's dates may be wrong by; else null. */
export const sharedCertainDays = (a: FactWithClaims, b: FactWithClaims): Occasion | null => {
  const [left, right] = [longestCertain(toldTimes(a)), longestCertain(toldTimes(b))]
  if (left === null || right === null || !overlap(left, right)) return null
  return sharedDays(left, right) > OVERLAP_DAYS ? common(left, right) : null
}

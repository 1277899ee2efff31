import { distanceKm } from './apart.ts'
import type { FactWithClaims } from './facts.ts'
import { type Life, objectChain, predicateOf } from './life.ts'
import { certainDays, common, isFirm, type Occasion, overlap, sharedDays } from './occasion.ts'

/** As far as somebody may go and come back in a day. */
const DAY_TRIP_KM = 100

/** So long two homes, or a job beside having none, may pass for one day too many in a text. */
const OVERLAP_DAYS = 31

/** The days on which the subject certainly was in a town, for what says so; null where no day is certain. */
export const stayOf = (one: FactWithClaims, life: Life): Occasion | null => {
  const presence = predicateOf(one, life)?.presence ?? null
  const { time } = one.fact
  if (presence === null || objectChain(one)?.kind !== 'city' || !isFirm(time)) return null
  const days = certainDays(time)
  if (presence !== 'home' || days === null) return days
  // A home that is told by the year says nothing of any one day.
  const isExact = time.start?.earliest === time.start?.latest && time.end?.earliest === time.end?.latest
  return isExact ? days : null
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
export const sharedCertainDays = ({ fact: a }: FactWithClaims, { fact: b }: FactWithClaims): Occasion | null => {
  if (!isFirm(a.time) || !isFirm(b.time)) return null
  const [left, right] = [certainDays(a.time), certainDays(b.time)]
  if (left === null || right === null || !overlap(left, right)) return null
  return sharedDays(left, right) > OVERLAP_DAYS ? common(left, right) : null
}

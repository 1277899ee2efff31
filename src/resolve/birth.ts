import type { Claim } from '../model/extraction.ts'

/** Days since 1970-01-01, both ends included. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
const dayNumber = (date: string, yearsBack: number): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Math.round(Date.UTC(year - yearsBack, month - 1, day) / DAY)
}

/** Ages are rounded, misremembered, and a birthday lies between interview and print. */
const TOLERANCE = 366

/** The days on which somebody was born who was `age` on some day of these; both days `YYYY-MM-DD`. */
const bornFor = (age: number, earliest: string, latest: string): DayRange => ({
  from: dayNumber(earliest, age + 1) + 1,
  to: dayNumber(latest, age),
})

/** Whether no one date of birth fits both, a year's slack given. */
export const disagree = (a: DayRange, b: DayRange): boolean => a.from > b.to + TOLERANCE || b.from > a.to + TOLERANCE

/** Whether one date of birth fits both as they stand. */
export const agree = (a: DayRange, b: DayRange): boolean => a.from <= b.to && b.from <= a.to

/** An age with the days it was given for; null where nothing says when that was. */
export const ageRange = (claim: Claim, published: string | null): DayRange | null => {
  const age = Number(claim.value)
  if (claim.value === null || !Number.isFinite(age)) return null
  const earliest = claim.time?.start?.earliest ?? null
  const latest = claim.time?.end?.latest ?? claim.time?.start?.latest ?? null
  if (claim.time !== null && claim.time.start !== null)
    return earliest === null || latest === null ? null : bornFor(age, earliest, latest)
  return published === null ? null : bornFor(age, published, published)
}

/** The days that a dated claim of one day of a life, such as a birth or a death, leaves open; null where it is not dated at both ends. */
export const dayRange = ({ time }: Claim): DayRange | null => {
  const { earliest = null, latest = null } = time?.start ?? {}
  return earliest === null || latest === null ? null : { from: dayNumber(earliest, 0), to: dayNumber(latest, 0) }
}

/** The days that both allow; where they allow none in common (a retelling garbled the age), those that either allows. */
export const bothBorn = (a: DayRange | null, b: DayRange | null): DayRange | null => {
  if (a === null || b === null) return a ?? b
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from <= to ? { from, to } : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}

/**
 * When somebody was born, by what one document says of the age. Of several ages without a time of their own the highest is
 * the present one; the others were said of earlier days.
 */
export const birthDays = (claims: readonly Claim[], published: string | null): DayRange | null => {
  return presentAges(claims)
    .map((claim) => ageRange(claim, published))
    .reduce(bothBorn, null)
}

/** The ages that a document gives a time for, and of the others the highest. */
export const presentAges = (claims: readonly Claim[]): readonly Claim[] => {
  const undated = claims.filter((claim) => claim.time === null || claim.time.start === null)
  const highest = Math.max(...undated.map((claim) => Number(claim.value)))
  return claims.filter((claim) => !undated.includes(claim) || Number(claim.value) === highest)
}

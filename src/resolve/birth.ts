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

/** Deaths are told by hearsay, and off by a year or two. */
const HEARSAY = 5 * 366

/** Whether two days are so far apart that no text would take one for the other. */
export const areYearsApart = (a: DayRange, b: DayRange): boolean => a.from > b.to + HEARSAY || b.from > a.to + HEARSAY

/** A death is dated closely where its month is known: this many days. */
export const MONTH_OF_DEATH = 31

export const isCloselyDated = (died: DayRange | null): died is DayRange =>
  died !== null && died.to - died.from <= MONTH_OF_DEATH

/** Whether one date of birth fits both as they stand. */
export const agree = (a: DayRange, b: DayRange): boolean => a.from <= b.to && b.from <= a.to

/**
 * The days on which somebody was born of whom an age is told: without a time of its own it is that of the day of print. Null where nothing says
 * when it was ("she arrived at the age of eight").
 */
export const ageRange = (claim: Claim, published: string | null): DayRange | null => {
  const age = Number(claim.value)
  if (claim.value === null || !Number.isFinite(age)) return null
  const earliest = claim.time?.start?.earliest ?? null
  const latest = claim.time?.end?.latest ?? claim.time?.start?.latest ?? null
  if (claim.time !== null) return earliest === null || latest === null ? null : bornFor(age, earliest, latest)
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

/** The ages that a document gives a known time for, and of those that it gives without one the highest. */
export const presentAges = (claims: readonly Claim[]): readonly Claim[] => {
  const undated = claims.filter(({ time }) => time === null)
  const highest = Math.max(...undated.map((claim) => Number(claim.value)))
  return claims.filter(({ time, value }) => (time === null ? Number(value) === highest : time.start !== null))
}

import { dayNumber } from '../model/days.ts'
import type { Claim } from '../model/extraction.ts'
import { isStated } from '../model/stated.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { birthDays, bothBorn, type DayRange, dayRange } from './birth.ts'

/**
 * Days of which a deed certainly has one at either end: by the last on which it may have begun, the doer lived already; on the first on
 * which it may have been for the last time, still. Null where it has no date of its own.
 */
const certainlyLived = ({ time }: Claim): DayRange | null => {
  if (time === null || time.basis === 'narrative' || time.start === null) return null
  const begun = time.start.latest
  const still = (time.kind === 'span' ? time.end?.earliest : null) ?? time.start.earliest
  if (begun === null || still === null) return null
  return { from: dayNumber(begun), to: dayNumber(still) }
}

/** From the earlier beginning to the later end. */
const allDays = (a: DayRange | null, b: DayRange | null): DayRange | null =>
  a === null || b === null ? (a ?? b) : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }

/** What is known of the days of a life. */
export interface LifeDays {
  /** Days on which the person may have been born, by the dates and ages given; null where none is. */
  readonly born: DayRange | null
  /** Days on which the person may have died, by the dates given. */
  readonly died: DayRange | null
  /** The first and the last day on which the person certainly lived, by what is told of deeds; null where none is dated. */
  readonly lived: DayRange | null
  /** The same, of what no small child does. */
  readonly grown: DayRange | null
}

const DAYS_PER_YEAR = 365.25
/** A text may be some years wrong about a life; what lies further beyond its ends belongs to another. */
const BEYOND = 10 * DAYS_PER_YEAR
/** The youngest that anybody works, joins or marries, with room for an age that is some years wrong. */
const GROWN = 8 * DAYS_PER_YEAR
const LONGEST_LIFE = 100 * DAYS_PER_YEAR

const isBeyondLife = ({ lived, grown }: LifeDays, { born, died }: LifeDays): boolean =>
  (lived !== null && born !== null && lived.from + BEYOND < born.from) ||
  (lived !== null && died !== null && lived.to > died.to + BEYOND) ||
  (grown !== null && born !== null && grown.from < born.from + GROWN)

/** Whether the deeds of both are too many years apart for one life, or those of one beyond the life of the other, or before its youth. */
export const livedApart = (a: LifeDays, b: LifeDays): boolean => {
  const all = allDays(a.lived, b.lived)
  const isTooLong = a.lived !== null && b.lived !== null && all !== null && all.to - all.from > LONGEST_LIFE
  return isTooLong || isBeyondLife(a, b) || isBeyondLife(b, a)
}

/** When a life began or ended, by the dates that a document gives. */
const datedDays = (
  local: string,
  claims: readonly Claim[],
  limit: Predicate['limit'],
  predicates: ReadonlyMap<string, Predicate>,
): DayRange | null =>
  claims
    .filter((claim) => claim.subject === local && isStated(claim) && predicates.get(claim.predicate)?.limit === limit)
    .map(dayRange)
    .reduce(bothBorn, null)

/** From the first to the last day of a life that a document tells such deeds of; a date taken from its context counts for none. */
const deedDays = (
  local: string,
  claims: readonly Claim[],
  needs: 'alive' | 'grown',
  predicates: ReadonlyMap<string, Predicate>,
): DayRange | null =>
  claims
    .filter((claim) => claim.subject === local && isStated(claim) && predicates.get(claim.predicate)?.[needs] === true)
    .map(certainlyLived)
    .reduce(allDays, null)

/** The days of a life by what one document claims of it. */
export const lifeDaysOf = (
  local: string,
  claims: readonly Claim[],
  published: string | null,
  predicates: ReadonlyMap<string, Predicate>,
): LifeDays => {
  const ages = claims.filter(
    (claim) => claim.subject === local && isStated(claim) && predicates.get(claim.predicate)?.functional === 'age',
  )
  return {
    born: bothBorn(datedDays(local, claims, 'first', predicates), birthDays(ages, published)),
    died: datedDays(local, claims, 'last', predicates),
    lived: deedDays(local, claims, 'alive', predicates),
    grown: deedDays(local, claims, 'grown', predicates),
  }
}

/** The same of two that are one. */
export const mergeLifeDays = (a: LifeDays, b: LifeDays): LifeDays => ({
  born: bothBorn(a.born, b.born),
  died: bothBorn(a.died, b.died),
  lived: allDays(a.lived, b.lived),
  grown: allDays(a.grown, b.grown),
})

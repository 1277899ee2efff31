import { addDays, dayNumber } from '../model/days.ts'
import type { FuzzyTime, LocalDate } from '../model/time.ts'
import { ageRange, type DayRange, disagree } from '../resolve/birth.ts'
import { bearing } from './clash.ts'
import type { FactWithClaims } from './facts.ts'
import { type Life, predicateOf, toldTimes } from './life.ts'
import { isFirm, occasionOf } from './occasion.ts'
import { mayBeReset } from './reset.ts'
import type { Said } from './said.ts'

/** News of a happening and the happening may bear two dates, a day apart. */
const SLACK_DAYS = 1

/** The first day on which it may have been for the last time; null where nothing says. */
const lastFrom = ({ kind, start, end }: FuzzyTime): LocalDate | null =>
  (kind === 'span' ? end?.earliest : null) ?? start?.earliest ?? null

/** The last day on which it may have begun. */
const begunBy = ({ start }: FuzzyTime): LocalDate | null => start?.latest ?? null

/** Whether the first was certainly over before the second began, or some of the second was certainly after it. */
const isBefore = (a: FuzzyTime | null, b: FuzzyTime | null): boolean => {
  if (!isFirm(a) || !isFirm(b)) return false
  const [first, second] = [begunBy(a), lastFrom(b)]
  return first !== null && second !== null && addDays(first, SLACK_DAYS) < second
}

const isToldBefore = (a: FactWithClaims, b: FactWithClaims): boolean =>
  toldTimes(a).some((first) => toldTimes(b).some((second) => isBefore(first, second)))

/** Whether a fact lies beyond the beginning or the end of the life that another fact gives. */
export const isBeyond = (one: FactWithClaims, limit: FactWithClaims, life: Life): boolean => {
  const side = predicateOf(limit, life)?.limit ?? null
  const predicate = predicateOf(one, life)
  if (side === null || predicate === undefined || one === limit) return false
  if (side === 'last') return predicate.alive && isToldBefore(limit, one)
  return (predicate.alive || predicate.limit === 'last') && isToldBefore(one, limit)
}

const born = ({ fact }: FactWithClaims): DayRange | null => {
  const { earliest, latest } = fact.time?.start ?? { earliest: null, latest: null }
  return earliest === null || latest === null ? null : { from: dayNumber(earliest), to: dayNumber(latest) }
}

/** Whether an age cannot be that of somebody born when another fact says. */
export const isOtherAge = (age: FactWithClaims, birth: FactWithClaims, life: Life): boolean => {
  if (predicateOf(age, life)?.functional !== 'age' || predicateOf(birth, life)?.limit !== 'first') return false
  const day = born(birth)
  if (day === null || !isFirm(birth.fact.time)) return false
  return bearing(age, life).some(({ claim, published }) => {
    const range = ageRange(claim, published)
    return range !== null && disagree(range, day)
  })
}

/** Whether a claim is told of one happening with a claim of another fact: with this one, or with one that has no date. */
const isOneWith = (own: Said, other: Said, fact: FactWithClaims): boolean =>
  fact.claims.some(
    (said) =>
      said.document === own.document &&
      said.claim.occurrence === own.claim.occurrence &&
      (said === other || occasionOf(said.claim.time) === null),
  )

/** Whether both are of one journey (or the like), of which the first ended before the second began. */
export const endsBeforeItBegins = (end: FactWithClaims, beginning: FactWithClaims, life: Life): boolean => {
  if (!predicateOf(end, life)?.after.includes(beginning.fact.predicate)) return false
  const isOrdered = end.claims.every((last) =>
    beginning.claims.every((first) => {
      const isOne = isOneWith(last, first, beginning) || isOneWith(first, last, end)
      return !isOne || !isBefore(last.claim.time, first.claim.time)
    }),
  )
  return !isOrdered && !mayBeReset(end, beginning, life)
}

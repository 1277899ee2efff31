import { addDays, dayNumber } from '../model/days.ts'
import type { FuzzyTime, LocalDate } from '../model/time.ts'
import { ageRange, type DayRange, disagree } from '../resolve/birth.ts'
import { bearing } from './clash.ts'
import type { FactWithClaims } from './facts.ts'
import { type Life, occurrencesIn, predicateOf } from './life.ts'
import { isFirm } from './occasion.ts'
import { mayBeReset } from './reset.ts'

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

/** Whether a fact lies beyond the beginning or the end of the life that another fact gives. */
export const isBeyond = (one: FactWithClaims, limit: FactWithClaims, life: Life): boolean => {
  const side = predicateOf(limit, life)?.limit ?? null
  const predicate = predicateOf(one, life)
  if (side === null || predicate === undefined || one === limit) return false
  if (side === 'last') return predicate.alive && isBefore(limit.fact.time, one.fact.time)
  return (predicate.alive || predicate.limit === 'last') && isBefore(one.fact.time, limit.fact.time)
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

/** Whether both are of one journey (or the like), of which the first ended before the second began. */
export const endsBeforeItBegins = (end: FactWithClaims, beginning: FactWithClaims, life: Life): boolean => {
  if (!predicateOf(end, life)?.after.includes(beginning.fact.predicate)) return false
  const own = new Set(occurrencesIn(beginning))
  if (!occurrencesIn(end).some((id) => own.has(id))) return false
  return isBefore(end.fact.time, beginning.fact.time) && !mayBeReset(end, beginning, life)
}

import { addDays } from '../../model/days.ts'
import { boundsOf, grainOf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime, LocalDate, TimeBasis } from '../../model/time.ts'
import type { Context } from './context.ts'
import { dated, middleOf, moment, monthOf, weekdayFrom, yearOf } from './moment.ts'
import type { CalendarValue } from './time-value.ts'

const at = (value: CalendarValue, year: number, basis: TimeBasis): FuzzyTime | null =>
  value.season === undefined
    ? dated({ year, month: value.month, day: value.day }, basis)
    : moment(`${year}-${value.season}`, basis)

/** The month that a date begins in, to compare dates within a year. */
const firstMonth = ({ month, season }: CalendarValue): number => month ?? 3 * ((season ?? 21) - 20)

/** The year of the only such date within wide bounds: December in a narrative about 2022. */
const yearWithin = (value: CalendarValue, anchor: FuzzyTime): number | null => {
  const { earliest, latest } = boundsOf(anchor)
  if (earliest === null || latest === null) return null
  const years: number[] = []
  for (let year = yearOf(earliest); year <= yearOf(latest) && years.length < 2; year++) {
    const { earliest: first, latest: last } = at(value, year, 'narrative')?.start ?? { earliest: null, latest: null }
    if (first !== null && last !== null && first <= latest && last >= earliest) years.push(year)
  }
  return years.length === 1 ? (years[0] ?? null) : null
}

/** The narrative goes on: the next such date from its last one, unless the sentence steps back ("had left in May"). */
const yearAfter = (value: CalendarValue, anchor: FuzzyTime, { past, reference }: Context): number | null => {
  const day = middleOf(anchor)
  if (day === null) return null
  const ahead = firstMonth(value) >= monthOf(anchor.start?.earliest ?? day)
  const year = yearOf(anchor.start?.earliest ?? day)
  if (ahead) return past && firstMonth(value) > monthOf(day) ? year - 1 : year
  if (past) return year
  const next = at(value, year + 1, 'narrative')?.start?.earliest ?? null
  return reference !== null && next !== null && next > reference ? year : year + 1
}

/** The latest that is past on the day of writing, or the coming one. The month of writing itself counts as past. */
const yearAround = (value: CalendarValue, reference: LocalDate, future: boolean): number | null => {
  const year = yearOf(reference)
  const start = at(value, year, 'reference-date')?.start?.earliest
  if (start === undefined || start === null) return null
  if (future) return start > reference ? year : year + 1
  return start <= reference ? year : year - 1
}

const isWide = (anchor: FuzzyTime): boolean =>
  anchor.edtf !== null && ['year', 'decade', 'century'].includes(grainOf(anchor.edtf))

const weekday = (day: number, { anchor, reference, future }: Context): FuzzyTime | null => {
  if (anchor !== null) {
    const { earliest, latest } = boundsOf(anchor)
    return earliest !== null && earliest === latest ? moment(weekdayFrom(earliest, day), 'narrative') : null
  }
  if (reference === null) return null
  return moment(weekdayFrom(addDays(reference, future ? 1 : -6), day), 'reference-date')
}

/** A date that gives no year: from the narrative's last date, else from the day of writing. */
const withoutYear = (value: CalendarValue, context: Context): FuzzyTime | null => {
  const { anchor, reference, future } = context
  if (value.month === undefined && value.season === undefined) {
    return value.day === undefined && value.weekday !== undefined ? weekday(value.weekday, context) : null
  }
  if (anchor !== null) {
    const year = isWide(anchor) ? yearWithin(value, anchor) : yearAfter(value, anchor, context)
    return year === null ? null : at(value, year, 'narrative')
  }
  if (reference === null) return null
  const year = yearAround(value, reference, future)
  return year === null ? null : at(value, year, 'reference-date')
}

/** A date of the calendar; null where it hangs on a context that is not there, or does not exist. */
export const resolveCalendar = (value: CalendarValue, context: Context): FuzzyTime | null => {
  if (value.century !== undefined) return moment(`${value.century}XX`, 'explicit')
  if (value.decade !== undefined) return moment(`${value.decade}X`, 'explicit')
  return value.year === undefined ? withoutYear(value, context) : at(value, value.year, 'explicit')
}

/** The first such month or season that begins on or after a day (`step` 1), or the last that is over before it (-1). */
export const nearest = (
  what: { month: number } | { season: number },
  day: LocalDate,
  step: 1 | -1,
): FuzzyTime | null => {
  const value: CalendarValue = { op: 'calendar', ...what }
  for (const offset of [-1, 0, 1]) {
    const time = at(value, yearOf(day) + step * offset, 'explicit')
    const { earliest, latest } = time?.start ?? { earliest: null, latest: null }
    if (earliest === null || latest === null) continue
    if (step === 1 ? earliest >= day : latest < day) return time
  }
  return null
}

import { addDays, addMonths } from '../../model/days.ts'
import { boundsOf, grainOf, widen } from '../../model/fuzzy-time.ts'
import type { DateBounds, FuzzyTime, LocalDate, TimeBasis } from '../../model/time.ts'
import type { Context } from './context.ts'
import {
  addAmount,
  approximately,
  dated,
  edtfAt,
  middleOf,
  moment,
  monthOf,
  slack,
  weekBounds,
  weekdayFrom,
  yearOf,
} from './moment.ts'
import { nearest, thatOne } from './resolve-calendar.ts'
import type { Amount, CalendarValue, DayOfMonth, Recurring, Unit } from './time-value.ts'

/** The grain that somebody counts at: weeks ago are told by the month, for EDTF has no weeks. */
const COUNTED = { decade: 'decade', year: 'year', month: 'month', week: 'month', day: 'day' } as const

/** "three years ago": so much before the day of writing, within half a unit. Null for what is too vague to date. */
export const ago = (amount: Amount, reference: LocalDate): FuzzyTime | null => {
  const center = addAmount(reference, amount, -1)
  if (!amount.vague) {
    const bounds = widen({ earliest: center, latest: center }, slack(amount))
    const before = bounds.latest !== null && bounds.latest > reference ? reference : bounds.latest
    return moment(approximately(edtfAt(center, COUNTED[amount.unit])), 'reference-date', {
      earliest: bounds.earliest,
      latest: before,
    })
  }
  // "A few" is two to five: of days and weeks that still is about one month, of months and years no date at all.
  if (amount.unit !== 'day' && amount.unit !== 'week') return null
  const [first, last] = [5, 2].map((count) => addAmount(reference, { ...amount, count }, -1))
  return moment(`${edtfAt(center, 'month')}~`, 'reference-date', { earliest: first ?? null, latest: last ?? null })
}

const ORDER = ['century', 'decade', 'year', 'season', 'month', 'day'] as const

/** "half a year", "a year and a half": somebody counts months. */
const isHalf = ({ count, unit }: Amount): boolean => unit === 'year' && !Number.isInteger(count)

/** "a few days after 4 May", "several weeks later": two to five of them, so that it still is about one month. Null where that cannot be told. */
const someOf = (from: FuzzyTime, amount: Amount, sign: 1 | -1, basis: TimeBasis): FuzzyTime | null => {
  const { earliest, latest } = boundsOf(from)
  const center = middleOf(from)
  const isClose = amount.unit === 'day' || amount.unit === 'week'
  if (!isClose || from.edtf === null || from.kind !== 'instant' || !/^(?:month|day)$/.test(grainOf(from.edtf)))
    return null
  if (center === null || earliest === null || latest === null) return null
  const [least, most] = sign === 1 ? [2, 5] : [5, 2]
  return moment(approximately(edtfAt(addAmount(center, amount, sign), 'month')), basis, {
    earliest: addAmount(earliest, { ...amount, count: least }, sign),
    latest: addAmount(latest, { ...amount, count: most }, sign),
  })
}

/** So many units on from an instant, at the coarser grain of the two; weeks from a day keep the day. */
export const shifted = (from: FuzzyTime, amount: Amount, sign: 1 | -1, basis: TimeBasis): FuzzyTime | null => {
  if (amount.vague) return someOf(from, amount, sign, basis)
  const center = middleOf(from)
  const { earliest, latest } = boundsOf(from)
  if (from.edtf === null || from.kind !== 'instant') return null
  if (center === null || earliest === null || latest === null) return null
  const base = grainOf(from.edtf)
  const counted =
    amount.unit === 'week' && base === 'day'
      ? 'day'
      : isHalf(amount) && base !== 'year'
        ? 'month'
        : COUNTED[amount.unit]
  const grain = ORDER[Math.min(ORDER.indexOf(base), ORDER.indexOf(counted))] ?? 'year'
  const bounds = widen(
    { earliest: addAmount(earliest, amount, sign), latest: addAmount(latest, amount, sign) },
    amount.unit === 'day' ? 0 : slack(amount),
  )
  const exactDay = amount.unit === 'day' && base === 'day' && amount.count === 1 && !/[~%]/.test(from.edtf)
  // A winter is of the year that it begins in, and so is what comes so many years later.
  const countedFrom = base === 'season' && grain === 'year' ? earliest : center
  const there = edtfAt(addAmount(countedFrom, amount, sign), grain)
  return moment(exactDay ? there : approximately(there), basis, bounds)
}

const unitAround = (unit: Unit, step: number, day: LocalDate): FuzzyTime | null => {
  if (unit === 'day') return moment(addDays(day, step), 'reference-date')
  if (unit === 'month') return moment(addMonths(day, step).slice(0, 7), 'reference-date')
  if (unit === 'year') return dated({ year: yearOf(day) + step }, 'reference-date')
  if (unit === 'decade') return step === 0 ? moment(`${day.slice(0, 3)}X`, 'reference-date') : null
  const there = addDays(day, 7 * step)
  return moment(`${addDays(weekBounds(there).earliest ?? there, 3).slice(0, 7)}~`, 'reference-date', weekBounds(there))
}

/** "this winter" in April is the one just past, "this summer" the one of the year. */
const thisSeason = (season: number, day: LocalDate): FuzzyTime | null =>
  moment(`${season === 24 && monthOf(day) < 7 ? yearOf(day) - 1 : yearOf(day)}-${season}`, 'reference-date')

const weekdayAround = (weekday: number, step: -1 | 0 | 1, day: LocalDate): FuzzyTime | null => {
  // "next Friday" is this week's to some and next week's to others.
  if (step === 1) return null
  const from = step === -1 ? addDays(day, -7) : (weekBounds(day).earliest ?? day)
  return moment(weekdayFrom(from, weekday), 'reference-date')
}

/** "last October", "this spring", "next year", as said on a day. */
export const deictic = (what: Recurring, step: -1 | 0 | 1, day: LocalDate): FuzzyTime | null => {
  if ('unit' in what) return unitAround(what.unit, step, day)
  if ('weekday' in what) return weekdayAround(what.weekday, step, day)
  const time =
    step !== 0
      ? nearest(what, step === 1 ? addDays(day, 1) : `${day.slice(0, 7)}-01`, step)
      : 'month' in what
        ? dated({ year: yearOf(day), month: what.month }, 'reference-date')
        : thisSeason(what.season, day)
  return time && { ...time, basis: 'reference-date' }
}

const isOneDay = ({ earliest, latest }: DateBounds): boolean => earliest !== null && earliest === latest

/** A week on from about a day. */
const anotherWeek = (anchor: FuzzyTime, step: -1 | 1): FuzzyTime | null =>
  anchor.edtf === null || grainOf(anchor.edtf) !== 'day'
    ? null
    : shifted(anchor, { count: 1, unit: 'week', vague: false }, step, 'narrative')

/** "that same month", where only the year was told: of that year. "The following year" after about 1915: about 1916. */
const unitBeside = (unit: 'month' | 'year' | 'decade', step: -1 | 0 | 1, anchor: FuzzyTime): FuzzyTime | null => {
  if (step === 0) return { ...anchor, basis: 'narrative' }
  const isOfUnit = anchor.edtf !== null && grainOf(anchor.edtf) === unit
  return isOfUnit ? shifted(anchor, { count: 1, unit, vague: false }, step, 'narrative') : null
}

const sameUnit = (unit: Unit, step: -1 | 0 | 1, anchor: FuzzyTime): FuzzyTime | null => {
  const bounds = boundsOf(anchor)
  const { earliest, latest } = bounds
  if (earliest === null || latest === null) return null
  if (unit === 'day' || unit === 'week') {
    if (step === 0) return { ...anchor, basis: 'narrative' }
    if (unit === 'week' && !isOneDay(bounds)) return anotherWeek(anchor, step)
    if (!isOneDay(bounds)) return null
    if (unit === 'day') return moment(addDays(earliest, step), 'narrative')
    return moment(`${addDays(earliest, 7 * step)}~`, 'narrative', weekBounds(addDays(earliest, 7 * step)))
  }
  const [first, last] = [edtfAt(earliest, unit), edtfAt(latest, unit)]
  if (first !== last) return unitBeside(unit, step, anchor)
  const there = addAmount(earliest, { count: 1, unit, vague: false }, step === -1 ? -1 : 1)
  return moment(step === 0 ? first : edtfAt(there, unit), 'narrative')
}

const sameWeekday = (weekday: number, step: -1 | 0 | 1, anchor: FuzzyTime): FuzzyTime | null => {
  const bounds = boundsOf(anchor)
  if (bounds.earliest === null || !isOneDay(bounds)) return null
  if (step === 0 && weekdayFrom(bounds.earliest, weekday) !== bounds.earliest) return null
  const from = step === 0 ? bounds.earliest : addDays(bounds.earliest, step === 1 ? 1 : -7)
  return moment(weekdayFrom(from, weekday), 'narrative')
}

/** "on the 20th", after the 12th or of the month that was told: that month's. An earlier day may be the next month's. */
const dayOfMonth = (day: number, anchor: FuzzyTime): FuzzyTime | null => {
  const [, month, told] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-(\d\d))?$/.exec(anchor.edtf ?? '') ?? []
  if (month === undefined || (told !== undefined && day <= Number(told))) return null
  return moment(`${month}-${String(day).padStart(2, '0')}`, 'narrative')
}

/** "that November", "the following month", after the narrative's last date. */
export const same = (what: Recurring | DayOfMonth, step: -1 | 0 | 1, context: Context): FuzzyTime | null => {
  const { anchor } = context
  if (anchor === null) return null
  if ('unit' in what) return sameUnit(what.unit, step, anchor)
  if ('weekday' in what) return sameWeekday(what.weekday, step, anchor)
  if ('day' in what) return dayOfMonth(what.day, anchor)
  if (step === 0) {
    const value: CalendarValue = { op: 'calendar', ...what }
    return thatOne(value, anchor, context)
  }
  const { earliest, latest } = boundsOf(anchor)
  if (earliest === null || latest === null) return null
  const time = nearest(what, step === 1 ? addDays(latest, 1) : earliest, step)
  return time && { ...time, basis: 'narrative' }
}

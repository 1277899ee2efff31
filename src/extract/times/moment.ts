import { addDays, addMonths, weekdayOf } from '../../model/days.ts'
import { boundsOf, type Grain, grainOf, timeFromEdtf, widen } from '../../model/fuzzy-time.ts'
import type { DateBounds, FuzzyTime, LocalDate, TimeBasis } from '../../model/time.ts'
import type { Amount, Part } from './time-value.ts'

const two = (number: number): string => String(number).padStart(2, '0')

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7))

const dayEdtf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
const monthEdtf = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`

/** Where a day lies, at a grain: `edtfAt('2022-08-24', 'month')` is `2022-08`. */
export const edtfAt = (day: LocalDate, grain: Grain): string => {
  if (grain === 'day') return day
  if (grain === 'month') return day.slice(0, 7)
  if (grain === 'decade') return `${day.slice(0, 3)}X`
  if (grain === 'century') return `${day.slice(0, 2)}XX`
  if (grain === 'year') return day.slice(0, 4)
  const month = monthOf(day)
  return month < 3 ? `${yearOf(day) - 1}-24` : `${yearOf(day)}-${20 + Math.floor(month / 3)}`
}

/** A resolved instant. Null where the EDTF form names no day that exists. */
export const moment = (edtf: string, basis: TimeBasis, bounds?: DateBounds): FuzzyTime | null => {
  const time = timeFromEdtf(edtf, { basis })
  return time === null || bounds === undefined ? time : { ...time, start: bounds }
}

/** A day, month or year by numbers. */
export const dated = (
  { year, month, day }: { year: number; month?: number | undefined; day?: number | undefined },
  basis: TimeBasis,
): FuzzyTime | null => {
  if (month === undefined) return moment(String(year).padStart(4, '0'), basis)
  return moment(day === undefined ? monthEdtf(year, month) : dayEdtf(year, month, day), basis)
}

/** The middle day of an instant's bounds; null where one is open. */
export const middleOf = (time: FuzzyTime): LocalDate | null => {
  const { earliest, latest } = boundsOf(time)
  if (earliest === null || latest === null) return null
  return addDays(earliest, Math.floor((Date.parse(latest) - Date.parse(earliest)) / 86_400_000 / 2))
}

/** Whole units on from a day; half a year is six months, half a month fifteen days. */
export const addAmount = (day: LocalDate, { count, unit }: Amount, sign: 1 | -1): LocalDate => {
  const months = { year: 12, decade: 120, month: 1, week: 0, day: 0 }[unit] * count
  if (months > 0) {
    const whole = Math.floor(months)
    return addDays(addMonths(day, sign * whole), sign * Math.round((months - whole) * 30))
  }
  return addDays(day, sign * Math.round(count * (unit === 'week' ? 7 : 1)))
}

/** Half of the unit that somebody counts in, in days; round numbers of years are rounder. */
export const slack = ({ count, unit }: Amount): number => {
  if (unit === 'decade') return 1826
  if (unit === 'year' && !Number.isInteger(count)) return 61
  if (unit === 'year') return count >= 15 && count % 5 === 0 ? 913 : 183
  return { month: 15, week: 4, day: 1 }[unit]
}

const PARTS: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  early: [0, 0.4],
  mid: [0.25, 0.75],
  late: [0.6, 1],
  'first-half': [0, 0.5],
  'second-half': [0.5, 1],
}

/** The third or half of an instant, by its bounds; its EDTF form stays at the grain of the whole. */
export const partOf = (time: FuzzyTime, part: Part): FuzzyTime => {
  const { earliest, latest } = boundsOf(time)
  if (time.kind !== 'instant' || earliest === null || latest === null) return time
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000
  const [from, to] = PARTS[part]
  return {
    ...time,
    start: { earliest: addDays(earliest, Math.floor(days * from)), latest: addDays(earliest, Math.ceil(days * to)) },
  }
}

/** Marks an EDTF date as approximate; seasons, decades and centuries stay, for EDTF marks only years, months and days. */
export const approximately = (edtf: string): string =>
  ['year', 'month', 'day'].includes(grainOf(edtf)) && !/[~%]/.test(edtf) ? `${edtf}~` : edtf

/** The same instant, only about then, with wider bounds: `2010` becomes `2010~`. */
export const about = (time: FuzzyTime): FuzzyTime => {
  if (time.edtf === null || time.kind !== 'instant' || /[~%]/.test(time.edtf)) return time
  const [whole, wide] = [timeFromEdtf(time.edtf), timeFromEdtf(`${time.edtf}~`, { basis: time.basis })]
  if (whole === null || wide === null || time.start === null) return time
  const isPart = time.start.earliest !== whole.start?.earliest || time.start.latest !== whole.start?.latest
  return { ...wide, edtf: approximately(time.edtf), start: isPart ? widen(time.start, 31) : wide.start }
}

/** An instant as an end of a span: EDTF has no seasons there, so a season is written as about its middle month. */
export const asEnd = (time: FuzzyTime & { readonly edtf: string }): string => {
  if (grainOf(time.edtf) !== 'season') return time.edtf
  const middle = middleOf(time)
  return middle === null ? '..' : `${middle.slice(0, 7)}~`
}

/** The first such weekday on or after a day. */
export const weekdayFrom = (day: LocalDate, weekday: number): LocalDate =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7)

/** The week, Monday to Sunday, that a day lies in. */
export const weekBounds = (day: LocalDate): DateBounds => {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { earliest: monday, latest: addDays(monday, 6) }
}

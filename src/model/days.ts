import type { LocalDate } from './time.ts'

const DAY_MS = 86_400_000

/**
 * Days since 1970-01-01 of a day; works for the years 0000 to 9999. A month or day past its end counts on.
 *
 * @example dayNumber('1970-01-02') // 1
 */
export const dayNumber = (date: LocalDate): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return dayOf(year, month, day)
}

/** The same from numbers: `dayOf(2022, 14, 1)` is the first of February 2023. */
const dayOf = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS

/** The day with a number: `localDate(1)` is `1970-01-02`. */
export const localDate = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Whether a text is a day that exists: not the 30th of February. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && localDate(dayNumber(text)) === text

/** Days from `a` to `b`, negative where `b` is earlier: `daysBetween('2022-02-28', '2022-03-01')` is 1. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a)

/** `addDays('2022-02-28', 1)` is `2022-03-01`. */
export const addDays = (date: LocalDate, days: number): LocalDate => localDate(dayNumber(date) + days)

/** Whole months on, at most to the end of the month that is reached: `addMonths('2022-08-31', 6)` is `2023-02-28`. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = dayOf(year, month + months + 1, 0)
  return localDate(Math.min(dayOf(year, month + months, day), last))
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7

import type { DateBounds, LocalDate } from './time.ts'

const OPEN: DateBounds = { earliest: null, latest: null }

/** First and last month of the seasons 21 (spring) to 24 (winter) of the northern year; winter ends in the next. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whole months; the last may count on past December. */
const months = (firstYear: number, first: number, lastYear: number, last: number): DateBounds => {
  const year = lastYear + Math.floor((last - 1) / 12)
  const month = ((last - 1) % 12) + 1
  return {
    earliest: `${padded(firstYear, 4)}-${padded(first, 2)}-01`,
    latest: `${padded(year, 4)}-${padded(month, 2)}-${padded(lastDay(year, month), 2)}`,
  }
}

const dayBounds = (year: number, month: number, day: number): DateBounds | null => {
  if (day < 1 || day > lastDay(year, month)) return null
  const date: LocalDate = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
  return { earliest: date, latest: date }
}

const pointBounds = (text: string): DateBounds | null => {
  const match = /^(\d{2})(\d\d|\dX|XX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.replace(/[~?%]/g, ''))
  if (match === null) return null
  const [, century = '', rest = '', month, day] = match
  const first = Number(century + rest.replaceAll('X', '0'))
  const last = Number(century + rest.replaceAll('X', '9'))
  if (month === undefined) return months(first, 1, last, 12)
  if (first !== last) return null
  const season = SEASONS[month]
  if (season !== undefined) return day === undefined ? months(first, season[0], first, season[1]) : null
  if (Number(month) < 1 || Number(month) > 12) return null
  return day === undefined
    ? months(first, Number(month), first, Number(month))
    : dayBounds(first, Number(month), Number(day))
}

const endBounds = (text: string): DateBounds | null => (text === '' || text === '..' ? OPEN : pointBounds(text))

/**
 * The first and the last day that an ISO 8601-2 (EDTF) date covers; marks of doubt (`~`, `?`, `%`) widen nothing. Knows years,
 * decades (`202X`), centuries, seasons of the northern year, months, days, and spans of those, open ones too. Null for what
 * is none of these, such as the 30th of February.
 *
 * @example edtfBounds('2022-24') // { earliest: '2022-12-01', latest: '2023-02-28' }
 * @example edtfBounds('2019/..') // { earliest: '2019-01-01', latest: null }
 */
export const edtfBounds = (edtf: string): DateBounds | null => {
  const [start = '', end, more] = edtf.split('/')
  if (more !== undefined) return null
  if (end === undefined) return pointBounds(start)
  const first = endBounds(start)
  const last = endBounds(end)
  return first === null || last === null ? null : { earliest: first.earliest, latest: last.latest }
}

import { type Slots, slotValue } from './pattern.ts'
import { type Row, row } from './row.ts'
import type { CalendarValue, TimeValue } from './time-value.ts'

const monthOf = (slots: Slots): number | undefined => slotValue(slots, 'month') ?? slotValue(slots, 'shortMonth')

/** "April '89" is of the century that makes it past for most who write so: '30 to '99 of the last, the others of this. */
const fullYear = (short: number): number => (short < 30 ? 2000 + short : 1900 + short)

const yearOf = (slots: Slots): number | undefined => {
  const short = slotValue(slots, 'shortYear')
  return slotValue(slots, 'year') ?? (short === undefined ? undefined : fullYear(short))
}

const withPart = (slots: Slots, value: CalendarValue): TimeValue => {
  const part = slotValue(slots, 'part')
  return part === undefined ? value : { op: 'part', part, of: value }
}

const date = (slots: Slots): TimeValue => {
  const parts = {
    year: yearOf(slots),
    month: monthOf(slots),
    day: slotValue(slots, 'day') ?? slotValue(slots, 'ordinal'),
    season: slotValue(slots, 'season'),
    weekday: slotValue(slots, 'weekday') ?? slotValue(slots, 'weekdayOf'),
    decade: slotValue(slots, 'decade') ?? slotValue(slots, 'shortDecade'),
  }
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  const isShort = slots.has('shortYear') || slots.has('shortDecade')
  return withPart(slots, { op: 'calendar', ...given, ...(isShort ? { short: true } : {}) })
}

const holiday = (slots: Slots): TimeValue | null => {
  const found = slotValue(slots, 'holiday')
  const year = yearOf(slots)
  if (found === undefined) return null
  const [month, day] = found
  return { op: 'calendar', month, ...(day === null ? {} : { day }), ...(year === undefined ? {} : { year }) }
}

const century = (slots: Slots): TimeValue => {
  const ordinal = slotValue(slots, 'ordinal') ?? 0
  return withPart(slots, { op: 'calendar', century: ordinal - 1 })
}

const isoDate = (slots: Slots): TimeValue | null => {
  const read = slotValue(slots, 'iso')
  return read === undefined ? null : { op: 'calendar', year: read[0], month: read[1], day: read[2] }
}

const numericDate = (slots: Slots): TimeValue | null => {
  const [year, month, day] = slotValue(slots, 'numeric') ?? []
  if (year === undefined) return null
  return month == null || day == null ? { op: 'calendar', year } : { op: 'calendar', year, month, day }
}

/** Dates of the calendar that are plain wherever they stand. */
export const DATE_ROWS: readonly Row[] = [
  row('iso', '<iso>', isoDate),
  row('numeric', '<numeric>', numericDate),
  row('day-month-year', '<weekdayOf>? the? <day> of? <month> ,? of? <year>', date),
  row('day-short-year', '<weekdayOf>? <day> <shortMonth> ,? <year>', date),
  row('month-day-year', '<weekdayOf>? <month> the? <day> ,? <year>', date),
  row('short-day-year', '<weekdayOf>? <shortMonth> the? <day> ,? <year>', date),
  row('ordinal-of-month', '<weekdayOf>? the <ordinal> of <month> ,? <year>?', date),
  row('day-month', '<weekdayOf>? <day> of? <month>', date),
  row('day-short', '<weekdayOf>? <day> <shortMonth>', date),
  row('month-day', '<weekdayOf>? <month> the? <day>', date),
  row('short-day', '<weekdayOf>? <shortMonth> <day>', date),
  row('month-year', '<part>? <month> ,? of? <year>', date),
  row('month-short-year', '<part>? <month> <shortYear>', date),
  row('short-month-year', '<part>? <shortMonth> <year>', date),
  row('season-year', 'the? <part>? <season> ,? of? <year>', date),
  row('season-years', 'the? <part>? <season> ,? of? <year> -|/ <yearEnd>', date),
  row('holiday-year', '<holiday> ,? of? <year>', holiday),
  row('season-short-year', 'the? <season> of? <shortYear>', date),
  row('decade', 'the? <part>? <decade>', date),
  row('short-decade', 'the? <part>? <shortDecade>', date),
  row('century', 'the? <part>? <ordinal> century', century),
]

/** Dates that are words for other things too, and count only where something before them says so. */
export const WEAK_ROWS: readonly Row[] = [
  row('year', '<part>? <year>', date),
  row('short-year', '<shortYear>', date),
  row('holiday', '<holiday>', holiday),
  row('part-month', '<part> <month>', date),
  row('month', '<month>', date),
  row('part-season', 'the? <part> <season>', date),
  row('season', 'the? <season>', date),
  row('weekday', '<weekday>', date),
  row('bare-day', '<day>', date),
]

import { boundsOf, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import { keyOf, visible } from './keys.ts'

/** A date of the calendar, as facts stand on it and other dates within it. */
export interface CalendarDate {
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
  /** EDTF of the month or year that it lies within. */
  readonly within: string | null
}

/** The longest date that is drawn; an EDTF form of a date has no more. */
const MOST = 60

/** The month that both days are of, else the year; the date itself is not within itself. */
const withinOf = (edtf: string, earliest: string | null, latest: string | null): string | null => {
  if (earliest === null || latest === null) return null
  for (const length of [7, 4]) {
    const unit = earliest.slice(0, length)
    if (unit === latest.slice(0, length) && unit !== edtf) return edtf.length === 4 ? null : unit
  }
  return null
}

const dateOf = (edtf: string): CalendarDate | null => {
  const time = timeFromEdtf(edtf)
  if (time === null || edtf.length > MOST) return null
  const { earliest, latest } = boundsOf(time)
  return { edtf, earliest, latest, within: withinOf(edtf, earliest, latest) }
}

/**
 * The date that a time is on, and those that it lies within, the narrowest first; none for a time without EDTF form.
 *
 * @example datesOf(time) // 2022-09-21, 2022-09, 2022 for a time of "2022-09-21"
 */
export const datesOf = (time: Pick<FuzzyTime, 'edtf'> | null): readonly CalendarDate[] => {
  const dates: CalendarDate[] = []
  let edtf = time?.edtf ?? null
  while (edtf !== null) {
    const date = dateOf(edtf)
    if (date === null) break
    dates.push(date)
    edtf = date.within
  }
  return dates
}

export const dateKey = (edtf: string): string => keyOf('date', edtf)

export const dateRow = ({ edtf, earliest, latest }: CalendarDate) => ({
  key: dateKey(edtf),
  properties: { key: dateKey(edtf), id: edtf, name: visible(edtf), edtf },
  earliest,
  latest,
})

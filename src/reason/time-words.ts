import type { FuzzyTime, LocalDate } from '../model/time.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

const point = (edtf: string): { preposition: string; words: string } | null => {
  const about = /[~?%]/.test(edtf) ? 'about ' : ''
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf.replace(/[~?%]/g, ''))
  if (match === null) return null
  const [, year = '', month, day] = match
  if (month === undefined) return { preposition: 'in', words: about + year }
  const season = SEASONS[month]
  if (season !== undefined)
    return { preposition: 'in', words: `${about === '' ? 'the' : 'about the'} ${season} of ${year}` }
  const name = MONTHS[Number(month) - 1] ?? month
  if (day === undefined) return { preposition: 'in', words: `${about}${name} ${year}` }
  return { preposition: 'on', words: `${about}${Number(day)} ${name} ${year}` }
}

/** A day in English: `dayWords('1921-05-03')` is `3 May 1921`. */
export const dayWords = (day: LocalDate): string => point(day)?.words ?? day

const span = (edtf: string): string | null => {
  const [from = '', to = ''] = edtf.split('/')
  const [first, last] = [point(from)?.words, point(to)?.words]
  if (first !== undefined && last !== undefined) return `from ${first} to ${last}`
  if (first !== undefined) return `since ${first}`
  return last === undefined ? null : `until ${last}`
}

const CALENDAR = new RegExp(`^(?:${MONTHS.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b`)

/** The text's own words as they read within a sentence: "After a while" loses its capital, "May last year" does not. */
const within = (text: string | null): string | null =>
  text === null || CALENDAR.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/**
 * A time in English, with its preposition; null where nothing is known that could be said.
 *
 * @example timeWords({ edtf: '2022-03', … }) // 'in March 2022'
 * @example timeWords({ edtf: '2019/2021', … }) // 'from 2019 to 2021'
 */
export const timeWords = (time: FuzzyTime | null): string | null => {
  if (time === null) return null
  if (time.edtf === null) return within(time.text)
  if (time.edtf.includes('/')) return span(time.edtf) ?? within(time.text)
  const single = point(time.edtf)
  return single === null ? within(time.text) : `${single.preposition} ${single.words}`
}

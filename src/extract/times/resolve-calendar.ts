import { addDays } from '../../model/days.ts'
import { boundsOf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime, LocalDate, TimeBasis } from '../../model/time.ts'
import type { Context } from './context.ts'
import { dated, edtfAt, middleOf, moment, monthOf, weekdayFrom, yearOf } from './moment.ts'
import { isWide, type Scene } from './story.ts'
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

/** "That winter" after "in January 1976" is the one that January lies in. */
const seasonOf = ({ season }: CalendarValue, anchor: FuzzyTime): number | null => {
  const { earliest, latest } = boundsOf(anchor)
  if (season === undefined || earliest === null || latest === null) return null
  const around = edtfAt(earliest, 'season')
  return around === edtfAt(latest, 'season') && Number(around.slice(5)) === season ? Number(around.slice(0, 4)) : null
}

/** The narrative goes on: the next such date from its last one, unless the sentence steps back ("had left in May"). */
const yearAfter = (value: CalendarValue, anchor: FuzzyTime, { past, future, reference }: Context): number | null => {
  const day = middleOf(anchor)
  if (day === null) return null
  const ahead = firstMonth(value) >= monthOf(anchor.start?.earliest ?? day)
  const year = yearOf(anchor.start?.earliest ?? day)
  if (ahead) return past && firstMonth(value) > monthOf(day) ? year - 1 : year
  if (past) return year
  const next = at(value, year + 1, 'narrative')?.start?.earliest ?? null
  return reference !== null && !future && next !== null && next > reference ? year : year + 1
}

/** The year that a date takes from one that was told. */
const yearFrom = (value: CalendarValue, anchor: FuzzyTime, context: Context): number | null =>
  isWide(anchor) ? yearWithin(value, anchor) : yearAfter(value, anchor, context)

/** "That November": of the year that the narrative spoke of last. */
export const thatOne = (value: CalendarValue, anchor: FuzzyTime, context: Context): FuzzyTime | null => {
  const year = seasonOf(value, anchor) ?? yearFrom(value, anchor, context)
  return year === null ? null : at(value, year, 'narrative')
}

/** The latest that is past on the day of writing, or the coming one. The month of writing itself counts as past. */
const yearAround = (value: CalendarValue, reference: LocalDate, future: boolean): number | null => {
  const year = yearOf(reference)
  const start = at(value, year, 'reference-date')?.start?.earliest
  if (start === undefined || start === null) return null
  if (future) return start > reference ? year : year + 1
  return start <= reference ? year : year - 1
}

/** From a day that the text told, or the day of writing: where they say two things, only what is of the news is sure. */
const weekday = (day: number, { scene, reference, future }: Context): FuzzyTime | null => {
  const { earliest, latest } = scene === null ? { earliest: null, latest: null } : boundsOf(scene.time)
  const told = earliest !== null && earliest === latest ? weekdayFrom(earliest, day) : null
  if (reference === null) return told === null || scene?.hold === 'none' ? null : moment(told, 'narrative')
  const here = weekdayFrom(addDays(reference, future ? 1 : -6), day)
  if (told === here) return moment(told, 'narrative')
  const isOfStory = told === null ? scene?.established : scene?.sameParagraph && scene.hold !== 'none'
  const isLongAgo = latest !== null && latest < addDays(reference, -60)
  if (!future && isOfStory && (told === null ? isLongAgo : told <= reference)) return null
  return moment(here, 'reference-date')
}

/**
 * Whether a date beside one that was told is nevertheless of the day of writing: "The court today heard Rui, jailed *in November*", for the next
 * one has not been; "Rui, who joined Acme in 2003, was arrested *in February*", for a year told by the way gives none.
 */
const isOfToday = (
  told: number,
  value: CalendarValue,
  scene: Scene,
  { reference, future }: Pick<Context, 'reference' | 'future'>,
): boolean => {
  const isToCome = !future && reference !== null && (at(value, told, 'narrative')?.start?.earliest ?? '') > reference
  return isToCome || (scene.hold === 'aside' && isWide(scene.time))
}

/**
 * A date that gives no year. It has that of the day of writing where no other date was told; where one was, that date's, if
 * the story surely goes on from it, or if both say the same. Else it could be either, and is neither.
 */
const withoutYear = (value: CalendarValue, context: Context): FuzzyTime | null => {
  const { scene, reference, future } = context
  if (value.month === undefined && value.season === undefined) {
    return value.day === undefined && value.weekday !== undefined ? weekday(value.weekday, context) : null
  }
  const here = reference === null ? null : yearAround(value, reference, future)
  if (scene === null || (context.now && here !== null && scene.hold !== 'sure'))
    return here === null ? null : at(value, here, 'reference-date')
  // "In January he left. In the winter …" may be the winter that January ends.
  const told = seasonOf(value, scene.time) === null ? yearFrom(value, scene.time, context) : null
  if (told === null) return null
  if (here !== null && isOfToday(told, value, scene, context)) return at(value, here, 'reference-date')
  const goesOn = scene.hold === 'near' && told === yearOf(scene.time.start?.earliest ?? '')
  const isAlone = reference === null && scene.hold !== 'none' && !isWide(scene.time)
  const isSure = scene.hold === 'sure' || goesOn || isAlone
  return told === here || (isSure && !(future && here !== null)) ? at(value, told, 'narrative') : null
}

/** The last such year before another: '89 is 1889 in 1898. */
const lastEnding = (short: number, of: number, year: number): number => {
  const there = year - (year % of) + short
  return there <= year ? there : there - of
}

/**
 * "'89" is of the last century that had it. "The eighties" is the last such decade that is over when the text is written; in
 * one that has begun, it may be this one or the one a century before.
 */
const ofItsCentury = (value: CalendarValue, { reference, scene }: Context): CalendarValue | null => {
  if (value.short === undefined || reference === null) return value
  const now = yearOf(reference)
  if (value.year !== undefined) return { ...value, year: lastEnding(value.year % 100, 100, now) }
  if (value.decade === undefined) return value
  const decade = lastEnding(value.decade % 10, 10, Math.floor(now / 10))
  if (decade === Math.floor(now / 10)) return null
  // In a story of the 1870s, "the eighties" are those that came next.
  const told = scene === null ? null : boundsOf(scene.time).latest
  return told !== null && Math.floor(yearOf(told) / 10) <= decade - 10 ? null : { ...value, decade }
}

/** A date of the calendar; null where it hangs on a context that is not there, or does not exist. */
export const resolveCalendar = (told: CalendarValue, context: Context): FuzzyTime | null => {
  const value = ofItsCentury(told, context)
  if (value === null) return null
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

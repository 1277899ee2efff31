import { addDays } from './days.ts'
import { edtfBounds } from './edtf-bounds.ts'
import type { DateBounds, FuzzyTime, LocalDate } from './time.ts'

/** How far `~` and `%` widen a date to either side, in days: about half a unit of its grain. A day becomes three. */
const HALF_UNIT = { century: 18_262, decade: 1826, year: 183, season: 46, month: 15, day: 1 } as const

/** The unit that a date is given in. */
export type Grain = keyof typeof HALF_UNIT

const OPEN: DateBounds = { earliest: null, latest: null }

/** The unit of an EDTF date that is no span; marks of doubt do not matter: `grainOf('2022-21~')` is `season`. */
export const grainOf = (edtf: string): Grain => {
  const plain = edtf.replace(/[~?%]/g, '')
  if (plain.endsWith('XX')) return 'century'
  if (plain.endsWith('X')) return 'decade'
  if (plain.length === 4) return 'year'
  if (plain.length > 7) return 'day'
  return Number(plain.slice(5)) > 12 ? 'season' : 'month'
}

/** Bounds made wider by as many days on either side; an open end stays open. */
export const widen = ({ earliest, latest }: DateBounds, days: number): DateBounds => ({
  earliest: earliest === null ? null : addDays(earliest, -days),
  latest: latest === null ? null : addDays(latest, days),
})

const pointBounds = (edtf: string): DateBounds | null => {
  if (edtf === '' || edtf === '..') return OPEN
  const bounds = edtfBounds(edtf)
  return bounds !== null && /[~%]/.test(edtf) ? widen(bounds, HALF_UNIT[grainOf(edtf)]) : bounds
}

/**
 * A time from its EDTF form: an instant, or a span where it holds a slash. `~` and `%` widen its bounds by half a unit of
 * their grain, `?` does not. Null for a text that is no date.
 *
 * @example timeFromEdtf('2022-08~', { basis: 'public-event' })?.start // { earliest: '2022-07-17', latest: '2022-09-15' }
 */
export const timeFromEdtf = (
  edtf: string,
  more: Partial<Pick<FuzzyTime, 'text' | 'duration' | 'basis'>> = {},
): FuzzyTime | null => {
  const [first = '', last, beyond] = edtf.split('/')
  const start = pointBounds(first)
  const end = last === undefined ? null : pointBounds(last)
  if (start === null || (last !== undefined && end === null) || beyond !== undefined) return null
  if (last === undefined && start === OPEN) return null
  return {
    edtf,
    text: more.text ?? null,
    kind: last === undefined ? 'instant' : 'span',
    start,
    end,
    duration: more.duration ?? null,
    basis: more.basis ?? 'explicit',
  }
}

/** The outermost days: the earliest of the start and the latest of the end, open where nothing is known. */
export const boundsOf = ({ kind, start, end }: FuzzyTime): DateBounds => ({
  earliest: start?.earliest ?? null,
  latest: (kind === 'span' ? end?.latest : start?.latest) ?? null,
})

const isKnown = ({ start, end }: FuzzyTime): boolean =>
  [start?.earliest, start?.latest, end?.earliest, end?.latest].some((day) => day !== null && day !== undefined)

const later = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b

const isEmpty = ({ earliest, latest }: DateBounds): boolean => earliest !== null && latest !== null && earliest > latest

const meet = (a: DateBounds, b: DateBounds): DateBounds => ({
  earliest: later(a.earliest, b.earliest),
  latest: earlier(a.latest, b.latest),
})

/** Whether the two cannot have been at one time. What is not known could be any time. */
export const disjoint = (a: FuzzyTime, b: FuzzyTime): boolean => isEmpty(meet(boundsOf(a), boundsOf(b)))

/** Days between the outermost bounds; Infinity where one is open. */
const width = (time: FuzzyTime): number => {
  const { earliest, latest } = boundsOf(time)
  return earliest === null || latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest) - Date.parse(earliest)
}

/** The one with the narrower bounds; one that has an EDTF form before one that has none; `a` where they are alike. */
export const moreExact = (a: FuzzyTime, b: FuzzyTime): FuzzyTime => {
  if ((a.edtf === null) !== (b.edtf === null)) return a.edtf === null ? b : a
  return width(b) < width(a) ? b : a
}

const ends = ({ edtf }: FuzzyTime): readonly [start: string, end: string] => {
  const [start = '..', end = '..'] = edtf?.split('/') ?? []
  return [start, end]
}

/** The later beginning and the earlier end of two spans. */
const intersectSpans = (a: FuzzyTime, b: FuzzyTime): FuzzyTime => {
  const [aStart, bStart] = [a.start ?? OPEN, b.start ?? OPEN]
  const [aEnd, bEnd] = [a.end ?? OPEN, b.end ?? OPEN]
  const startsWithB = aStart.earliest === null || (bStart.earliest !== null && bStart.earliest > aStart.earliest)
  const endsWithB = aEnd.latest === null || (bEnd.latest !== null && bEnd.latest < aEnd.latest)
  const edtf = `${ends(startsWithB ? b : a)[0]}/${ends(endsWithB ? b : a)[1]}`
  return { ...moreExact(a, b), edtf, start: startsWithB ? bStart : aStart, end: endsWithB ? bEnd : aEnd }
}

/**
 * What is said of one happening by two times at once: "in September 2022" and "on the day of the mobilisation". It keeps the
 * text, basis and EDTF form of the more exact one; two spans give the later beginning and the earlier end. A time that is
 * not known leaves the other as it is. Null where they are disjoint.
 */
export const intersect = (a: FuzzyTime, b: FuzzyTime): FuzzyTime | null => {
  if (!isKnown(a)) return b
  if (!isKnown(b)) return a
  if (disjoint(a, b)) return null
  if (a.kind === 'span' && b.kind === 'span') return intersectSpans(a, b)
  const bounds = meet(boundsOf(a), boundsOf(b))
  const exact = a.kind === b.kind ? moreExact(a, b) : a.kind === 'instant' ? a : b
  const other = exact === a ? b : a
  const named = covers(exact, bounds) || !covers(other, bounds) ? exact : other
  return { ...named, start: bounds, end: null }
}

/** Whether the EDTF form, its doubt left aside, names a day within bounds: "about February" no day of March. */
const covers = ({ edtf }: FuzzyTime, bounds: DateBounds): boolean => {
  const plain = edtf === null ? null : edtfBounds(edtf)
  return plain !== null && !isEmpty(meet(plain, bounds))
}

/** Whether it may have been, or have lasted, on some day of `[from, to]`. */
export const possiblyOverlaps = (time: FuzzyTime, from: LocalDate, to: LocalDate): boolean =>
  !isEmpty(meet(boundsOf(time), { earliest: from, latest: to }))

/** Whether it must have been, or have lasted, on some day of `[from, to]`, wherever within its bounds it truly was. */
export const certainlyOverlaps = (time: FuzzyTime, from: LocalDate, to: LocalDate): boolean => {
  const within = ({ earliest, latest }: DateBounds): boolean =>
    earliest !== null && latest !== null && earliest >= from && latest <= to
  if (time.start === null) return false
  if (time.kind === 'instant') return within(time.start)
  if (within(time.start) || (time.end !== null && within(time.end))) return true
  const begun = time.start.latest
  const over = time.end?.earliest ?? null
  return begun !== null && over !== null && begun <= to && over >= from && begun <= over
}

import type { DateBounds, FuzzyTime } from '../model/time.ts'
import { byExactness, type Occasion, occasionOf, overlap } from './occasion.ts'

const OPEN: DateBounds = { earliest: null, latest: null }

const meet = (a: DateBounds | null, b: DateBounds | null): DateBounds => {
  const [left, right] = [a ?? OPEN, b ?? OPEN]
  const earliest = [left.earliest, right.earliest].filter((day) => day !== null).sort()
  const latest = [left.latest, right.latest].filter((day) => day !== null).sort()
  return { earliest: earliest.at(-1) ?? null, latest: latest[0] ?? null }
}

const isEmpty = ({ earliest, latest }: DateBounds): boolean => earliest !== null && latest !== null && earliest > latest

const isSame = (a: DateBounds | null, b: DateBounds): boolean =>
  (a?.earliest ?? null) === b.earliest && (a?.latest ?? null) === b.latest

const hasBounds = (time: FuzzyTime): boolean => occasionOf(time) !== null

/** The days on which a time was so, outermost; for what is known to have any. */
const outer = (time: FuzzyTime): Occasion => occasionOf(time) ?? { from: '', to: '~' }

/**
 * Whether two times may be of one happening: instants that overlap, spans that may have begun and ended together, an instant
 * of a span. What has no bounds agrees with all.
 */
export const timesAgree = (a: FuzzyTime | null, b: FuzzyTime | null): boolean => {
  if (a === null || b === null || !hasBounds(a) || !hasBounds(b)) return true
  if (!overlap(outer(a), outer(b))) return false
  return a.kind !== 'span' || b.kind !== 'span' || !(isEmpty(meet(a.start, b.start)) || isEmpty(meet(a.end, b.end)))
}

const narrowed = (exact: FuzzyTime, other: FuzzyTime): FuzzyTime => {
  const start = exact.kind === other.kind ? meet(exact.start, other.start) : exact.start
  const end = exact.kind === 'span' && other.kind === 'span' ? meet(exact.end, other.end) : exact.end
  // An instant that a span covers lies within it too.
  if (exact.kind === 'instant' && other.kind === 'span') {
    const { from, to } = outer(other)
    const within = meet(exact.start, { earliest: from === '' ? null : from, latest: to === '~' ? null : to })
    return isSame(exact.start, within) ? exact : { ...exact, start: within }
  }
  const same = start !== null && isSame(exact.start, start) && (end === null || isSame(exact.end, end))
  return same ? exact : { ...exact, start, end }
}

/**
 * The narrowest time that all of these agree on: bounds are the days common to all, words and EDTF form those of the most
 * exact, since no text gives another. Of what lasts, spans count before the instants within them. Null where none is known; the
 * most exact as it stands where they do not agree.
 *
 * @example agreedTime([march, year], false)?.edtf // '2022-03'
 */
export const agreedTime = (times: readonly (FuzzyTime | null)[], lasts: boolean): FuzzyTime | null => {
  const known = times.filter((time) => time !== null)
  const spans = lasts ? known.filter((time) => time.kind === 'span' && hasBounds(time)) : []
  const [exact, ...others] = [...(spans.length > 0 ? spans : known)].sort(byExactness)
  if (exact === undefined) return null
  const narrowest = others.reduce<FuzzyTime | null>(
    (time, other) =>
      time === null || !timesAgree(time, other) ? null : hasBounds(other) ? narrowed(time, other) : time,
    exact,
  )
  return narrowest ?? exact
}

import type { FuzzyTime } from '../model/time.ts'
import { byText } from '../resolve/sets.ts'

/** The days within which something was so, as far as is known; both compare as texts. */
export interface Occasion {
  readonly from: string
  readonly to: string
}

const BEGINNING = ''
const END = '~'
const DAY = 86_400_000

/** From the earliest to the latest day that a time touches; null where it has no bounds at all. */
export const occasionOf = (time: FuzzyTime | null): Occasion | null => {
  if (time?.start == null) return null
  const from = time.start.earliest ?? BEGINNING
  const to = (time.kind === 'span' ? time.end?.latest : time.start.latest) ?? END
  return from === BEGINNING && to === END ? null : { from, to }
}

/** Whether some day is in both. */
export const overlap = (a: Occasion, b: Occasion): boolean => a.from <= b.to && b.from <= a.to

/** The days in both; of occasions that overlap. */
export const common = (a: Occasion, b: Occasion): Occasion => ({
  from: byText(a.from, b.from) > 0 ? a.from : b.from,
  to: byText(a.to, b.to) < 0 ? a.to : b.to,
})

/** How many days it may have been; infinite where an end is open. */
export const width = (occasion: Occasion): number => {
  if (occasion.from === BEGINNING || occasion.to === END) return Number.POSITIVE_INFINITY
  return (Date.parse(occasion.to) - Date.parse(occasion.from)) / DAY
}

/** Orders times by exactness: the exact first, those without bounds last. */
export const byExactness = (a: FuzzyTime | null, b: FuzzyTime | null): number => {
  const [left, right] = [a, b].map((time) => {
    const occasion = occasionOf(time)
    return occasion === null ? null : width(occasion)
  })
  if (left == null || right == null) return Number(left == null) - Number(right == null)
  return left === right ? 0 : left - right
}

/** How many days two occasions share. */
export const sharedDays = (a: Occasion, b: Occasion): number => {
  const { from, to } = common(a, b)
  return from > to ? 0 : width({ from, to }) + 1
}

/** The days on which it certainly was so, wherever within its bounds it began and ended; null where no day is certain. */
export const certainDays = ({ kind, start, end }: FuzzyTime): Occasion | null => {
  const from = start?.latest ?? null
  const to = (kind === 'span' ? end?.earliest : start?.earliest) ?? null
  return from === null || to === null || from > to ? null : { from, to }
}

/** Whether a time is firm enough to set against another happening: told, not taken from what stands before it. */
export const isFirm = (time: FuzzyTime | null): time is FuzzyTime =>
  time !== null && time.basis !== 'narrative' && occasionOf(time) !== null

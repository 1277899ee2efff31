import { addDays } from '../model/days.ts'
import type { Occasion } from './occasion.ts'

/** How long it lasted, in days. */
export interface Length {
  readonly least: number
  readonly most: number
  /** As the text has it. */
  readonly words: string
}

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 }
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "over a year abroad", "after two months away": no field of a claim has it, its words do. */
const ABSENCE = new RegExp(
  String.raw`\b(?:(over|more than|at least|nearly|almost|under|less than|about|around|some)\s+)?` +
    String.raw`(an?|${NUMBERS.slice(1).join('|')}|\d{1,3})\s+(day|week|month|year)s?(?:['’])?\s+` +
    String.raw`(?:abroad|away|overseas|in exile|in emigration|outside (?:the|his|her|their) (?:country|homeland))\b`,
  'i',
)

const countOf = (word: string): number => {
  const known = NUMBERS.indexOf(word.toLowerCase())
  if (known >= 0) return known
  return /^an?$/i.test(word) ? 1 : Number(word)
}

/** A rounded number of units is right to half a unit; one that is a bound is right to the next. */
const rangeOf = (count: number, bound: string): readonly [least: number, most: number] => {
  if (/over|more|least/.test(bound)) return [count, count + 1]
  if (/nearly|almost/.test(bound)) return [count - 0.5, count]
  if (/under|less/.test(bound)) return [0, count]
  return [count - 0.5, count + 0.5]
}

/**
 * How long somebody was away, in a sentence; null where it does not say.
 *
 * @example absenceIn('She came home after over two years abroad.')?.words // 'over two years abroad'
 */
export const absenceIn = (sentence: string): Length | null => {
  const match = ABSENCE.exec(sentence)
  const [words, bound = '', count = '', unit = ''] = match ?? []
  const days = UNIT_DAYS[unit.toLowerCase()]
  if (words === undefined || days === undefined) return null
  const [least, most] = rangeOf(countOf(count), bound.toLowerCase())
  return { least: Math.ceil(least * days), most: Math.ceil(most * days), words }
}

/**
 * The same from a claim's time: "after a year he came back" has `P1Y` and no date.
 *
 * @example lengthOf('P6M', 'after six months')?.least // 168
 */
export const lengthOf = (duration: string | null, words: string | null): Length | null => {
  const match = /^P(\d+)([DWMY])$/.exec(duration ?? '')
  const unit = { D: 'day', W: 'week', M: 'month', Y: 'year' }[match?.[2] ?? '']
  const days = unit === undefined ? undefined : UNIT_DAYS[unit]
  if (match === null || days === undefined || words === null) return null
  const count = Number(match[1])
  return { least: Math.ceil((count - 0.5) * days), most: Math.ceil((count + 0.5) * days), words }
}

/** The days within which what began on some day of these ends after that long. */
export const endAfter = (begun: Occasion, { least, most }: Length): Occasion => ({
  from: addDays(begun.from, least),
  to: addDays(begun.to, most),
})

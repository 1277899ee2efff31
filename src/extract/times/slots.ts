import type { Item } from './item.ts'
import type { Amount, Part, TimeValue } from './time-value.ts'
import {
  DECADES,
  HAPPENINGS,
  HOLIDAYS,
  MONTHS,
  NUMBERS,
  ORDINALS,
  PARTS,
  SEASONS,
  SHORT_MONTHS,
  UNITS,
  WEEKDAYS,
} from './vocabulary.ts'

/** What stands where, for the slots that are found before the pattern is tried. */
export interface Found {
  /** Dates of the calendar by their first item: end item and value. */
  readonly points: ReadonlyMap<number, readonly [end: number, value: TimeValue]>
  /** Public events by their first item: end item, and which. */
  readonly events: ReadonlyMap<number, readonly [end: number, event: NamedEvent]>
}

/** A public event as a text names it. */
export interface NamedEvent {
  readonly key: string
  /** Whether its name is of something that goes on and ends, such as a war, and not of its outbreak. */
  readonly lasts: boolean
}

/** What a slot took: up to which item, and what it means. */
type Taken<T> = readonly [end: number, value: T]

/** What each kind of slot means. */
export interface SlotValues {
  readonly day: number
  readonly ordinal: number
  readonly month: number
  readonly shortMonth: number
  readonly season: number
  readonly weekday: number
  /** A weekday with the comma behind it, before a date. */
  readonly weekdayOf: number
  readonly year: number
  readonly shortYear: number
  readonly decade: number
  /** "the eighties", "the '80s": of the 20th century until it is known when the text was written. */
  readonly shortDecade: number
  /** A day that keeps its date: `[12, 24]` for Christmas Eve, `[12, null]` for Christmas. */
  readonly holiday: readonly [month: number, day: number | null]
  /** The short second year of "winter 1983-84". */
  readonly yearEnd: number
  readonly iso: readonly [year: number, month: number, day: number]
  /** "23.4.1997", "04/23/1997": null for month and day where "3/4/1997" may be of March or of April. */
  readonly numeric: readonly [year: number, month: number | null, day: number | null]
  readonly part: Part
  readonly amount: Amount
  readonly unit: string
  readonly units: string
  readonly point: TimeValue
  readonly event: NamedEvent
  /** Years of age: "19", "nineteen". */
  readonly years: number
  /** What happened, in the singular: "arrest". */
  readonly happening: string
  /** Any noun or adjective. */
  readonly noun: string
  /** "soon", "not long"; `exact` for "immediately", which may be the same day. */
  readonly soon: { readonly exact: boolean }
  readonly who: null
}

/** Kinds of slot that a pattern may name. */
export type SlotKind = keyof SlotValues

type Slot<T> = (items: readonly Item[], at: number, found: Found) => Taken<T> | null

const one = <T>(value: T | null | undefined, at: number): Taken<T> | null =>
  value === null || value === undefined ? null : [at + 1, value]

const number = (text: string | undefined, shape: RegExp): number | null =>
  text !== undefined && shape.test(text) ? Number.parseInt(text, 10) : null

const dayNumber = (text: string | undefined, shape: RegExp): number | null => {
  const day = number(text, shape)
  return day !== null && day >= 1 && day <= 31 ? day : null
}

const year = (text: string | undefined): number | null => number(text, /^(?:1\d|20)\d\d$/)

const VAGUE = ['a few', 'several', 'some', 'a handful of', 'few', 'many', 'numerous', 'countless'].map((words) =>
  words.split(' '),
)

/** "21", "twenty-one", "a", "several", "a few", "a couple of", "half a", "two and a half", "one and a half". */
const count = (items: readonly Item[], at: number): Taken<{ count: number; vague: boolean }> | null => {
  const words = (from: number, ...expected: readonly string[]): boolean =>
    expected.every((word, offset) => items[from + offset]?.text === word)
  if (words(at, 'half', 'a') || words(at, 'half', 'an')) return [at + 2, { count: 0.5, vague: false }]
  if (words(at, 'a', 'couple', 'of')) return [at + 3, { count: 2, vague: false }]
  if (words(at, 'a', 'couple')) return [at + 2, { count: 2, vague: false }]
  for (const vague of VAGUE) if (words(at, ...vague)) return [at + vague.length, { count: 3.5, vague: true }]
  const text = items[at]?.text ?? ''
  if (text === 'a' || text === 'an' || text === 'another') return [at + 1, { count: 1, vague: false }]
  const digits = number(text, /^\d{1,3}$/)
  const plain = digits ?? NUMBERS.get(text)
  if (plain === undefined) return null
  const unit = items[at + 1]?.text === '-' ? NUMBERS.get(items[at + 2]?.text ?? '') : undefined
  const whole: Taken<number> =
    plain >= 20 && plain % 10 === 0 && digits === null && unit !== undefined && unit < 10
      ? [at + 3, plain + unit]
      : [at + 1, plain]
  if (words(whole[0], 'and', 'a', 'half')) return [whole[0] + 3, { count: whole[1] + 0.5, vague: false }]
  return [whole[0], { count: whole[1], vague: false }]
}

const amount: Slot<Amount> = (items, at) => {
  const counted = count(items, at)
  if (counted === null) return null
  const unit = UNITS.get(items[counted[0]]?.text ?? '')
  // "a 30-day truce" and "the six-month course" name a thing by its length: no time of what is told.
  if (unit === undefined || items[counted[0]]?.glued || items[counted[0] + 1]?.text === 'old') return null
  const after = counted[0] + 1
  const withHalf = ['and', 'a', 'half'].every((word, offset) => items[after + offset]?.text === word)
  const total = (counted[1].count + (withHalf ? 0.5 : 0)) * unit[1]
  return [after + (withHalf ? 3 : 0), { count: total, unit: unit[0], vague: counted[1].vague }]
}

const decade: Slot<number> = (items, at) => {
  const full = number(items[at]?.text, /^(?:1\d|20)\d0s$/)
  return full === null ? null : [at + 1, full / 10]
}

const shortDecade: Slot<number> = (items, at) => {
  const word = DECADES.get(items[at]?.text ?? '')
  if (word !== undefined) return [at + 1, 190 + word]
  const marked = items[at]?.text === "'"
  const short = number(items[marked ? at + 1 : at]?.text, /^[2-9]0s$/)
  return short === null ? null : [at + (marked ? 2 : 1), 190 + short / 10]
}

const iso: Slot<SlotValues['iso']> = (items, at) => {
  const [first, dash, second, dash2, third] = items.slice(at, at + 5)
  const joined = [dash, second, dash2, third].every((item) => item?.glued) && dash?.text === '-' && dash2?.text === '-'
  const [y, m, d] = [year(first?.text), number(second?.text, /^(?:0\d|1[0-2])$/), dayNumber(third?.text, /^\d\d$/)]
  return joined && y !== null && m !== null && m > 0 && d !== null ? [at + 5, [y, m, d]] : null
}

/** Points stand between day and month, in that order; strokes between the two in either. */
const numeric: Slot<SlotValues['numeric']> = (items, at) => {
  const [, first, mark, second, last] = /^(\d{1,2})([./])(\d{1,2})\2((?:1\d|20)\d\d)$/.exec(items[at]?.text ?? '') ?? []
  if (first === undefined) return null
  const [a, b, of] = [Number(first), Number(second), Number(last)]
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null
  if (mark === '.' && b > 12) return null
  if (mark === '/' && a !== b && a <= 12 && b <= 12) return [at + 1, [of, null, null]]
  return [at + 1, mark === '.' || a > 12 || a === b ? [of, b, a] : [of, a, b]]
}

/** "twenty-third": a number of tens and an ordinal. */
const longOrdinal = (items: readonly Item[], at: number): Taken<number> | null => {
  const [tens, dash, ones] = items.slice(at, at + 3)
  const count = NUMBERS.get(tens?.text ?? '')
  const one = ORDINALS.get(ones?.text ?? '')
  if (count === undefined || one === undefined || dash?.text !== '-' || !dash.glued || !ones?.glued) return null
  return count % 10 === 0 && count >= 20 && one < 10 ? [at + 3, count + one] : null
}

const holiday: Slot<SlotValues['holiday']> = (items, at) => {
  if (!items[at]?.capital) return null
  for (const [words, month, day] of HOLIDAYS) {
    if (words.every((word, offset) => items[at + offset]?.text === word)) return [at + words.length, [month, day]]
  }
  return null
}

const NAMED_BY = /^[\p{L}\p{M}'-]+$/u

/** Verbs that a tagger may take for something else, and that end the name of one who does it. */
const DECLARING = new Set('announced declared ordered proclaimed launched began started decreed had'.split(' '))

/** Up to seven words of one who does something: no mark but the stop of a title, no second event. */
const who: Slot<null> = (items, at, found) => {
  let end = at
  while (end < at + 7 && items[end] !== undefined && NAMED_BY.test(items[end]!.text) && !found.events.has(end)) {
    if (items[end]!.pos === 'VERB' || DECLARING.has(items[end]!.text)) break
    end++
  }
  return end > at ? [end, null] : null
}

const ONE_UNIT = new Set(['day', 'night', 'morning', 'evening', 'afternoon', 'week', 'month', 'year', 'decade'])
const MANY_UNITS = new Set(['hours', 'days', 'weeks', 'months', 'years'])
const COUNTING = 'half a an another some several few many numerous countless'.split(' ')

const SOON = new Set(['soon', 'shortly', 'just', 'immediately', 'directly', 'right', 'straight'])

const soon: Slot<SlotValues['soon']> = (items, at) => {
  const text = items[at]?.text ?? ''
  if (text === 'not' && items[at + 1]?.text === 'long') return [at + 2, { exact: false }]
  return SOON.has(text) ? [at + 1, { exact: !/^(?:soon|shortly|just)$/.test(text) }] : null
}

/** Words that a slot other than `point`, `event` and `who` may begin with, besides numbers. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...[MONTHS, SHORT_MONTHS, SEASONS, WEEKDAYS, NUMBERS, ORDINALS, DECADES, PARTS].flatMap((words) => [...words.keys()]),
  ...HOLIDAYS.flatMap(([[first]]) => first ?? []),
  ...COUNTING,
  ...ONE_UNIT,
  ...MANY_UNITS,
  ...SOON,
  'not',
])

/** Whether a slot other than `point`, `event` and `who` may begin at an item: most words need no further look. */
export const mayBegin = ({ text }: Item): boolean => {
  const first = text.charCodeAt(0)
  // An apostrophe or a digit.
  return first === 39 || (first >= 48 && first <= 57) || BEGINNINGS.has(text)
}

/** Each kind of slot: what it takes of the items from a place on. */
export const SLOTS: { readonly [Kind in SlotKind]: Slot<SlotValues[Kind]> } = {
  day: (items, at) => one(dayNumber(items[at]?.text, /^\d{1,2}(?:st|nd|rd|th)?$/), at),
  ordinal: (items, at) =>
    longOrdinal(items, at) ??
    one(dayNumber(items[at]?.text, /^\d{1,2}(?:st|nd|rd|th)$/) ?? ORDINALS.get(items[at]?.text ?? ''), at),
  month: (items, at) => (items[at]?.capital ? one(MONTHS.get(items[at]?.text ?? ''), at) : null),
  shortMonth: (items, at) => (items[at]?.capital ? one(SHORT_MONTHS.get(items[at]?.text ?? ''), at) : null),
  season: (items, at) => one(SEASONS.get(items[at]?.text ?? ''), at),
  weekday: (items, at) => (items[at]?.capital ? one(WEEKDAYS.get(items[at]?.text ?? ''), at) : null),
  weekdayOf: (items, at) => {
    const day = items[at]?.capital ? WEEKDAYS.get(items[at]?.text ?? '') : undefined
    return day === undefined ? null : [items[at + 1]?.text === ',' ? at + 2 : at + 1, day]
  },
  year: (items, at) => one(year(items[at]?.text), at),
  shortYear: (items, at) => {
    const two = items[at]?.text === "'" && items[at + 1]?.glued ? number(items[at + 1]?.text, /^\d\d$/) : null
    return two === null ? null : [at + 2, two]
  },
  decade,
  shortDecade,
  holiday,
  yearEnd: (items, at) => (items[at]?.glued ? one(number(items[at]?.text, /^\d{2}(?:\d\d)?$/), at) : null),
  iso,
  numeric,
  part: (items, at) => {
    const part = PARTS.get(items[at]?.text ?? '')
    if (part === undefined) return null
    return [items[at + 1]?.text === '-' ? at + 2 : at + 1, part]
  },
  amount,
  unit: (items, at) => {
    const { text = '' } = items[at] ?? {}
    return ONE_UNIT.has(text) ? [at + 1, text] : null
  },
  units: (items, at) => {
    const { text = '' } = items[at] ?? {}
    return MANY_UNITS.has(text) ? [at + 1, text] : null
  },
  point: (_items, at, found) => found.points.get(at) ?? null,
  event: (_items, at, found) => found.events.get(at) ?? null,
  years: (items, at) => {
    const counted = count(items, at)
    const word = items[at]?.text
    if (counted === null || word === 'a' || word === 'an' || word === 'another' || counted[1].vague) return null
    const { count: years } = counted[1]
    return Number.isInteger(years) && years > 0 && years < 110 ? [counted[0], years] : null
  },
  happening: (items, at) => (HAPPENINGS.has(items[at]?.text ?? '') ? [at + 1, items[at]!.text] : null),
  noun: (items, at) => (/^(?:NOUN|ADJ|PROPN)$/.test(items[at]?.pos ?? '') ? [at + 1, items[at]!.text] : null),
  soon,
  who,
}

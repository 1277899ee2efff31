import { DATE_ROWS, WEAK_ROWS } from './date-rows.ts'
import { EVENT_ROWS } from './event-rows.ts'
import { HAPPENING_ROWS } from './happening-rows.ts'
import type { Item } from './item.ts'
import { LENGTH_ROWS } from './length-rows.ts'
import { beginnings, matchPattern } from './pattern.ts'
import { PART_ROWS, PHRASE_ROWS } from './phrase-rows.ts'
import { isRefused } from './refusals.ts'
import { RELATIVE_ROWS } from './relative-rows.ts'
import type { Row } from './row.ts'
import { type Found, mayBegin, SLOTS, type SlotKind } from './slots.ts'
import type { TimeValue } from './time-value.ts'

/** A time expression: items `[first, end)`, and which of them name the date itself. */
export interface Expression {
  readonly row: Row
  readonly value: TimeValue
  readonly first: number
  readonly end: number
  /** Items of the date without what leads up to it: "March 2022" of "in March 2022". */
  readonly coreFirst: number
  readonly coreEnd: number
}

/** Rows by what they may begin with. */
interface Table {
  readonly byWord: ReadonlyMap<string, readonly Row[]>
  readonly bySlot: readonly (readonly [kind: SlotKind, rows: readonly Row[]])[]
  /** Those of them that may begin at any word: a date or an event that was found there. */
  readonly byFound: readonly (readonly [kind: SlotKind, rows: readonly Row[]])[]
}

const tableOf = (rows: readonly Row[]): Table => {
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of new Set(beginnings(row.pattern))) {
      const there = byKey.get(key)
      if (there === undefined) byKey.set(key, [row])
      else there.push(row)
    }
  }
  const bySlot = [...byKey].flatMap(([key, list]) => {
    const kind = /^<(\w+)>$/.exec(key)?.[1]
    return kind === undefined ? [] : [[kind as SlotKind, list] as const]
  })
  return { byWord: byKey, bySlot, byFound: bySlot.filter(([kind]) => kind === 'point' || kind === 'event') }
}

const DATES = tableOf([...DATE_ROWS, ...RELATIVE_ROWS])
const WEAK = tableOf([...WEAK_ROWS, ...PART_ROWS])
const PHRASES = tableOf([...PHRASE_ROWS, ...HAPPENING_ROWS, ...LENGTH_ROWS])
/** Each of these rows holds an event, and most sentences have none. */
const EVENT_PHRASES = tableOf([...PHRASE_ROWS, ...HAPPENING_ROWS, ...EVENT_ROWS, ...LENGTH_ROWS])

/** Whether a row of the table may begin at an item, and which: by its word, or by a slot that takes it. */
const candidates = (table: Table, items: readonly Item[], at: number, found: Found): readonly (readonly Row[])[] => {
  const lists: (readonly Row[])[] = []
  const byWord = table.byWord.get(items[at]!.text)
  if (byWord !== undefined) lists.push(byWord)
  for (const [kind, list] of mayBegin(items[at]!) ? table.bySlot : table.byFound) {
    if (SLOTS[kind](items, at, found) !== null) lists.push(list)
  }
  return lists
}

const longest = (table: Table, items: readonly Item[], at: number, found: Found): Expression | null => {
  let best: Expression | null = null
  for (const rows of candidates(table, items, at, found)) {
    for (const row of rows) best = longer(row, items, at, found, best)
  }
  return best
}

/** Prepositions before a stretch of time, which are no part of its name: "*from* 1931 to 1936". */
const LEADS = new Set(['from', 'between', 'at', 'in', 'on', 'during', 'around', 'until'])

/** What a row reads at an item, where that reaches further than the best so far; else that. */
const longer = (
  row: Row,
  items: readonly Item[],
  at: number,
  found: Found,
  best: Expression | null,
): Expression | null => {
  const match = matchPattern(row.pattern, items, at, found)
  if (match === null || (best !== null && match.end <= best.end)) return best
  const value = row.read(match.slots)
  if (value === null || isRefused(row, value, items, at, match.end)) return best
  const core = match.slots.get('point') ?? match.slots.get('one')
  const last = match.slots.get('other') ?? core
  const first = row.from === undefined ? at : (match.slots.get(row.from)?.start ?? at)
  const bare = LEADS.has(items[first]?.text ?? '') ? first + 1 : first
  const until = row.until === undefined ? match.end : (match.slots.get(row.until)?.end ?? match.end)
  return { row, value, first, end: until, coreFirst: core?.start ?? bare, coreEnd: last?.end ?? until }
}

/** A day alone ("from 3 to 5 May") is no date but as the beginning of a range. */
const isDayAlone = (value: TimeValue): boolean => {
  if (value.op === 'part' || value.op === 'approx' || value.op === 'open') return isDayAlone(value.of)
  if (value.op === 'range') return isDayAlone(value.to)
  if (value.op === 'shift') return value.from !== null && isDayAlone(value.from)
  return value.op === 'calendar' && value.day !== undefined && value.month === undefined
}

/**
 * The time expressions of a sentence's items, in order, none overlapping: at each item the longest. `events` holds the public
 * events that stand in the sentence by their first item, with the item after them and the event's key.
 */
export const findExpressions = (items: readonly Item[], events: Found['events']): readonly Expression[] => {
  const points = new Map<number, readonly [number, TimeValue]>()
  const dates = new Map<number, Expression>()
  const found: Found = { points, events }
  // From the end, for "the end of May" holds a date that stands later.
  for (let at = items.length - 1; at >= 0; at--) {
    const date = longest(DATES, items, at, found)
    if (date !== null) dates.set(at, date)
    const weak = longest(WEAK, items, at, found)
    const point = date !== null && (weak === null || date.end >= weak.end) ? date : weak
    if (point !== null) points.set(at, [point.end, point.value])
  }
  const phrases = events.size > 0 ? EVENT_PHRASES : PHRASES
  const expressions: Expression[] = []
  for (let at = 0; at < items.length; ) {
    const phrase = longest(phrases, items, at, found)
    const date = dates.get(at) ?? null
    const best = phrase !== null && (date === null || phrase.end > date.end) ? phrase : date
    if (best === null || isDayAlone(best.value)) at++
    else {
      expressions.push(best)
      at = best.end
    }
  }
  return expressions
}

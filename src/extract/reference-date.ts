import { daysBetween, isLocalDate } from '../model/days.ts'
import type { LocalDate } from '../model/time.ts'
import { datelines, letterhead } from './dateline.ts'
import type { Reading, Step } from './reading.ts'
import { NOWHERE } from './times/context.ts'
import { findExpressions } from './times/find.ts'
import { itemsOf } from './times/item.ts'
import { resolveCalendar } from './times/resolve-calendar.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const NUMERIC = /(?<!\d)((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/
const NAMED = /(?<!\d)((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})(?!\d)/i

const padded = (text: string | undefined): string => (text ?? '').padStart(2, '0')

const existing = (year: string | undefined, month: string, day: string): LocalDate | null => {
  const date = `${year}-${month}-${day}`
  return isLocalDate(date) ? date : null
}

/** The date in a URL such as `…/2025/04/06/…`, `…/2025-04-06-…` or `…/2025/apr/06/…`; null where it has none. */
const dateInUrl = (url: string): LocalDate | null => {
  const numeric = NUMERIC.exec(url)
  if (numeric !== null) return existing(numeric[1], padded(numeric[3]), padded(numeric[4]))
  const named = NAMED.exec(url)
  if (named === null) return null
  return existing(named[1], padded(String(MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1)), padded(named[3]))
}

/** The first day of the calendar in tokens `[first, end)`: with its year, or as the last such day up to a reference. */
const dateInWords = (
  { tokens }: Reading,
  first: number,
  end: number,
  reference: LocalDate | null = null,
): LocalDate | null => {
  for (const { value } of findExpressions(itemsOf(tokens.slice(first, end)), new Map())) {
    if (value.op !== 'calendar' || value.day === undefined) continue
    if (value.year === undefined && (value.month === undefined || reference === null)) continue
    const time = resolveCalendar(value, { ...NOWHERE, reference })
    if (time?.start?.earliest) return time.start.earliest
  }
  return null
}

const SOURCE =
  /^(?:source|sources|via|originally published|first published|published|date|originally appeared)\b\s{0,5}(?:on|at|in)?\s{0,5}:?/i

/** A line of the text that says where or when it was published. */
const fromSourceLines = (reading: Reading): LocalDate | null => {
  for (const { firstToken, endToken, start, end } of reading.sentences) {
    const line = reading.shadow.slice(start, Math.min(end, start + 2000))
    const opener = SOURCE.exec(line)
    // "Published in 1990, the novel …" is a story; "Source: …" and "Published 6 April 2025" are not.
    if (opener === null || !(opener[0].includes(':') || end - start < 60)) continue
    const address = /https?:\/\/\S{1,1000}/.exec(line)
    const date = (address && dateInUrl(address[0])) ?? dateInWords(reading, firstToken, endToken)
    if (date !== null) return date
  }
  return null
}

const fromByline = (reading: Reading): LocalDate | null => {
  for (const { paragraph, firstToken, endToken, end } of reading.sentences) {
    const around = reading.paragraphs[paragraph]
    const isDateline = around?.datelineEnd !== undefined && end <= around.datelineEnd
    if (around?.kind !== 'byline' && !isDateline) continue
    const date = dateInWords(reading, firstToken, endToken)
    if (date !== null) return date
  }
  return null
}

/** Days within which what was wired is in print. */
const IN_PRINT = 14

/** "LIMA, March 8 —" in the paper of the ninth: what it calls today is the eighth. */
const wiredOn = (reading: Reading, published: LocalDate): LocalDate | null => {
  for (const { firstToken, endToken } of datelines(reading)) {
    const date = dateInWords(reading, firstToken, endToken, published)
    if (date !== null && date <= published && daysBetween(date, published) <= IN_PRINT) return date
  }
  return null
}

/** "Valletta, 3 June 1798. Dear brother, …": the day of a letter, above whom it greets. */
const writtenOn = (reading: Reading): LocalDate | null => {
  const head = letterhead(reading)
  return head === null ? null : dateInWords(reading, head.firstToken, head.endToken)
}

const referenceDateOf = (reading: Reading): LocalDate | null => {
  const { published, url } = reading.document
  const letter = writtenOn(reading)
  const day = published?.slice(0, 10) ?? ''
  if (isLocalDate(day)) return letter !== null && letter <= day ? letter : (wiredOn(reading, day) ?? day)
  return letter ?? (url === null ? null : dateInUrl(url)) ?? fromSourceLines(reading) ?? fromByline(reading)
}

/**
 * The day that "three years ago" counts from: that of `document.published`, or of the dateline that was wired shortly before it, else a
 * date in the document's URL, in a "Source:" line, or in its dateline or byline; of a letter, its own. Null without any: never today's.
 */
export const referenceDate: Step = {
  name: 'referenceDate',
  reads: ['document', 'shadow', 'paragraphs', 'sentences', 'tokens'],
  writes: ['referenceDate'],
  run: (reading) => ({ referenceDate: referenceDateOf(reading) }),
}

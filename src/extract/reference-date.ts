import { isLocalDate } from '../model/days.ts'
import type { LocalDate } from '../model/time.ts'
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

/** The first whole date of the calendar, with its year, in tokens `[first, end)`. */
const dateInWords = ({ tokens }: Reading, first: number, end: number): LocalDate | null => {
  for (const { value } of findExpressions(itemsOf(tokens.slice(first, end)), new Map())) {
    if (value.op !== 'calendar' || value.year === undefined || value.day === undefined) continue
    const time = resolveCalendar(value, NOWHERE)
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

const referenceDateOf = (reading: Reading): LocalDate | null => {
  const { published, url } = reading.document
  if (published !== null && isLocalDate(published.slice(0, 10))) return published.slice(0, 10)
  return (url === null ? null : dateInUrl(url)) ?? fromSourceLines(reading) ?? fromByline(reading)
}

/**
 * The day that "three years ago" counts from: `document.published`, else a date in the document's URL, in a "Source:" line, or in
 * its dateline or byline. Null without any: never today's.
 */
export const referenceDate: Step = {
  name: 'referenceDate',
  reads: ['document', 'shadow', 'paragraphs', 'sentences', 'tokens'],
  writes: ['referenceDate'],
  run: (reading) => ({ referenceDate: referenceDateOf(reading) }),
}

import type { OnStep } from '../extract/pipeline.ts'
import type { Reading, Step } from '../extract/reading.ts'
import type { Span } from '../model/span.ts'
import { plainText } from './plain-text.ts'
import { cut } from './wrap.ts'

const MOST_COLUMNS = 400

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'

/** Any value in short: spans as the words that they cover, whatever is not known left out. */
const shortText = (value: unknown, text: string): string => {
  if (Array.isArray(value)) return `[${value.map((one) => shortText(one, text)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  if (isSpan(value)) return `“${text.slice(value.start, value.end)}”`
  return `{${pairsText(value, text)}}`
}

const pairsText = (item: object, text: string): string =>
  Object.entries(item)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `${key}=${shortText(value, text)}`)
    .join(' ')

/** `12-18 “Arseny” type=Person form=name` */
const itemText = (item: unknown, text: string): string => {
  if (typeof item !== 'object' || item === null) return shortText(item, text)
  if (!isSpan(item)) return pairsText(item, text)
  const { start, end, ...rest } = item
  const more = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'text'))
  return `${start}-${end} “${text.slice(start, end)}” ${pairsText(more, text)}`
}

const line = (key: string, words: string): string => cut(`  ${key}: ${plainText(words)}`, MOST_COLUMNS)

/** What a step has put where before was something else; items that stayed are not told again. */
const changedLines = (key: string, before: unknown, after: unknown, text: string): readonly string[] => {
  if (before === after) return []
  if (!Array.isArray(after)) return [line(key, shortText(after, text))]
  const known = new Set((Array.isArray(before) ? before : []).map((item) => JSON.stringify(item)))
  return after.filter((item) => !known.has(JSON.stringify(item))).map((item) => line(key, itemText(item, text)))
}

/** Tells each step of a reading in lines: its name, and what it added or changed. */
export const traceTo = (tell: (line: string) => void): OnStep => {
  let before: Reading | null = null
  return (step: Step, reading: Reading) => {
    const previous = before?.document === reading.document ? before : null
    before = reading
    tell(`${step.name}:`)
    for (const key of step.writes)
      for (const changed of changedLines(key, previous?.[key], reading[key], reading.text)) tell(changed)
  }
}

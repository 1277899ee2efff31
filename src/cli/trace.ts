import type { Clause } from '../extract/clauses/clause.ts'
import type { NounPhrase } from '../extract/clauses/phrase.ts'
import type { OnStep } from '../extract/pipeline.ts'
import type { Reading, Token } from '../extract/reading.ts'
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

/** `clause: “left” main subject=“Ada” object=“Lisbon” in=“May” governor=planned` */
const clauseLine = (clause: Clause, tokens: readonly Token[], text: string): string => {
  const between = (first: number, end: number): string =>
    `“${text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0)}”`
  const words = (np: NounPhrase): string => between(np.first, np.end)
  const { verb, kind, subjects, objects, complements, adverbs, marker, governor } = clause
  const governing = governor?.clause === null || governor === null ? '' : ` by “${governor.clause.verb.main.lower}”`
  const parts = [
    `${between(verb.first, verb.end)} ${kind}`,
    ...subjects.map((np) => `subject=${words(np)}`),
    ...objects.map((np) => `object=${words(np)}`),
    ...complements.map(({ preposition, np }) => `${preposition}=${words(np)}`),
    ...(adverbs.length === 0 ? [] : [`adverbs=${adverbs.join(',')}`]),
    ...(marker === null ? [] : [`marker=${marker}`]),
    ...(governor === null ? [] : [`governor=${governor.effect}${governing}`]),
  ]
  return line('clause', parts.join(' '))
}

/** What a step has put where before was something else; items that stayed are not told again. */
const changedLines = (key: string, before: unknown, after: unknown, { text, tokens }: Reading): readonly string[] => {
  if (before === after) return []
  if (key === 'segments')
    return (after as Reading['segments']).flatMap(({ clauses }) =>
      clauses.map((clause) => clauseLine(clause, tokens, text)),
    )
  if (!Array.isArray(after)) return [line(key, shortText(after, text))]
  const known = new Set((Array.isArray(before) ? before : []).map((item) => JSON.stringify(item)))
  return after.filter((item) => !known.has(JSON.stringify(item))).map((item) => line(key, itemText(item, text)))
}

/** Tells each step of a reading in lines: its name, and what it added or changed. */
export const traceTo = (tell: (line: string) => void): OnStep => {
  let before: Reading | null = null
  return (step, reading, tried) => {
    const previous = before?.document === reading.document ? before : null
    before = reading
    tell(`${step.name}:`)
    for (const key of step.writes)
      for (const changed of changedLines(key, previous?.[key], reading[key], reading)) tell(changed)
    for (const one of tried) tell(line('tried', itemText(one, reading.text)))
  }
}

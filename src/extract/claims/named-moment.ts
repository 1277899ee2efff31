import { grainOf, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { Clause } from '../clauses/clause.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { edtfAt } from '../times/moment.ts'
import { shifted } from '../times/resolve-relative.ts'
import type { Unit } from '../times/time-value.ts'
import { unitOf } from '../times/vocabulary.ts'
import type { Token } from '../token.ts'
import { retimed } from './retimed.ts'

/** How far before its verb a clause may be opened by "the year", in tokens. */
const REACH = 8

/** A date and the unit behind it that a clause goes on to tell of: "1938, *the year* her sister left". */
interface Named {
  readonly date: ReadTime
  readonly unit: Unit
  /** The token of the unit. */
  readonly at: number
}

/** The date before ", the year", ", the same day": up to its comma. */
const dateBefore = ({ tokens, times }: Reading, unit: number): ReadTime | null => {
  const article = /^(?:same|very)$/.test(tokens[unit - 1]?.lower ?? '') ? unit - 2 : unit - 1
  if (tokens[article]?.lower !== 'the' || tokens[article - 1]?.lower !== ',') return null
  const date = times[firstFrom(times, article, ({ firstToken }) => firstToken) - 1]
  return date?.endToken === article - 1 && date.role === undefined && date.time.edtf !== null ? date : null
}

const isMark = ({ pos, lower }: Token): boolean => pos === 'PUNCT' || /^(?:and|or|but)$/.test(lower)

/** The words that say of a clause which year or day it was. Null where none open it. */
const namedBy = (reading: Reading, { verb }: Clause): Named | null => {
  if (verb.tense !== 'past' || verb.modal !== null || verb.negated) return null
  const { tokens } = reading
  for (let at = verb.first - 1; at > Math.max(2, verb.first - REACH) && !isMark(tokens[at]!); at--) {
    const unit = unitOf(tokens[at]!.lower)
    if (unit === null) continue
    const date = dateBefore(reading, at)
    return date === null ? null : { date, unit, at }
  }
  return null
}

/** The year of a day, for "on 4 May 1938, *the year* she left"; a date that is no finer stays. */
const within = (date: ReadTime, unit: Unit): ReadTime['time'] | null => {
  const { edtf, start, kind } = date.time
  if (edtf === null || kind !== 'instant' || start?.earliest == null) return null
  if ((unit !== 'year' && unit !== 'month') || grainOf(edtf) !== 'day') return date.time
  return timeFromEdtf(edtfAt(start.earliest, unit), { basis: 'narrative' })
}

/** When what is told of a day or year that has just been dated was: "in 1938, the year *her sister left*", "…, the day after *she left*". */
export const namedMoment = (reading: Reading, clause: Clause): ReadTime | null => {
  const named = namedBy(reading, clause)
  if (named === null) return null
  const { date, unit, at } = named
  // "the day *after* she left": she had left on the day before.
  const sign = { after: -1, before: 1 } as const
  const link = reading.tokens[at + 1]!.lower
  const time =
    link === 'after' || link === 'before'
      ? shifted(date.time, { count: 1, unit, vague: false }, sign[link], 'story-event')
      : within(date, unit)
  return time === null ? null : retimed(date, { ...time, text: date.time.text })
}

/** "*In 1938*, the year her sister left, *Ethel opened a shop*": the date that opens the sentence, before such a clause. Null for none. */
export const openedBefore = (reading: Reading, clause: Clause, all: readonly Clause[]): ReadTime | null => {
  const before = all[all.indexOf(clause) - 1]
  if (clause.kind !== 'main' || clause.joinedTo !== null || before?.segment !== clause.segment) return null
  const named = namedBy(reading, before)
  const opens = reading.sentences[clause.segment.sentence]?.firstToken
  const isBehind = before.end <= clause.first && reading.tokens[clause.first - 1]?.lower === ','
  return named !== null && isBehind && named.date.firstToken === opens ? named.date : null
}

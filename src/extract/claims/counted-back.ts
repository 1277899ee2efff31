import type { Clause } from '../clauses/clause.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { shifted } from '../times/resolve-relative.ts'
import { retimed } from './retimed.ts'

/** The expression that ends before a token, and the one that stands right before that, with no more than a comma between. */
const lastTwo = ({ times, tokens }: Reading, token: number): readonly [date: ReadTime, length: ReadTime] | null => {
  const at = firstFrom(times, token, ({ firstToken }) => firstToken)
  const [date, length] = [times[at - 2], times[at - 1]]
  if (date === undefined || length === undefined || length.endToken !== token) return null
  const isBeside = date.endToken === length.firstToken - 1 && tokens[date.endToken]!.lower === ','
  return isBeside ? [date, length] : null
}

/**
 * When it was that a date is so long after: "was drafted in 1941, a year after *he had moved* to Norway" tells of a move about 1940. Null
 * where no date and length stand before the clause.
 */
export const countedBack = (reading: Reading, { kind, first, verb }: Clause): ReadTime | null => {
  const opens = kind === 'participle' ? verb.first : first
  if ((kind !== 'subordinate' && kind !== 'participle') || verb.modal !== null || verb.negated) return null
  if (!/^(?:after|before)$/.test(reading.tokens[opens - 1]?.lower ?? '')) return null
  const [date, length] = lastTwo(reading, opens - 1) ?? []
  if (date === undefined || length?.lead === undefined || date.role !== undefined) return null
  const { amount, sign } = length.lead
  const time = shifted(date.time, amount, sign === 1 ? -1 : 1, 'story-event')
  return time === null ? null : retimed(length, { ...time, text: length.time.text })
}

import { type Slots, slotValue } from './pattern.ts'
import { type Row, row } from './row.ts'
import type { TimeValue } from './time-value.ts'

const length =
  (recent: boolean) =>
  (slots: Slots): TimeValue | null => {
    const amount = slotValue(slots, 'amount')
    return amount === undefined ? null : { op: 'length', amount, recent }
  }

/** "for the past year" has no number: one is meant. */
const lastUnit = (slots: Slots): TimeValue | null => {
  const unit = slotValue(slots, 'unit')
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'decade') return null
  return { op: 'length', amount: { count: 1, unit, vague: false }, recent: true }
}

const FOR = { role: 'for' } as const
const LEAD = { until: 'amount' } as const
const SPENT = { role: 'for', from: 'amount' } as const

/** "after four days" */
const after = (slots: Slots): TimeValue | null => {
  const amount = slotValue(slots, 'amount')
  return amount === undefined ? null : { op: 'length', amount, recent: false, after: true }
}

/** "two years after …" */
const lead =
  (sign: 1 | -1 | 0) =>
  (slots: Slots): TimeValue | null => {
    const amount = slotValue(slots, 'amount')
    return amount === undefined || amount.vague ? null : { op: 'lead', amount, sign }
  }

/** "soon after …" */
const leadSoon = (slots: Slots): TimeValue | null => {
  const soon = slotValue(slots, 'soon')
  return soon === undefined ? null : { op: 'lead', amount: { count: 1, unit: 'month', vague: false }, sign: 1, soon }
}

/** Lengths of time that hang on no date. */
export const LENGTH_ROWS: readonly Row[] = [
  row('lead-after', 'about|around|some|just|only|nearly|almost|exactly|barely? <amount> after', lead(1), LEAD),
  row('lead-before', 'about|around|some|just|only|nearly|almost|exactly|barely? <amount> before', lead(-1), LEAD),
  row('lead-within', 'within just|only|about? <amount> of|after', lead(0), LEAD),
  row('lead-soon', '<soon> after', leadSoon, { until: 'soon' }),
  row('after-amount', 'after about|around|nearly|almost|some|just|only|another? <amount>', after, FOR),
  row(
    'for',
    'for|after|within|over|in|during about|around|nearly|almost|some|over|roughly|just|only|another|barely|under|up? to? <amount>',
    length(false),
    FOR,
  ),
  row('for-more-than', 'for|after|within|in|over more|less|longer than <amount>', length(false), FOR),
  row('for-at-least', 'for|after at least|most <amount>', length(false), FOR),
  row('for-the-past', 'for|over|in|during|within the past|last <amount>', length(true), FOR),
  row('for-the-first', 'for|in|during the first|next|following|entire|whole <amount>', length(false), FOR),
  row('for-the-past-unit', 'for|over|in|during the past <unit>', lastUnit, FOR),
  row(
    'spent',
    'spent|spends|spend|spending|lasted|lasting|took about|around|nearly|almost|some|over|just|only|another? <amount>',
    length(false),
    SPENT,
  ),
  row(
    'spent-more',
    'spent|spends|spend|spending|lasted|lasting|took more|less|longer than <amount>',
    length(false),
    SPENT,
  ),
]

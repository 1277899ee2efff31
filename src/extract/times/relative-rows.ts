import { type Slots, slotValue } from './pattern.ts'
import { type Row, row } from './row.ts'
import type { Recurring, TimeValue, Unit } from './time-value.ts'
import { DAY_PARTS, unitOf } from './vocabulary.ts'

const ago = (slots: Slots): TimeValue | null => {
  const amount = slotValue(slots, 'amount')
  return amount === undefined ? null : { op: 'ago', amount }
}

const shift =
  (sign: 1 | -1) =>
  (slots: Slots): TimeValue | null => {
    const amount = slotValue(slots, 'amount')
    return amount === undefined ? null : { op: 'shift', amount, sign, from: null }
  }

const recurring = (slots: Slots): Recurring | null => {
  const unit = unitOf(slotValue(slots, 'unit') ?? '')
  if (unit !== null) return { unit }
  const month = slotValue(slots, 'month')
  if (month !== undefined) return { month }
  const season = slotValue(slots, 'season')
  if (season !== undefined) return { season }
  const weekday = slotValue(slots, 'weekday')
  return weekday === undefined ? null : { weekday }
}

/** "last night" and "this morning" are said; "last day" and "next morning" count from the narrative, if from anything. */
const DEICTIC_DAYS: ReadonlyMap<number, readonly string[]> = new Map([
  [-1, ['night']],
  [0, ['morning', 'afternoon', 'evening']],
])

const step =
  (op: 'deictic' | 'same', by: -1 | 0 | 1) =>
  (slots: Slots): TimeValue | null => {
    const what = recurring(slots)
    const unit = slotValue(slots, 'unit') ?? ''
    if (what === null) return null
    if (op === 'deictic' && DAY_PARTS.has(unit) && !DEICTIC_DAYS.get(by)?.includes(unit)) return null
    const part = slotValue(slots, 'part')
    const value: TimeValue = { op, step: by, what }
    return part === undefined ? value : { op: 'part', part, of: value }
  }

const day = (by: -1 | 1) => (): TimeValue => ({ op: 'deictic', step: by, what: { unit: 'day' } })

const twoDays = (sign: 1 | -1) => (): TimeValue => ({
  op: 'shift',
  amount: { count: 1, unit: 'day', vague: false },
  sign,
  from: { op: 'deictic', step: sign, what: { unit: 'day' } },
})

const WEEKEND = { saturday: 6, sunday: 0 } as const

/** "over the weekend": the last Saturday and Sunday. */
const lastWeekend = (): TimeValue => ({
  op: 'range',
  from: { op: 'deictic', step: -1, what: { weekday: WEEKEND.saturday } },
  to: { op: 'deictic', step: -1, what: { weekday: WEEKEND.sunday } },
})

/** "one day": nobody knows which. */
const someDay = (): TimeValue => ({
  op: 'told',
  amount: { count: 1, unit: 'day', vague: true },
  sign: 1,
  noun: 'day',
})

/** "on the 20th": of the month that the narrative is in. */
const ofThatMonth = (slots: Slots): TimeValue | null => {
  const found = slotValue(slots, 'day')
  return found === undefined ? null : { op: 'same', step: 0, what: { day: found } }
}

/** "since then": from, up to or before the narrative's last date. */
const then = (role: 'since' | 'until' | 'before' | 'by') => (): TimeValue => ({ op: 'open', role, of: { op: 'then' } })

/** "soon after": than what the narrative told last. */
const soonAfterThen = (slots: Slots): TimeValue | null => {
  const soon = slotValue(slots, 'soon')
  return soon === undefined
    ? null
    : { op: 'soon', exact: soon.exact, of: { op: 'same', step: 0, what: { unit: 'day' } } }
}

/** "weeks later": nobody says how many, and a few are meant. */
const someUnits = (slots: Slots): TimeValue | null => {
  const unit = slotValue(slots, 'units')
  if (unit === undefined || unit === 'hours') return null
  return { op: 'shift', amount: { count: 3.5, unit: unit.slice(0, -1) as Unit, vague: true }, sign: 1, from: null }
}

/** "within days": of what the narrative told last. */
const withinUnits = (slots: Slots): TimeValue | null => {
  const unit = slotValue(slots, 'units')
  return unit === 'days' || unit === 'weeks'
    ? { op: 'soon', exact: unit === 'days', of: { op: 'same', step: 0, what: { unit: 'day' } } }
    : null
}

/** The kinds that recur, one row each. */
const each = (id: string, pattern: string, read: Row['read']): readonly Row[] =>
  ['unit', 'month', 'season', 'weekday'].map((kind) =>
    row(`${id}-${kind}`, pattern.replace('<what>', `<${kind}>`), read),
  )

const ROUGHLY = 'only|just|some|about|around|roughly|nearly|almost|over|exactly|barely?'

/** Times that count from the reference date, or from the date that the narrative spoke of last. */
export const RELATIVE_ROWS: readonly Row[] = [
  row('ago', `${ROUGHLY} <amount> or? so? ago`, ago),
  row('more-than-ago', 'more|less than <amount> ago', ago),
  row('yesterday', 'yesterday', day(-1)),
  row('last-weekend', 'last|past weekend', lastWeekend),
  row('over-weekend', 'over|at|on|during the past|last? weekend', lastWeekend),
  row('one-day', 'one|some day', someDay),
  row('tomorrow', 'tomorrow', day(1)),
  row('before-yesterday', 'the day before yesterday', twoDays(-1)),
  row('after-tomorrow', 'the day after tomorrow', twoDays(1)),
  ...each('last', '<part>? last <what>', step('deictic', -1)),
  ...each('this', '<part>? this <what>', step('deictic', 0)),
  ...each('next', '<part>? next <what>', step('deictic', 1)),
  ...each('some-time-this', 'earlier|later|sometime this <what>', step('deictic', 0)),
  ...each('some-time-last', 'earlier|later|sometime last <what>', step('deictic', -1)),
  row('later', `${ROUGHLY} <amount> or? so? later|afterwards|afterward`, shift(1)),
  row('units-later', 'only|just|some? <units> later|afterwards|afterward', someUnits),
  row('within-units', 'within <units>', withinUnits),
  row('after-that', '<amount> after that', shift(1)),
  row('earlier', `${ROUGHLY} <amount> earlier|beforehand|previously`, shift(-1)),
  row('amount-before-alone', `${ROUGHLY} <amount> before`, shift(-1)),
  row('before-that', '<amount> before that', shift(-1)),
  ...each('following', 'the following|next|subsequent <what>', step('same', 1)),
  row('unit-after-that', 'in|on? the <unit> after that', step('same', 1)),
  row('unit-before-that', 'in|on? the <unit> before that', step('same', -1)),
  row('unit-after-alone', 'the very? <unit> after', step('same', 1)),
  row('unit-before-alone', 'the <unit> before', step('same', -1)),
  row('soon-after-alone', '<soon> after', soonAfterThen),
  row('soon-afterwards', '<soon> afterwards|afterward|thereafter', soonAfterThen),
  row('next-day', 'next day|morning|night', () => ({ op: 'same', step: 1, what: { unit: 'day' } })),
  ...each('previous', 'the previous|preceding <what>', step('same', -1)),
  ...each('that', '<part>? that same? very? <what>', step('same', 0)),
  ...each('some-time-that', 'earlier|later that same? <what>', step('same', 0)),
  ...each('same', 'the very? same <what>', step('same', 0)),
  row('nth-of-that-month', 'on the <day>', ofThatMonth),
  row('since-then', 'ever? since then', then('since'), { role: 'since' }),
  row('since-that-time', 'ever? since that time', then('since'), { role: 'since' }),
  row('from-then-on', 'from then on|onwards|onward', then('since'), { role: 'since' }),
  row('from-that-day-on', 'from that time|day|moment|point|year on|onwards|onward', then('since'), { role: 'since' }),
  row('since-alone', 'ever? since', then('since'), { role: 'since' }),
  row('until-then', 'until|till then', then('until'), { role: 'until' }),
  row('by-then', 'by then', then('by'), { role: 'by' }),
  row('before-then', 'before then', then('before'), { role: 'before' }),
]

import type { LocalDate } from '../model/time.ts'
import type { DateRange, TimeFilter } from './filters.ts'

// What happened began on some day of startEarliest … startLatest and ended on some of endEarliest … endLatest (for an
// instant the same day). "Possible" asks whether some choice of those days satisfies, "certain" whether every one does. An
// open bound satisfies what is possible and never what is certain.

/** A bound of a fact's time held against a day. */
export interface TimeComparison {
  readonly bound: 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'
  readonly comparison: '<' | '<=' | '>' | '>='
  readonly day: LocalDate
  /** What an open bound gives. */
  readonly open: boolean
}

type Bound = TimeComparison['bound']
type Comparison = TimeComparison['comparison']

const compare = (bound: Bound, comparison: Comparison, day: LocalDate, certain: boolean): TimeComparison => ({
  bound,
  comparison,
  day,
  open: !certain,
})

type All = readonly (readonly TimeComparison[])[]

const overlaps = ({ from, to }: DateRange, certain: boolean): All => {
  if (!certain) {
    return [
      ...(to ? [[compare('startEarliest', '<=', to, false)]] : []),
      ...(from ? [[compare('endLatest', '>=', from, false)]] : []),
    ]
  }
  // What has ended by then had begun by then, and what began after that has ended after that.
  return [
    ...(to ? [[compare('startLatest', '<=', to, true), compare('endLatest', '<=', to, true)]] : []),
    ...(from ? [[compare('endEarliest', '>=', from, true), compare('startEarliest', '>=', from, true)]] : []),
  ]
}

const within = ({ from, to }: DateRange, certain: boolean): All => {
  if (certain) {
    return [
      ...(from ? [[compare('startEarliest', '>=', from, true)]] : []),
      ...(to ? [[compare('endLatest', '<=', to, true)]] : []),
    ]
  }
  return [
    ...(from ? [[compare('startLatest', '>=', from, false)]] : []),
    ...(to ? [[compare('endEarliest', '<=', to, false)]] : []),
    ...overlaps({ from: from ?? null, to: to ?? null }, false),
  ]
}

const before = (day: LocalDate, certain: boolean): All =>
  certain
    ? [[compare('endLatest', '<', day, true)]]
    : [[compare('startEarliest', '<', day, false)], [compare('endEarliest', '<', day, false)]]

const after = (day: LocalDate, certain: boolean): All =>
  certain
    ? [[compare('startEarliest', '>', day, true)]]
    : [[compare('startLatest', '>', day, false)], [compare('endLatest', '>', day, false)]]

/**
 * What a TimeFilter asks of a fact that has bounds: of each list, one must hold.
 *
 * @example timeComparisons({ before: '1990-05-01', certainty: 'certain' }) // [[{ bound: 'endLatest', comparison: '<', day: '1990-05-01', open: false }]]
 */
export const timeComparisons = (filter: TimeFilter): All => {
  const certain = filter.certainty === 'certain'
  return [
    ...(filter.overlaps ? overlaps(filter.overlaps, certain) : []),
    ...(filter.within ? within(filter.within, certain) : []),
    ...(filter.before === undefined ? [] : before(filter.before, certain)),
    ...(filter.after === undefined ? [] : after(filter.after, certain)),
  ]
}

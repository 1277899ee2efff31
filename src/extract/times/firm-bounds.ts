import { boundsOf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import type { TimeValue } from './time-value.ts'

interface Meant {
  readonly expression: { readonly value: TimeValue }
  readonly time: FuzzyTime | null
}

/**
 * What a vague distance may take from a date that the text spells out: "in March 2022, days after the invasion" was in that month and
 * not before the invasion, but on which of its days "days after" ends no reader knows.
 */
export const firmBounds = ({ expression: { value }, time }: Meant, beside: FuzzyTime): FuzzyTime => {
  if (time === null || value.op !== 'near' || value.exact || beside.basis !== 'explicit') return time ?? beside
  const { earliest, latest } = boundsOf(time)
  return { ...time, start: value.days > 0 ? { earliest, latest: null } : { earliest: null, latest } }
}

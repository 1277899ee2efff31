import type { TimeBasis } from '../../model/time.ts'
import type { CountedFrom } from '../reading.ts'
import type { TimeValue } from './time-value.ts'

/** The public event that a value hangs on. */
export const eventOf = (value: TimeValue): string | null => {
  if (value.op === 'event') return value.key
  if (value.op === 'shift') return value.from === null ? null : eventOf(value.from)
  return 'of' in value && value.op !== 'either' ? eventOf(value.of) : null
}

/** What a value counts from. */
export const basisOf = (value: TimeValue): TimeBasis => {
  if (value.op === 'ago' || value.op === 'deictic') return 'reference-date'
  if (value.op === 'same' || value.op === 'then' || (value.op === 'shift' && value.from === null)) return 'narrative'
  if (value.op === 'age') return 'age'
  if (value.op === 'told' || value.op === 'lead') return 'story-event'
  if (eventOf(value) !== null) return 'public-event'
  return 'of' in value && value.op !== 'either' ? basisOf(value.of) : 'explicit'
}

/** "in March", "until the end of May": a date of the calendar whose year is left to what is around. */
export const lacksYear = (value: TimeValue): boolean => {
  if (value.op === 'part' || value.op === 'open' || value.op === 'approx') return lacksYear(value.of)
  const inner = value.op === 'range' ? value.to : value
  return (
    inner.op === 'calendar' && inner.year === undefined && inner.decade === undefined && inner.century === undefined
  )
}

/** "five months earlier", "the previous year" */
export const goesBack = (value: TimeValue): boolean =>
  (value.op === 'shift' && value.sign === -1) || (value.op === 'same' && value.step === -1)

/** "three years ago", "of that year": where it is not known which, neither is what it is the year of. */
export const givesYear = ({ op }: TimeValue): boolean => op === 'ago' || op === 'deictic' || op === 'same'

/** What a value counts from that only claims can date; undefined for all others. */
export const countsOf = (value: TimeValue): CountedFrom | undefined => {
  if (value.op === 'open' && value.role === 'since' && value.of.op === 'age') return countsOf(value.of)
  if (value.op === 'age')
    return { from: 'birth', years: value.years, ...(value.upTo === undefined ? {} : { upTo: value.upTo }) }
  if (value.op !== 'told') return undefined
  const { amount, sign, noun, soon } = value
  return { from: 'happening', amount, sign, noun, ...(soon === undefined ? {} : { soon }) }
}

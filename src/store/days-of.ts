import { boundsOf, timeFromEdtf } from '../model/fuzzy-time.ts'
import type { Entity } from '../model/graph.ts'
import type { DateBounds, FuzzyTime, LocalDate } from '../model/time.ts'

/** Bounds of a fact's beginning and end, the same for an instant; null is open. `day` is the first that is known. */
export interface FactDays {
  readonly startEarliest: LocalDate | null
  readonly startLatest: LocalDate | null
  readonly endEarliest: LocalDate | null
  readonly endLatest: LocalDate | null
  readonly day: LocalDate | null
}

/** The days by which a fact is found and ordered: `daysOfFact(null).day` is null. */
export const daysOfFact = (time: FuzzyTime | null): FactDays => {
  const start = time?.start ?? null
  const end = time?.kind === 'span' ? time.end : start
  const bounds = {
    startEarliest: start?.earliest ?? null,
    startLatest: start?.latest ?? null,
    endEarliest: end?.earliest ?? null,
    endLatest: end?.latest ?? null,
  }
  return { ...bounds, day: Object.values(bounds).find((day) => day !== null) ?? null }
}

/** The days that a Date entity may mean; null for other entities, and where its EDTF form says nothing. */
export const daysOfEntity = ({ type, details }: Pick<Entity, 'type' | 'details'>): DateBounds | null => {
  const time = type === 'Date' && details.edtf !== undefined ? timeFromEdtf(details.edtf) : null
  return time === null ? null : boundsOf(time)
}

import type { FuzzyTime, LocalDate } from '../../model/time.ts'

/** What a time expression may count from, and how the words around it point. */
export interface Context {
  /** The day of writing; null where it is not known. */
  readonly reference: LocalDate | null
  /** The last date that the narrative spoke of; null where there is none near. */
  readonly anchor: FuzzyTime | null
  /** "will leave in May": the coming one. */
  readonly future: boolean
  /** "had left in May": the narrative steps back. */
  readonly past: boolean
  /** Dates of public events, by key. */
  readonly eventTime: (key: string) => FuzzyTime | null
}

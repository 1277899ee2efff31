import type { FuzzyTime, LocalDate } from '../../model/time.ts'
import type { Scene } from './story.ts'

/** What a time expression may count from, and how the words around it point. */
export interface Context {
  /** The day of writing; null where it is not known. */
  readonly reference: LocalDate | null
  /** The last date that the narrative spoke of, for "that month" and "two years later"; null where there is none near. */
  readonly anchor: FuzzyTime | null
  /** What "since then" counts from; null where something else was told since, or nothing near. */
  readonly sinceThen: FuzzyTime | null
  /** The date whose year one without may share; null where none has been told. */
  readonly scene: Scene | null
  /** "will leave in May": the coming one. */
  readonly future: boolean
  /** "had left in May": the narrative steps back. */
  readonly past: boolean
  /** "has worked there since May", "She lives in Rome. In May …": a date without year is the last one. */
  readonly now: boolean
  /** What follows is told ("next spring he opened a shop"), what comes before may be, or nothing of the kind. */
  readonly telling: 'surely' | 'maybe' | 'no'
  /** Dates of public events, by key. */
  readonly eventTime: (key: string) => FuzzyTime | null
}

/** A context with nothing to count from. */
export const NOWHERE: Context = {
  reference: null,
  anchor: null,
  sinceThen: null,
  scene: null,
  future: false,
  past: false,
  now: false,
  telling: 'no',
  eventTime: () => null,
}

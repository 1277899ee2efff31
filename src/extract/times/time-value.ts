/** A part of the calendar that time expressions count in. Nights, mornings and evenings count as days. */
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade'

/** A length of time; `vague` where the text has "a few", "several": then `count` is its middle. */
export interface Amount {
  readonly count: number
  readonly unit: Unit
  readonly vague: boolean
}

/** Which third or half of a time is meant: "early March", "the end of 2022". */
export type Part = 'early' | 'mid' | 'late' | 'first-half' | 'second-half'

/** What "last …", "that …", "the following …" speaks of: a unit, a named month, season (21 to 24) or weekday (0 is Sunday). */
export type Recurring =
  | { readonly unit: Unit }
  | { readonly month: number }
  | { readonly season: number }
  | { readonly weekday: number }

/** The day of a month: "on the 20th". Only ever of the narrative's. */
export interface DayOfMonth {
  readonly day: number
}

/** A date of the calendar; without year it hangs on its context. `decade` is 199 for the 1990s, `century` 19 for the 1900s. */
export interface CalendarValue {
  readonly op: 'calendar'
  readonly century?: number
  readonly decade?: number
  readonly year?: number
  readonly season?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  /** The text does not tell its century ("'89", "the eighties"): `year` or `decade` is of the last for most who write so. */
  readonly short?: true
}

/**
 * "*two years* after leaving Lima in 1990": counts from the date of what follows; sign 0 for "*within two years* of"; `soon` for "*soon*
 * after leaving Lima in 1990", which has no number.
 */
interface Lead {
  readonly op: 'lead'
  readonly soon?: { readonly exact: boolean }
  readonly amount: Amount
  readonly sign: 1 | -1 | 0
}

/** What a time expression says, before anybody knows what it counts from. */
export type TimeValue =
  | CalendarValue
  | Lead
  /** "within two weeks of 4 May": then, or at most so long after. */
  | { readonly op: 'within'; readonly amount: Amount; readonly of: TimeValue }
  /** "three years ago": counts back from the reference date. */
  | { readonly op: 'ago'; readonly amount: Amount }
  /** "two months later", "six months into the war"; without `from` it counts from the narrative's last date. */
  | { readonly op: 'shift'; readonly amount: Amount; readonly sign: 1 | -1; readonly from: TimeValue | null }
  /** "last October", "this spring", "next year": steps from the reference date. */
  | { readonly op: 'deictic'; readonly step: -1 | 0 | 1; readonly what: Recurring }
  /** "the following month", "that November", "the same night": steps from the narrative's last date. */
  | { readonly op: 'same'; readonly step: -1 | 0 | 1; readonly what: Recurring | DayOfMonth }
  /** "since *then*": the narrative's last date itself. */
  | { readonly op: 'then' }
  /** A public event of `schema/events.yaml`: its first day, its last (`past`: the first of one that goes on), or all of it. */
  | { readonly op: 'event'; readonly key: string; readonly edge: 'start' | 'end' | 'whole' | 'past' }
  /** "soon after the invasion": within so many days of it; `exact` keeps the day. */
  | { readonly op: 'near'; readonly days: number; readonly exact: boolean; readonly of: TimeValue }
  /** "shortly after 4 May": the same of a date; what is coarser than a day is about as coarse as it. */
  | { readonly op: 'soon'; readonly exact: boolean; readonly of: TimeValue }
  | { readonly op: 'range'; readonly from: TimeValue; readonly to: TimeValue }
  | { readonly op: 'open'; readonly role: 'since' | 'until' | 'before' | 'after' | 'by'; readonly of: TimeValue }
  | { readonly op: 'part'; readonly part: Part; readonly of: TimeValue }
  /** "the second year of the war": the nth such unit from its beginning. */
  | { readonly op: 'nth'; readonly count: number; readonly unit: Unit; readonly of: TimeValue }
  /** "in 1995, 1996 or 1997" */
  | { readonly op: 'either'; readonly of: readonly TimeValue[] }
  /** "around 2010" */
  | { readonly op: 'approx'; readonly of: TimeValue }
  /** "for six months"; `recent` for "for the past six months", which reaches up to the reference date; `after`
   * for "after six months", which counts from what was told last, where anything was. */
  | { readonly op: 'length'; readonly amount: Amount; readonly recent: boolean; readonly after?: true }
  /** "at the age of nine", "in his late forties" (47 `upTo` 49): counts from somebody's birth, which only claims tell. */
  | { readonly op: 'age'; readonly years: number; readonly upTo?: number }
  /** "two weeks after his arrest", "`soon` after his arrest": counts from what the text tells of somebody; `noun` names it in the singular. */
  | { readonly op: 'told'; readonly amount: Amount; readonly sign: 1 | -1; readonly noun: string; readonly soon?: true }

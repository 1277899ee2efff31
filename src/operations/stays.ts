import type { EntityHead } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type Days, type Presence, presencesOf } from '../reason/presence.ts'
import { undatedPresencesOf } from '../reason/undated-presence.ts'
import { byText } from '../resolve/sets.ts'
import type { DateRange } from '../store/filters.ts'
import type { Store } from '../store/store.ts'
import { factsOfEach, peersOf } from './facts-of-each.ts'
import { headsOf } from './places-known.ts'

/** That somebody was in a place. */
export interface Stay extends Presence {
  readonly person: EntityHead
  /** Whether anything tells when; without, it may have been on any day. */
  readonly dated: boolean
}

const touches = (days: Days, { from = null, to = null }: DateRange): boolean =>
  (from === null || days.to === null || from <= days.to) && (to === null || days.from === null || days.from <= to)

/** By the first day on which it may have been, what has none first, and what has no date last; then by person. */
const inOrder = (a: Stay, b: Stay): number =>
  Number(b.dated) - Number(a.dated) ||
  byText(a.possible.from ?? '', b.possible.from ?? '') ||
  byText(a.person.id, b.person.id) ||
  byText(a.facts.join(), b.facts.join())

/**
 * Who was in a place, or may have been, from when to when; in the place itself, not in what lies within it. With `during`, only
 * stays that may have been on some day of the range; those that nothing dates may have been on any.
 *
 * @example (await staysIn(store, lima, predicates))[0]?.certain // { from: '2019-05-01', to: '2019-05-20' }
 */
export const staysIn = async (
  store: Store,
  place: EntityHead,
  predicates: ReadonlyMap<string, Predicate>,
  during: DateRange | null = null,
): Promise<readonly Stay[]> => {
  const peers = await headsOf(store, await peersOf(store, [place.id]))
  const people = new Map([...peers].filter(([, { type }]) => type === 'Person'))
  const facts = await factsOfEach(store, [...people.keys()])
  const here = ({ place: id, possible }: Presence): boolean =>
    id === place.id && (during === null || touches(possible, during))
  return [...people.values()]
    .flatMap((person) => {
      const own = facts.get(person.id) ?? []
      return [
        ...presencesOf(person.id, own, predicates).map((one) => ({ ...one, person, dated: true })),
        ...undatedPresencesOf(own, predicates).map((one) => ({ ...one, person, dated: false })),
      ].filter(here)
    })
    .sort(inOrder)
}

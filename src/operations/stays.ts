import type { Entity } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type Days, type Presence, presencesOf } from '../reason/presence.ts'
import { byText } from '../resolve/sets.ts'
import type { DateRange, Store } from '../store/store.ts'
import { factsOfEach, peersOf } from './facts-of-each.ts'
import { entitiesOf } from './places-known.ts'

/** That somebody was in a place. */
export interface Stay extends Presence {
  readonly person: Entity
}

const touches = (days: Days, { from = null, to = null }: DateRange): boolean =>
  (from === null || days.to === null || from <= days.to) && (to === null || days.from === null || days.from <= to)

/** By the first day on which it may have been, what has none first; then by person. */
const inOrder = (a: Stay, b: Stay): number =>
  byText(a.possible.from ?? '', b.possible.from ?? '') ||
  byText(a.person.id, b.person.id) ||
  byText(a.facts.join(), b.facts.join())

/**
 * Who was in a place, or may have been, from when to when; in the place itself, not in what lies within it. With `during`, only
 * stays that may have been on some day of the range.
 *
 * @example (await staysIn(store, lima, predicates))[0]?.certain // { from: '2019-05-01', to: '2019-05-20' }
 */
export const staysIn = async (
  store: Store,
  place: Entity,
  predicates: ReadonlyMap<string, Predicate>,
  during: DateRange | null = null,
): Promise<readonly Stay[]> => {
  const peers = await entitiesOf(store, await peersOf(store, [place.id]))
  const people = new Map([...peers].filter(([, { type }]) => type === 'Person'))
  const facts = await factsOfEach(store, [...people.keys()])
  return [...people.values()]
    .flatMap((person) =>
      presencesOf(person.id, facts.get(person.id) ?? [], predicates)
        .filter((one) => one.place === place.id && (during === null || touches(one.possible, during)))
        .map((one) => ({ ...one, person })),
    )
    .sort(inOrder)
}

import type { EntityHead } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type Days, type Presence, presencesOf } from '../reason/presence.ts'
import { undatedPresencesOf } from '../reason/undated-presence.ts'
import { byText } from '../resolve/sets.ts'
import type { DateRange, FactFilter } from '../store/filters.ts'
import type { Store } from '../store/store.ts'
import { factsOfEach, peersIn } from './facts-of-each.ts'
import { MOST_TOLD, tellingThere, tellingWhere, thereDuring } from './people-there.ts'
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

/** What dates nothing. */
const UNDATED: FactFilter = { not: { time: { overlaps: {} } } }

/** Facts that tell who was in a place, on some day of a range or on no day that is told. */
const toldOf = (
  place: EntityHead,
  predicates: ReadonlyMap<string, Predicate>,
  during: DateRange | null,
): FactFilter => {
  const there: FactFilter = { about: [place.id], predicates: tellingThere(predicates) }
  if (during === null) return there
  const days = { from: during.from ?? null, to: during.to ?? null }
  return { ...there, or: [thereDuring(predicates, days), UNDATED] }
}

/**
 * Who was in a place, or may have been, from when to when; in the place itself, not in what lies within it. With `during`, only
 * stays that may have been on some day of the range; those that nothing dates may have been on any. Null where more than `most` facts
 * tell who was there.
 *
 * @example (await staysIn(store, lima, predicates))?.[0]?.certain // { from: '2019-05-01', to: '2019-05-20' }
 */
export const staysIn = async (
  store: Store,
  place: EntityHead,
  predicates: ReadonlyMap<string, Predicate>,
  during: DateRange | null = null,
  most = MOST_TOLD,
): Promise<readonly Stay[] | null> => {
  const { items } = await store.facts(toldOf(place, predicates, during), { first: most + 1 })
  if (items.length > most) return null
  const told = items.map(({ node }) => node.id)
  const peers = await headsOf(store, await peersIn(store, told))
  const people = new Map([...peers].filter(([, { type }]) => type === 'Person'))
  const facts = await factsOfEach(store, [...people.keys()], tellingWhere(predicates))
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

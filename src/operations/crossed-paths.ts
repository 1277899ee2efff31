import type { Entity, Fact } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type CrossedPaths, crossedPathsOf } from '../reason/crossed-paths.ts'
import { type Days, type Presence, presencesOf } from '../reason/presence.ts'
import { type Whereabouts, type WhereaboutsStretch, whereaboutsDuring, whereaboutsOn } from '../reason/whereabouts.ts'
import { all, type Store } from '../store/store.ts'
import { entitiesOf, mayBeOneIn } from './places-known.ts'

const factsAbout = async (store: Store, ids: readonly string[]): Promise<readonly Fact[]> => {
  const facts: Fact[] = []
  if (ids.length > 0) for await (const fact of all((paging) => store.facts({ about: ids }, paging))) facts.push(fact)
  return facts
}

/** Where somebody was by all facts, and which places may be one. */
const presencesIn = async (store: Store, person: Entity, predicates: ReadonlyMap<string, Predicate>) => {
  const presences = presencesOf(person.id, await factsAbout(store, [person.id]), predicates)
  const places = await entitiesOf(store, [...new Set(presences.map(({ place }) => place))])
  return { presences, places, mayBeOne: mayBeOneIn(places) }
}

/**
 * Where a person was on a day, or may have been, with the facts that say so: the certain places first.
 *
 * @example (await whereabouts(store, person, '2022-03-05', predicates))[0]?.certain // true
 */
export const whereabouts = async (
  store: Store,
  person: Entity,
  day: LocalDate,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly Whereabouts[]> => {
  const { presences, mayBeOne } = await presencesIn(store, person, predicates)
  return whereaboutsOn(presences, day, mayBeOne)
}

/**
 * Where a person was during some days, or may have been, in order; open ends are all that is told.
 *
 * @example await whereaboutsIn(store, person, { from: '2022-09-01', to: '2022-09-30' }, predicates)
 */
export const whereaboutsIn = async (
  store: Store,
  person: Entity,
  days: Days,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly WhereaboutsStretch[]> => {
  const { presences, mayBeOne } = await presencesIn(store, person, predicates)
  return whereaboutsDuring(presences, days, mayBeOne)
}

/**
 * Who could have met a person: people told to have been in the same town on the same days, the certain first.
 *
 * @example (await crossedPaths(store, person, predicates))[0]?.count // 12
 */
export const crossedPaths = async (
  store: Store,
  person: Entity,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly CrossedPaths[]> => {
  const { presences: own, places } = await presencesIn(store, person, predicates)
  const towns = [...places.values()].filter(({ details }) => details.kind === 'city' || details.kind === 'other')
  const there = await factsAbout(
    store,
    towns.map(({ id }) => id),
  )
  const met = [...new Set(there.map(({ subject }) => subject))].filter((id) => id !== person.id)
  const people = [...(await entitiesOf(store, met)).values()].filter(({ type }) => type === 'Person')
  const others = new Map<string, readonly Presence[]>()
  for (const { id } of people) others.set(id, presencesOf(id, await factsAbout(store, [id]), predicates))
  const isTown = new Set(towns.map(({ id }) => id))
  return crossedPathsOf(own, others, (place) => isTown.has(place))
}

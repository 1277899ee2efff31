import { StorygraphError } from '../model/errors.ts'
import type { PlaceKind } from '../model/extraction.ts'
import type { Entity, Fact } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type CrossedPaths, crossedPathsOf } from '../reason/crossed-paths.ts'
import { type Days, type Presence, presencesOf } from '../reason/presence.ts'
import { type Whereabouts, type WhereaboutsStretch, whereaboutsDuring, whereaboutsOn } from '../reason/whereabouts.ts'
import { all, type DateRange, type Store } from '../store/store.ts'
import { factsOfEach, peersOf } from './facts-of-each.ts'
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

/** What counts as one place, and when. */
export interface CrossingOptions {
  /** `city` where it is left out: a town, or what is smaller. `country`: anywhere in one country. */
  readonly within?: PlaceKind
  /** Only meetings that may have been on some day of these. */
  readonly during?: DateRange | null
}

/** Places where people who are in them are in one place. */
const MEETING: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  other: ['other'],
  city: ['city', 'other'],
  region: ['region', 'city', 'other'],
  country: ['country', 'region', 'city', 'other'],
  continent: [],
}

const kindOf = ({ details }: Entity): PlaceKind => details.kind ?? 'other'

/** Every place in one of the countries, by the country: its own entity's id, else `country:PT`. */
const placesInCountries = async (
  store: Store,
  countries: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const places: Entity[] = []
  for await (const place of all((paging) => store.entities({ types: ['Place'] }, paging)))
    if (countries.has(place.details.country ?? '')) places.push(place)
  const own = new Map(
    places.flatMap(({ id, details: { kind, country } }) => (kind === 'country' && country ? [[country, id]] : [])),
  )
  return new Map(
    places.map(({ id, details: { country = '' } }) => [id, own.get(country) ?? `country:${country}`] as const),
  )
}

/** For each place where somebody may be met, what stands for it; two with the same are one place. */
const meetingPlaces = async (
  store: Store,
  places: readonly Entity[],
  within: PlaceKind,
): Promise<ReadonlyMap<string, string>> => {
  const meeting = places.filter((place) => MEETING[within].includes(kindOf(place)))
  if (within !== 'country') return new Map(meeting.map(({ id }) => [id, id]))
  const countries = new Set(meeting.map(({ details }) => details.country ?? '').filter((code) => code !== ''))
  return countries.size === 0 ? new Map() : placesInCountries(store, countries)
}

const overlaps = ({ days }: CrossedPaths, { from = null, to = null }: DateRange): boolean =>
  (from === null || days.to === null || from <= days.to) && (to === null || days.from === null || days.from <= to)

/**
 * Who could have met a person: people told to have been in the same place on the same days, the certain first. `place` is an
 * entity's id; of people in one country that no text names, `country:PT`. BAD_INPUT for a continent, where nobody meets.
 *
 * @example (await crossedPaths(store, person, predicates))[0]?.count // 12
 */
export const crossedPaths = async (
  store: Store,
  person: Entity,
  predicates: ReadonlyMap<string, Predicate>,
  { within = 'city', during = null }: CrossingOptions = {},
): Promise<readonly CrossedPaths[]> => {
  if (within === 'continent')
    throw new StorygraphError('BAD_INPUT', 'On one continent people do not meet. Ask within a city or a country.')
  const { presences, places } = await presencesIn(store, person, predicates)
  const meeting = await meetingPlaces(store, [...places.values()], within)
  const met = (await peersOf(store, [...meeting.keys()])).filter((id) => id !== person.id)
  const people = [...(await entitiesOf(store, met)).values()].filter(({ type }) => type === 'Person')
  const facts = await factsOfEach(
    store,
    people.map(({ id }) => id),
  )
  const placed = (one: Presence): readonly Presence[] => {
    const place = meeting.get(one.place)
    return place === undefined ? [] : [{ ...one, place }]
  }
  const others = new Map([...facts].map(([id, own]) => [id, presencesOf(id, own, predicates).flatMap(placed)] as const))
  const crossings = crossedPathsOf(presences.flatMap(placed), others, () => true)
  return during === null ? crossings : crossings.filter((one) => overlaps(one, during))
}

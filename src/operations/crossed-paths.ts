import { StorygraphError } from '../model/errors.ts'
import type { PlaceKind } from '../model/extraction.ts'
import type { EntityHead, Fact } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type CrossedPaths, crossedPathsOf } from '../reason/crossed-paths.ts'
import { type Days, type Presence, presencesOf } from '../reason/presence.ts'
import { undatedPresencesOf } from '../reason/undated-presence.ts'
import { type Whereabouts, type WhereaboutsStretch, whereaboutsDuring, whereaboutsOn } from '../reason/whereabouts.ts'
import { byText, groupBy } from '../resolve/sets.ts'
import type { DateRange } from '../store/filters.ts'
import { all, type Store } from '../store/store.ts'
import { factsOfEach } from './facts-of-each.ts'
import { MOST_TOLD, peopleThere, tellingWhere } from './people-there.ts'
import { headsOf, mayBeOneIn } from './places-known.ts'

const factsAbout = async (store: Store, ids: readonly string[]): Promise<readonly Fact[]> => {
  const facts: Fact[] = []
  if (ids.length > 0) for await (const fact of all((paging) => store.facts({ about: ids }, paging))) facts.push(fact)
  return facts
}

/** Where somebody was by all facts, those without a date apart, and which places may be one. */
const presencesIn = async (store: Store, person: EntityHead, predicates: ReadonlyMap<string, Predicate>) => {
  const facts = await factsAbout(store, [person.id])
  const presences = presencesOf(person.id, facts, predicates)
  const undated = undatedPresencesOf(facts, predicates)
  const places = await headsOf(store, [...new Set([...presences, ...undated].map(({ place }) => place))])
  return { facts, presences, undated, places, mayBeOne: mayBeOneIn(places) }
}

/** A place where somebody was on a day, or may have been. */
export interface PlaceOnDay extends Whereabouts {
  /** Whether anything tells when they were there; without, it is never certain. */
  readonly dated: boolean
}

/** What has no date, but for what was on one day of a life alone: who was born somewhere was not there ever after. */
const lasting = (
  undated: readonly Presence[],
  facts: readonly Fact[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly Presence[] => {
  const limits = new Set(facts.flatMap(({ id, predicate }) => (predicates.get(predicate)?.limit ? [id] : [])))
  return undated.filter((one) => !one.facts.some((id) => limits.has(id)))
}

/**
 * Where a person was on a day, or may have been, with the facts that say so: the certain places first, and those last that no date
 * is told of.
 *
 * @example (await whereabouts(store, person, '2022-03-05', predicates))[0]?.certain // true
 */
export const whereabouts = async (
  store: Store,
  person: EntityHead,
  day: LocalDate,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly PlaceOnDay[]> => {
  const { facts, presences, undated, mayBeOne } = await presencesIn(store, person, predicates)
  const dated = whereaboutsOn(presences, day, mayBeOne)
  const known = new Set(dated.map(({ place }) => place))
  const all = whereaboutsOn([...presences, ...lasting(undated, facts, predicates)], day, mayBeOne)
  return [
    ...dated.map((one) => ({ ...one, dated: true })),
    ...all.filter(({ place }) => !known.has(place)).map((one) => ({ ...one, dated: false })),
  ]
}

/**
 * Where a person was at some time that nothing tells, with the facts that say so, by place.
 *
 * @example (await undatedWhereabouts(store, person, predicates))[0]?.certain // false
 */
export const undatedWhereabouts = async (
  store: Store,
  person: EntityHead,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly Whereabouts[]> => {
  const { undated } = await presencesIn(store, person, predicates)
  const places = groupBy(undated, ({ place }) => place)
  return [...places]
    .map(([place, own]) => ({ place, certain: false, facts: own.flatMap(({ facts }) => facts).sort(byText) }))
    .sort((a, b) => byText(a.place, b.place))
}

/**
 * Where a person was during some days, or may have been, in order; open ends are all that is told.
 *
 * @example await whereaboutsIn(store, person, { from: '2022-09-01', to: '2022-09-30' }, predicates)
 */
export const whereaboutsIn = async (
  store: Store,
  person: EntityHead,
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
  /** Also who was there, or where the person was, at no time that is told: possible, without days. */
  readonly undated?: boolean
  /** So many tellings of who was where and when are weighed at most, those of quiet places first; MOST_TOLD where it is left out. */
  readonly most?: number
  /** Is given the person's places of which too much is told to be weighed, by id. They are left out: ask `during` fewer days. */
  readonly onCrowded?: (places: readonly string[]) => void
}

/** Places where people who are in them are in one place. */
const MEETING: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  other: ['other'],
  city: ['city', 'other'],
  region: ['region', 'city', 'other'],
  country: ['country', 'region', 'city', 'other'],
  continent: [],
}

const kindOf = ({ details }: EntityHead): PlaceKind => details.kind ?? 'other'

/** Every place in one of the countries, by the country: its own entity's id, else `country:PT`. */
const placesInCountries = async (
  store: Store,
  countries: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const places: EntityHead[] = []
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
  places: readonly EntityHead[],
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
 * entity's id; of people in one country that no text names, `country:PT`. Crowded places are left out (`onCrowded`, `MOST_TOLD`).
 * BAD_INPUT for a continent, where nobody meets.
 *
 * @example (await crossedPaths(store, person, predicates))[0]?.count // 12
 */
export const crossedPaths = async (
  store: Store,
  person: EntityHead,
  predicates: ReadonlyMap<string, Predicate>,
  { within = 'city', during = null, undated = false, onCrowded = () => {}, most = MOST_TOLD }: CrossingOptions = {},
): Promise<readonly CrossedPaths[]> => {
  if (within === 'continent')
    throw new StorygraphError('BAD_INPUT', 'On one continent people do not meet. Ask within a city or a country.')
  const told = (id: string, facts: readonly Fact[]): readonly Presence[] => [
    ...presencesOf(id, facts, predicates),
    ...(undated ? undatedPresencesOf(facts, predicates) : []),
  ]
  const { facts: ownFacts, places } = await presencesIn(store, person, predicates)
  const presences = told(person.id, ownFacts)
  const visited = [...new Set(presences.map(({ place }) => place))].flatMap((id) => places.get(id) ?? [])
  const meeting = await meetingPlaces(store, visited, within)
  const placed = (one: Presence): readonly Presence[] => {
    const place = meeting.get(one.place)
    return place === undefined ? [] : [{ ...one, place }]
  }
  const own = presences.flatMap(placed)
  const { people, crowded } = await peopleThere(store, own, meeting, predicates, undated ? null : (during ?? {}), most)
  onCrowded(visited.flatMap(({ id }) => (crowded.includes(meeting.get(id) ?? '') ? [id] : [])).sort(byText))
  const facts = await factsOfEach(
    store,
    people.filter((id) => id !== person.id),
    tellingWhere(predicates),
  )
  const others = new Map([...facts].map(([id, own]) => [id, told(id, own).flatMap(placed)] as const))
  const crossings = crossedPathsOf(own, others, (place) => !crowded.includes(place), undated)
  return during === null ? crossings : crossings.filter((one) => overlaps(one, during))
}

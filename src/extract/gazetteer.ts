import { type GazetteerPlace, type Namesake, neighboursOf, placesNamed } from './gazetteer/places.ts'

/** What the text around a place name says of where it lies. */
export interface PlaceContext {
  /**
   * Name of what the text says holds it: `Alabama` in "Birmingham, Alabama", `Turkey` in "Antakya, in southern Turkey".
   * Null where it says nothing.
   */
  readonly within: string | null
  /** ISO 3166-1 codes of the other countries that the document speaks of. */
  readonly countries: ReadonlySet<string>
  /** ISO 3166-1 codes of the countries that towns lie in which the document names and which can be no others. */
  readonly townsIn?: ReadonlySet<string>
}

// Weights are orders of magnitude of population: a country spoken of makes its towns count as if 30 times as big.
const COUNTRY_SPOKEN_OF = 1.5
const NEIGHBOUR_SPOKEN_OF = 0.9
/** "Altrincham, near Manchester": where the other towns are. */
const TOWNS_THERE = 0.9
/** Regions have no population in the tables: as a large city's. */
const REGION_SIZE = 6
const ALTERNATE_NAME = -0.4
/** Four times as likely as the next, or nothing is said. */
const CLEAR_LEAD = 0.6

const sizeOf = (place: GazetteerPlace): number => {
  if (place.kind === 'continent' || place.kind === 'other') return 8
  if (place.kind === 'region') return REGION_SIZE
  return Math.log10(Math.max(place.population, 1000))
}

const contextBonus = (place: GazetteerPlace, { countries, townsIn }: PlaceContext): number => {
  if (place.country === null) return 0
  const own = place.kind !== 'country' && countries.has(place.country) ? COUNTRY_SPOKEN_OF : 0
  const near = [...neighboursOf(place.country)].some((code) => countries.has(code)) ? NEIGHBOUR_SPOKEN_OF : 0
  const beside = place.kind === 'city' && townsIn?.has(place.country) ? TOWNS_THERE : 0
  return Math.max(own, near) + beside
}

const liesWithin = (place: GazetteerPlace, container: GazetteerPlace): boolean =>
  container.id !== place.id &&
  container.country !== null &&
  container.country === place.country &&
  (container.kind === 'country' || container.division === '' || container.division === place.division)

const likeliest = (namesakes: readonly Namesake[], context: PlaceContext): GazetteerPlace | null => {
  const ranked = namesakes
    .map(({ place, alternate }) => ({
      place,
      score: sizeOf(place) + contextBonus(place, context) + (alternate ? ALTERNATE_NAME : 0),
    }))
    .sort((a, b) => b.score - a.score)
  const first = ranked[0]
  if (first === undefined) return null
  // A city and the country or region around it share a name (Luxembourg, Gaza): no rivals, and the wider one is meant.
  const wider = ranked.find(({ place }) => place.kind !== 'city' && place.country === first.place.country)
  const winner = wider !== undefined && first.score - wider.score < CLEAR_LEAD ? wider : first
  const others = ranked.filter((other) => other !== winner)
  const rival = others.find(({ place }) => place.country !== winner.place.country)
  const sibling = others.find(({ place }) => place.country === winner.place.country && place.kind === winner.place.kind)
  const isClear = (other: { readonly score: number } | undefined): boolean =>
    other === undefined || winner.score - other.score >= CLEAR_LEAD
  return isClear(rival) && isClear(sibling) ? winner.place : null
}

/** Countries and regions of a name; behind a comma "New York" and "Lagos" are states where no area is called just so. */
const areasNamed = (name: string): readonly Namesake[] => {
  const areas = (called: string): readonly Namesake[] =>
    placesNamed(called).filter(({ place }) => place.kind !== 'city')
  const own = areas(name)
  return own.length > 0 ? own : areas(`${name} State`)
}

/**
 * The place that a name stands for, by its context: "Valencia" in a document on Venezuela is not the one in Spain. Null where
 * the gazetteer does not have it, and where two fit about as well.
 *
 *     resolvePlace('Birmingham', { within: 'Alabama', countries: new Set() }) // geonames:4049979
 */
export const resolvePlace = (name: string, context: PlaceContext): GazetteerPlace | null => {
  const namesakes = placesNamed(name)
  if (context.within === null) return likeliest(namesakes, context)
  const containers = areasNamed(context.within)
  if (containers.length === 0) return likeliest(namesakes, context)
  const inside = namesakes.filter(({ place }) => containers.some((container) => liesWithin(place, container.place)))
  return likeliest(inside, context)
}

/**
 * Whether a place may lie within another, as far as the gazetteer knows: two countries never do, and a town that it knows lies
 * where it says. `sure` asks that the outer one be a country or region that the gazetteer has: a comma alone ("Lyon, France") says
 * less than "in".
 */
export const mayHold = (inner: string, outer: string, sure: boolean): boolean => {
  const inners = placesNamed(inner).filter(({ place }) => !(place.kind === 'city' && place.population === 0))
  const outers = placesNamed(outer)
  if (inners.some(({ place, alternate }) => place.kind === 'country' && !alternate)) {
    const wide = outers.some(
      ({ place }) => place.kind === 'continent' || (place.kind === 'region' && place.country === null),
    )
    if (!wide || sure) return inners.some(({ place }) => place.kind !== 'country') && knownWithin(inners, outers)
    return true
  }
  if (inners.length > 0 && knownWithin(inners, outers)) return true
  const areas = outers.filter(({ place }) => place.kind !== 'city')
  if (sure) return inners.length === 0 && areas.some(({ place }) => place.country !== null)
  return inners.length === 0 || areas.length === 0 || areas.some(({ place }) => place.country === null)
}

const knownWithin = (inners: readonly Namesake[], outers: readonly Namesake[]): boolean =>
  outers.some(({ place: outer }) => outer.kind !== 'city' && inners.some(({ place }) => liesWithin(place, outer)))

export { type GazetteerPlace, type Namesake, placeOfDemonym, placesNamed } from './gazetteer/places.ts'

import { readFileSync } from 'node:fs'
import type { PlaceKind } from '../../model/extraction.ts'
import { foldPlace } from './fold-place.ts'
import { findLine } from './sorted-table.ts'

/** A place of the gazetteer. */
export interface GazetteerPlace {
  /** `geonames:745044`, `country:TR`, `region:south-caucasus`; a region that shares its name has its country: `region:us-georgia`. */
  readonly id: string
  /** As the gazetteer spells it: `Lviv` for `Lvov`. */
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2; null for what lies in several. */
  readonly country: string | null
  /** Degrees, WGS 84; null where the gazetteer has none (countries, regions, seas). */
  readonly latitude: number | null
  readonly longitude: number | null
  /** 0 where the gazetteer does not say. */
  readonly population: number
  /** First-level division of its country in GeoNames' code, `''` where unknown: lets "Birmingham, Alabama" find its own. */
  readonly division: string
}

/** A place that has a name, and whether only as another name of it (`Leningrad`). */
export interface Namesake {
  readonly place: GazetteerPlace
  readonly alternate: boolean
}

interface Tables {
  readonly cities: Buffer
  readonly names: Buffer
  /** Countries, continents, regions and seas by folded name. */
  readonly areas: ReadonlyMap<string, readonly Namesake[]>
  readonly demonyms: ReadonlyMap<string, GazetteerPlace>
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>
}

const FOLDER = new URL('../../../seeds/gazetteer/', import.meta.url)
let tables: Tables | null = null

const rows = (file: string): string[][] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const several = (column: string | undefined): string[] => (column ?? '').split('|').filter((name) => name !== '')

const area = (place: Omit<GazetteerPlace, 'latitude' | 'longitude'>): GazetteerPlace => ({
  ...place,
  latitude: null,
  longitude: null,
})

const countryOf = (row: readonly string[]): GazetteerPlace =>
  area({
    id: `country:${row[0]}`,
    name: row[1] ?? '',
    kind: 'country',
    country: row[0] ?? '',
    population: Number(row[5]),
    division: '',
  })

const KINDS: ReadonlyMap<string, PlaceKind> = new Map([
  ['continent', 'continent'],
  ['region', 'region'],
])

const regionOf = (row: readonly string[], shared: boolean): GazetteerPlace => {
  const country = row[2] === '' ? null : (row[2] ?? null)
  const slug = foldPlace(row[1] ?? '').replaceAll(' ', '-')
  return area({
    id: `region:${shared && country !== null ? `${country.toLowerCase()}-` : ''}${slug}`,
    name: row[1] ?? '',
    kind: KINDS.get(row[0] ?? '') ?? 'other',
    country,
    population: 0,
    division: row[5] ?? '',
  })
}

/** People of a country are written with an s ("Germans"), but for those in -ese, -ish, -ch and the like. */
const withPlural = (word: string): string[] => (/(?:s|sh|ch|ese|x|z|é|men)$/.test(word) ? [word] : [word, `${word}s`])

const open = (): Tables => {
  const areas = new Map<string, Namesake[]>()
  const demonyms = new Map<string, GazetteerPlace>()
  const neighbours = new Map<string, ReadonlySet<string>>()
  const enter = (place: GazetteerPlace, others: readonly string[], people: readonly string[]): void => {
    for (const name of [place.name, ...others]) {
      const key = foldPlace(name)
      // "Peru" and "Perú" fold to one key.
      if (areas.get(key)?.some((namesake) => namesake.place === place)) continue
      areas.set(key, [...(areas.get(key) ?? []), { place, alternate: name !== place.name }])
    }
    for (const word of people.flatMap(withPlural)) if (!demonyms.has(word)) demonyms.set(word, place)
  }
  for (const row of rows('countries.tsv')) {
    enter(countryOf(row), several(row[2]), several(row[3]))
    neighbours.set(row[0] ?? '', new Set((row[4] ?? '').split(' ').filter((code) => code !== '')))
  }
  for (const row of rows('regions.tsv')) {
    enter(regionOf(row, areas.has(foldPlace(row[1] ?? ''))), several(row[3]), several(row[4]))
  }
  const read = (file: string): Buffer => readFileSync(new URL(file, FOLDER))
  return { cities: read('cities.tsv'), names: read('names.tsv'), areas, demonyms, neighbours }
}

const opened = (): Tables => {
  tables ??= open()
  return tables
}

const cityById = (id: string): GazetteerPlace | null => {
  const line = findLine(opened().cities, id, (column, key) => Number(column) - Number(key))
  if (line === null) return null
  const [, name, country, division, latitude, longitude, population] = line.split('\t')
  return {
    id: `geonames:${id}`,
    name: name ?? '',
    kind: 'city',
    country: country ?? null,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    division: division ?? '',
  }
}

const citiesNamed = (key: string): Namesake[] => {
  const line = findLine(opened().names, key, (column, wanted) => (column < wanted ? -1 : column > wanted ? 1 : 0))
  if (line === null) return []
  return line
    .slice(line.indexOf('\t') + 1)
    .split(' ')
    .flatMap((entry) => {
      const alternate = entry.startsWith('~')
      const place = cityById(alternate ? entry.slice(1) : entry)
      return place === null ? [] : [{ place, alternate }]
    })
}

let own: ReadonlyMap<string, readonly Namesake[]> | null = null

/** Runs something, which must not wait for anything, with places of the user's own, which stand in for those of their names. */
export const withPlaces = <T>(places: ReadonlyMap<string, readonly Namesake[]> | null, run: () => T): T => {
  const before = own
  own = places
  try {
    return run()
  } finally {
    own = before
  }
}

const NONE: readonly Namesake[] = []
const MOST_REMEMBERED = 20_000
const asked = new Map<string, readonly Namesake[]>()

/**
 * The places that a name may stand for: countries, continents and regions first, then towns, the most populous first. Spelling
 * is folded, so `St Petersburg` and `Saint Petersburg` are one. Empty where the gazetteer has none.
 */
export const placesNamed = (name: string): readonly Namesake[] => {
  const listed = own?.get(foldPlace(name))
  if (listed !== undefined) return listed
  const known = asked.get(name)
  if (known !== undefined) return known
  const key = foldPlace(name)
  const found = key === '' ? NONE : [...(opened().areas.get(key) ?? NONE), ...citiesNamed(key)]
  // Texts name the same places again and again; a corpus without end must not fill the memory.
  if (asked.size >= MOST_REMEMBERED) asked.clear()
  asked.set(name, found)
  return found
}

/** The country or region whose people or adjective a word is: `Kenyan`, `Kenyans` → Kenya. Case counts. Null for other words. */
export const placeOfDemonym = (word: string): GazetteerPlace | null => opened().demonyms.get(word) ?? null

/** ISO codes of the countries that border a country. */
export const neighboursOf = (country: string): ReadonlySet<string> => opened().neighbours.get(country) ?? new Set()

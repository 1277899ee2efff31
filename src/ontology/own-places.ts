import type { PlaceKind } from '../model/extraction.ts'
import { aliasesOf, loadOwnList, type OwnList } from './own-list.ts'

/** A place of the user's own, in `places.yaml`: places by name. */
export interface OwnPlace {
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2; null where it lies in several. */
  readonly country: string | null
  /** Degrees, WGS 84; null where not given. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly aliases: readonly string[]
}

const KINDS: readonly PlaceKind[] = ['city', 'region', 'country', 'continent', 'other']

const isDegrees = (value: unknown, most: number): boolean =>
  value === undefined || (typeof value === 'number' && Math.abs(value) <= most)

const PLACES: OwnList = {
  what: 'places',
  fields: ['kind', 'country', 'lat', 'lon', 'aliases'],
  misfit: ({ kind, country, lat, lon }) => {
    if (!KINDS.includes(kind as PlaceKind)) return `needs a kind, one of ${KINDS.join(', ')}`
    if (country !== undefined && !/^[A-Z]{2}$/.test(String(country)))
      return `names the country "${country}"; countries are two-letter codes such as TR`
    if (!isDegrees(lat, 90) || !isDegrees(lon, 180)) return 'needs lat from -90 to 90 and lon from -180 to 180'
    return (lat === undefined) !== (lon === undefined) ? 'needs both lat and lon, or neither' : null
  },
}

/** The places of a `places.yaml` in each folder; as `loadOwnList`. */
export const loadPlaces = (folders: readonly string[]): readonly OwnPlace[] =>
  loadOwnList(PLACES, folders).map(({ name, fields }) => ({
    name,
    kind: fields.kind as PlaceKind,
    country: (fields.country as string | undefined) ?? null,
    latitude: (fields.lat as number | undefined) ?? null,
    longitude: (fields.lon as number | undefined) ?? null,
    aliases: aliasesOf(fields),
  }))

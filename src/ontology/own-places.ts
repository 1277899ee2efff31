import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, LineCounter, parseDocument } from 'yaml'
import type { PlaceKind } from '../model/extraction.ts'
import { badRules } from './bad-rules.ts'

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
const FIELDS = new Set(['kind', 'country', 'lat', 'lon', 'aliases'])

const isDegrees = (value: unknown, most: number): boolean =>
  value === undefined || (typeof value === 'number' && Math.abs(value) <= most)

const isNames = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((name) => typeof name === 'string' && name.trim() !== ''))

/** The first thing wrong with the fields of a place; null where they hold. */
const misfit = (fields: unknown): string | null => {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return 'must have fields, such as kind and country'
  const { kind, country, lat, lon, aliases } = fields as Readonly<Record<string, unknown>>
  const unknown = Object.keys(fields).find((field) => !FIELDS.has(field))
  if (unknown !== undefined) return `has an unknown field "${unknown}"; take one of ${[...FIELDS].join(', ')}`
  if (!KINDS.includes(kind as PlaceKind)) return `needs a kind, one of ${KINDS.join(', ')}`
  if (country !== undefined && !/^[A-Z]{2}$/.test(String(country)))
    return `names the country "${country}"; countries are two-letter codes such as TR`
  if (!isDegrees(lat, 90) || !isDegrees(lon, 180)) return 'needs lat from -90 to 90 and lon from -180 to 180'
  if ((lat === undefined) !== (lon === undefined)) return 'needs both lat and lon, or neither'
  return isNames(aliases) ? null : 'needs aliases as a list of names'
}

/**
 * The places of a `places.yaml` in each folder of the user's own; a folder without one adds none. BAD_RULES names file and
 * line.
 */
export const loadPlaces = (folders: readonly string[]): readonly OwnPlace[] =>
  folders
    .map((folder) => join(folder, 'places.yaml'))
    .filter((path) => existsSync(path))
    .flatMap(placesOf)

const placesOf = (file: string): readonly OwnPlace[] => {
  const lineCounter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter })
  if (document.errors.length > 0) throw badRules(file, 'is not YAML', { cause: document.errors[0] })
  const places = document.get('places')
  if (!isMap(places)) throw badRules(file, 'must map "places" to places by name')
  return places.items.map(({ key, value }): OwnPlace => {
    const name = String(key)
    const offset = (key as { readonly range?: readonly number[] }).range?.[0] ?? 0
    const fields: unknown = (value as { toJSON?(): unknown } | null)?.toJSON?.() ?? null
    const problem = misfit(fields)
    if (problem !== null) throw badRules(file, `line ${lineCounter.linePos(offset).line}: "${name}" ${problem}`)
    const { kind, country, lat, lon, aliases } = fields as {
      readonly kind: PlaceKind
      readonly country?: string
      readonly lat?: number
      readonly lon?: number
      readonly aliases?: readonly string[]
    }
    return {
      name,
      kind,
      country: country ?? null,
      latitude: lat ?? null,
      longitude: lon ?? null,
      aliases: aliases ?? [],
    }
  })
}

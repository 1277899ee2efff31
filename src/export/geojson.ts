import type { Entity, EntityHead } from '../model/graph.ts'
import { timelineOf } from '../reason/timeline.ts'
import { all, pagesOf } from '../store/store.ts'
import type { ExportFormat } from './format.ts'
import { predicatesOf, type ToldFact, tell } from './told.ts'

type Position = readonly [longitude: number, latitude: number]

const positionOf = (place: EntityHead | null): Position | null => {
  const { latitude, longitude } = place?.details ?? {}
  return latitude === undefined || longitude === undefined ? null : [longitude, latitude]
}

/** Where a fact puts its subject. */
const placeOf = ({ object, place }: ToldFact): EntityHead | null => (object?.type === 'Place' ? object : place)

const stop = (told: ToldFact, position: Position): object => {
  const { fact, subject, sentence, bounds, claims } = told
  const place = placeOf(told)
  return {
    type: 'Feature',
    id: fact.id,
    geometry: { type: 'Point', coordinates: position },
    properties: {
      person: subject.name,
      personId: subject.id,
      place: place?.name ?? null,
      placeKind: place?.details.kind ?? null,
      predicate: fact.predicate,
      sentence,
      edtf: fact.time?.edtf ?? null,
      ...bounds,
      status: fact.status,
      quote: claims[0]?.evidence.text ?? null,
      document: claims[0]?.document ?? null,
    },
  }
}

/** A line through the dated places of a life in their order; a place twice in a row is one. Null for fewer than two. */
const line = (
  person: Entity,
  stops: readonly { readonly told: ToldFact; readonly position: Position }[],
): object | null => {
  const dated = stops.filter(({ told }) => told.bounds.earliest !== null || told.bounds.latest !== null)
  const turns = dated.filter(({ position }, index) => dated[index - 1]?.position.join() !== position.join())
  if (turns.length < 2) return null
  return {
    type: 'Feature',
    id: person.id,
    geometry: { type: 'LineString', coordinates: turns.map(({ position }) => position) },
    properties: { person: person.name, personId: person.id, facts: turns.map(({ told }) => told.fact.id) },
  }
}

/** Where people were told to have been: a point for each fact that says so, and a line through each life (RFC 7946). */
export const geojson: ExportFormat = {
  name: 'geojson',
  description: 'where people were: points with their days, and a line through each life',
  mediaType: 'application/geo+json',
  leavesOut:
    'whatever puts nobody in a place, and places without coordinates. A country stands as one point; what has no date is on no line.',
  takesPerson: true,
  async *write(store, options = {}) {
    const predicates = predicatesOf(options)
    const saying = [...predicates.values()].flatMap(({ name, presence }) => (presence === null ? [] : name))
    const filter = { types: ['Person'] as const, ...(options.person && { ids: [options.person.id] }) }
    yield '{"type":"FeatureCollection","features":['
    let separator = '\n'
    const feature = (value: object): string => {
      const text = separator + JSON.stringify(value)
      separator = ',\n'
      return text
    }
    for await (const page of pagesOf((paging) => store.entities(filter, paging)))
      for (const person of page) {
        const about = { subject: { ids: [person.id] }, predicates: saying }
        const facts = []
        for await (const fact of all((paging) => store.facts(about, paging))) facts.push(fact)
        const ordered = timelineOf(facts, []).map(({ fact }) => fact)
        const stops = (await tell(store, ordered, predicates)).flatMap((told) => {
          const position = positionOf(placeOf(told))
          return position === null ? [] : { told, position }
        })
        for (const { told, position } of stops) yield feature(stop(told, position))
        const whole = line(person, stops)
        if (whole !== null) yield feature(whole)
      }
    yield '\n]}\n'
  },
}

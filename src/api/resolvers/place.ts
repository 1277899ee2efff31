import type { Entity } from '../../model/graph.ts'

export const placeFields = {
  kind: ({ details }: Entity) => details.kind ?? 'other',
  countryCode: ({ details }: Entity) => details.country ?? null,
  coordinates: ({ details: { latitude, longitude } }: Entity) =>
    latitude === undefined || longitude === undefined ? null : { latitude, longitude },
}

import type { Chain } from '../model/extraction.ts'

const EARTH_KM = 6371
/** Within this, one place may be told for the other: a suburb for its city. */
const NEAR_KM = 30

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two places, as the crow flies; null where a place has no coordinates. */
export const distanceKm = (a: Chain, b: Chain): number | null => {
  if (a.latitude === undefined || a.longitude === undefined) return null
  if (b.latitude === undefined || b.longitude === undefined) return null
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude))
  const half = Math.sin(north / 2) ** 2 + across * Math.sin(east / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Whether the first is, or lies in, the country that the second is. */
export const isWithin = (inner: Chain | null, outer: Chain | null): boolean =>
  outer?.kind === 'country' && outer.country !== undefined && inner?.country === outer.country

/** Whether two towns of the map are not one, nor so near that one may stand for the other. */
export const areTownsApart = (a: Chain, b: Chain, leastKm = NEAR_KM): boolean => {
  if (a.kind !== 'city' || b.kind !== 'city' || a.gazetteer === b.gazetteer) return false
  const km = distanceKm(a, b)
  return km === null || km > leastKm
}

/**
 * Whether two places certainly exclude each other. A town and its country, a town and its suburb, a region and what it may hold
 * do not; nor does a place that is not on the map.
 */
export const areApart = (a: Chain, b: Chain): boolean => {
  if (a.type !== 'Place' || b.type !== 'Place') return true
  if (a.kind === 'city' && b.kind === 'city') return areTownsApart(a, b)
  // Regions overlap in ways that no table knows, but a region of one country holds nothing of another.
  const onMap = [a, b].every(({ kind }) => kind === 'city' || kind === 'country' || kind === 'region')
  return onMap && a.country !== undefined && b.country !== undefined && a.country !== b.country
}

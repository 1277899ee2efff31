import type { OwnPlace } from '../../ontology/own-places.ts'
import { foldPlace } from './fold-place.ts'
import type { GazetteerPlace, Namesake } from './places.ts'

/** Whoever lists a place knows it: it counts as much as a large city. */
const WELL_KNOWN = 1_000_000

const placeOf = ({ name, kind, country, latitude, longitude }: OwnPlace): GazetteerPlace => ({
  id: `own:${foldPlace(name).replaceAll(' ', '-')}`,
  name,
  kind,
  country,
  latitude,
  longitude,
  population: WELL_KNOWN,
  division: '',
})

/** The user's own places by folded name and alias; null for none. */
export const indexPlaces = (places: readonly OwnPlace[]): ReadonlyMap<string, readonly Namesake[]> | null => {
  const byName = new Map<string, Namesake[]>()
  for (const own of places) {
    const place = placeOf(own)
    for (const name of new Set([own.name, ...own.aliases])) {
      const key = foldPlace(name)
      const there = byName.get(key) ?? []
      if (!there.some((namesake) => namesake.place === place)) there.push({ place, alternate: name !== own.name })
      byName.set(key, there)
    }
  }
  return byName.size === 0 ? null : byName
}

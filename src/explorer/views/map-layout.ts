import { byPerson, type Stay } from './stays.ts'

export interface Spot {
  readonly place: Stay['place']
  readonly point: readonly [number, number]
  /** Who was there, by id. */
  readonly people: ReadonlySet<string>
}

export interface Leg {
  readonly from: Stay
  readonly to: Stay
  /** Whether dates say that one came after the other. */
  readonly isOrdered: boolean
}

/** The places that have coordinates, with who was there. */
export const spotsOf = (stays: readonly Stay[]): readonly Spot[] => {
  const spots = new Map<string, { place: Stay['place']; point: readonly [number, number]; people: Set<string> }>()
  for (const { place, point, person } of stays) {
    if (point === null) continue
    const spot = spots.get(place.id) ?? { place, point, people: new Set<string>() }
    spots.set(place.id, spot)
    spot.people.add(person.id)
  }
  return [...spots.values()]
}

export interface Unplaced {
  readonly place: Stay['place']
  readonly country: Stay['country']
  readonly people: ReadonlySet<string>
}

/** The places without coordinates, countries most of them, with who was there, by name. */
export const unplacedOf = (stays: readonly Stay[]): readonly Unplaced[] => {
  const found = new Map<string, { place: Stay['place']; country: Stay['country']; people: Set<string> }>()
  for (const { place, point, country, person } of stays) {
    if (point !== null) continue
    const known = found.get(place.id) ?? { place, country, people: new Set<string>() }
    found.set(place.id, known)
    known.people.add(person.id)
  }
  return [...found.values()].sort((a, b) => (a.place.name < b.place.name ? -1 : 1))
}

const waysOf = (own: readonly Stay[]): readonly Leg[] => {
  /** Pairs of places that are tied already: without a date, one line between two says all that is known. */
  const tied = new Set<string>()
  return own.flatMap((to, index) => {
    const from = own[index - 1]
    if (from === undefined || from.place.id === to.place.id) return []
    const isOrdered = from.days !== null && to.days !== null
    const pair = [from.place.id, to.place.id].sort().join(' ')
    if (!isOrdered && tied.has(pair)) return []
    tied.add(pair)
    return [{ from, to, isOrdered }]
  })
}

/** The ways of each person from one place to the next, in the order of time; what has no date comes after, in no order. */
export const legsOf = (stays: readonly Stay[]): readonly Leg[] => {
  const located = stays.filter(({ point, isDoubted }) => point !== null && !isDoubted)
  return [...byPerson(located).values()].flatMap(waysOf)
}

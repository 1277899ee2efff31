import type { PlaceKind } from '../model/extraction.ts'
import type { EntityHead } from '../model/graph.ts'
import type { Hop, PathQuery, Store } from '../store/store.ts'
import { headsOf } from './places-known.ts'

type Way = readonly Hop[]

/** The store gives the shortest; so many more are looked at for those that tell something. */
const MORE = 4
const LEAST = 16
const MOST = 200

/** Where so many have been that it ties nobody to anybody. Unit: hops. */
const HUB: Readonly<Record<PlaceKind, number>> = { other: 0, city: 0.25, region: 0.5, country: 8, continent: 12 }
/** What a way costs more for each of its stations that an earlier way has. Unit: hops. */
const AGAIN = 0.75

const stationsOf = (way: Way): readonly string[] => way.slice(0, -1).map(({ to }) => to)

const hubCost = (entity: EntityHead | undefined): number =>
  entity?.type === 'Place' ? HUB[entity.details.kind ?? 'other'] : 0

/** Of ways that cost the same, the one that the store gave first. */
const cheapest = (ways: ReadonlySet<Way>, costOf: (way: Way) => number): Way | null => {
  let best: { readonly way: Way; readonly cost: number } | null = null
  for (const way of ways) {
    const cost = costOf(way)
    if (best === null || cost < best.cost) best = { way, cost }
  }
  return best?.way ?? null
}

/**
 * How two entities hang together, what tells most first: shorter before longer, new stations before those that are told already, and
 * last what leads over a country, such as that both were in Russia. Errors: those of `Store.paths`.
 *
 * @example (await tellingPaths(store, { from: 'd1/e1', to: 'd2/e4', maxHops: 4, first: 3 })).length // 3
 */
export const tellingPaths = async (store: Store, query: PathQuery): Promise<readonly Way[]> => {
  if (query.first === 0) return []
  const looked = Math.max(query.first, Math.min(MOST, Math.max(LEAST, query.first * MORE)))
  const left = new Set(await store.paths({ ...query, first: looked }))
  const stations = await headsOf(store, [...new Set([...left].flatMap(stationsOf))])
  const told = new Set<string>()
  const chosen: Way[] = []
  const costOf = (way: Way): number =>
    stationsOf(way).reduce((sum, id) => sum + hubCost(stations.get(id)) + (told.has(id) ? AGAIN : 0), way.length)
  while (chosen.length < query.first) {
    const next = cheapest(left, costOf)
    if (next === null) break
    left.delete(next)
    chosen.push(next)
    for (const id of stationsOf(next)) told.add(id)
  }
  return chosen
}

/**
 * A whole way as one sentence, from those of its steps.
 *
 * @example wayInWords(['Ada left Lisbon in 1921.', 'Bruno went to Lisbon.']) // 'Ada left Lisbon in 1921; Bruno went to Lisbon.'
 */
export const wayInWords = (sentences: readonly string[]): string =>
  `${sentences.map((sentence) => sentence.replace(/\.$/, '')).join('; ')}.`

import { useAddress } from '../address.ts'
import { type Asked, useAnswer } from '../ask.ts'
import { filterOf } from '../filter.ts'
import {
  type FactFilter,
  type FactLineFragment,
  type ForksQuery,
  forks,
  type StaysQuery,
  stays,
} from '../queries.generated.ts'

const DAY = 86_400_000

/** Somebody at a place, or on the way from or to it, as one fact has it. */
export interface Stay {
  readonly fact: FactLineFragment
  readonly person: { readonly id: string; readonly name: string; readonly type: string }
  readonly place: { readonly id: string; readonly name: string; readonly type: string }
  /** `[longitude, latitude]`; null where nobody knows. */
  readonly point: readonly [number, number] | null
  /** ISO 3166-1 code where the place is a country, null else. */
  readonly country: string | null
  /** Days since 1970 between which it lies; null without a date. */
  readonly days: readonly [earliest: number, latest: number] | null
  /** Another fact contradicts it, and nothing favours this one. */
  readonly isDoubted: boolean
}

/**
 * Days since 1970 of a date.
 *
 * @example
 * dayOf('1970-01-02') // 1
 */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY

const boundsOf = (time: FactLineFragment['time']): readonly [number, number] | null => {
  const days = [time?.start?.earliest, time?.start?.latest, time?.end?.earliest, time?.end?.latest].flatMap((date) =>
    date == null ? [] : [dayOf(date)],
  )
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)]
}

type Given = NonNullable<StaysQuery['facts']['edges'][number]['node']>

type Fork = NonNullable<ForksQuery['contradictions']['edges'][number]['node']>

/** The stay that a fact tells of, and those of the facts that contradict it, which need not name the place again. */
const staysOf = (node: Given, forks: ReadonlyMap<string, Fork>): readonly Stay[] => {
  const { subject, object, contradictions } = node
  if (object === null) return []
  const at = 'coordinates' in object ? object.coordinates : null
  const country = 'kind' in object && object.kind === 'COUNTRY' ? object.countryCode : null
  const own = contradictions.flatMap(({ id }) => forks.get(id) ?? [])
  const favoured = new Set(own.flatMap(({ favours }) => favours?.facts.map(({ id }) => id) ?? []))
  const others = own.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)).filter(({ id }) => id !== node.id)
  return [node, ...others].map((fact) => ({
    fact,
    person: subject,
    place: object,
    point: at === null ? null : ([at.longitude, at.latitude] as const),
    country,
    days: boundsOf(fact.time),
    isDoubted: contradictions.length > 0 && !favoured.has(fact.id),
  }))
}

export interface Stays {
  readonly stays: readonly Stay[]
  /** Whether the graph has more than these. */
  readonly isPart: boolean
}

const PEOPLE_AT_PLACES: FactFilter = { subject: { type: { eq: 'PERSON' } }, object: { type: { eq: 'PLACE' } } }

/** Where people were, in the order of time: the first hundred facts that the filters let through, and all of the selected one. */
export const useStays = (): Asked<Stays> => {
  const address = useAddress()
  const filter = { and: [PEOPLE_AT_PLACES, filterOf(address)] }
  const all = useAnswer(stays, { filter })
  const own = useAnswer(
    stays,
    address.id === '' ? null : { filter: { and: [...filter.and, { about: { eq: address.id } }] } },
  )
  const nodesIn = (first: StaysQuery): readonly Given[] =>
    [...first.facts.edges, ...(own.state === 'done' ? own.data.facts.edges : [])].flatMap(({ node }) =>
      node === null ? [] : [node],
    )
  const known = all.state === 'done' ? nodesIn(all.data) : []
  const ids = [...new Set(known.flatMap(({ contradictions }) => contradictions.map(({ id }) => id)))].slice(0, 40)
  const forked = useAnswer(forks, ids.length === 0 ? null : { ids })
  const merged = (first: StaysQuery): Stays => {
    const edges = forked.state === 'done' ? forked.data.contradictions.edges : []
    const sides = new Map(edges.flatMap(({ node }) => (node === null ? [] : [[node.id, node] as const])))
    const nodes = new Map(nodesIn(first).map((node) => [node.id, node]))
    const found = new Map<string, Stay>()
    for (const stay of [...nodes.values()].flatMap((node) => staysOf(node, sides))) {
      // What a fact says itself comes before what is known of it through another.
      if (!found.has(stay.fact.id) || nodes.get(stay.fact.id) === stay.fact) found.set(stay.fact.id, stay)
    }
    return {
      stays: [...found.values()].sort((a, b) => middleOf(a) - middleOf(b)),
      isPart: first.facts.pageInfo.hasNextPage,
    }
  }
  if (all.state === 'done') return { state: 'done', data: merged(all.data) }
  if (all.state === 'failed') return all
  return { state: all.state, previous: all.previous === null ? null : merged(all.previous) }
}

/** The middle of when it may have been, in days since 1970; what has no date comes last. */
export const middleOf = ({ days }: Pick<Stay, 'days'>): number =>
  days === null ? Number.MAX_SAFE_INTEGER : (days[0] + days[1]) / 2

/** The stays of each person, in their order. */
export const byPerson = (all: readonly Stay[]): ReadonlyMap<string, readonly Stay[]> => {
  const people = new Map<string, Stay[]>()
  for (const stay of all) people.set(stay.person.id, [...(people.get(stay.person.id) ?? []), stay])
  return people
}

import type { EntityHead } from '../../model/graph.ts'
import { type Stay, staysIn } from '../../operations/stays.ts'
import type { DateRange } from '../../store/filters.ts'
import { type PageArguments, sliceConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { rangeOf } from '../filters.ts'
import { entitiesOf } from './entity.ts'
import { factsOf } from './fact.ts'

interface StayArguments extends PageArguments {
  readonly during?: DateRange | null
}

const isCountry = ({ details }: EntityHead): boolean => details.kind === 'country'

/** The country that a place lies in or is, where a text names it. */
const countryOf = async (place: EntityHead, { loaders }: Context): Promise<EntityHead | null> => {
  const { country } = place.details
  if (isCountry(place) || country === undefined) return isCountry(place) ? place : null
  return loaders.keyed.load(`place:country:${country}`)
}

export const placeFields = {
  kind: ({ details }: EntityHead) => details.kind ?? 'other',
  countryCode: ({ details }: EntityHead) => details.country ?? null,
  country: (place: EntityHead, _: object, context: Context) => countryOf(place, context),
  coordinates: ({ details: { latitude, longitude } }: EntityHead) =>
    latitude === undefined || longitude === undefined ? null : { latitude, longitude },
  partOf: async (place: EntityHead, _: object, context: Context) => {
    const facts = await context.loaders.factsOfSubject(context.roles.containments).load(place.id)
    const around = await entitiesOf(
      facts.flatMap(({ object }) => object ?? []),
      context,
    )
    const told = around.find(({ type, id }) => type === 'Place' && id !== place.id)
    return told ?? (isCountry(place) ? null : countryOf(place, context))
  },
  people: async (place: EntityHead, { during, ...args }: StayArguments, { store, predicates }: Context) => {
    const stays = await staysIn(store, place, predicates, during ? rangeOf(during) : null)
    const keyOf = ({ person, facts }: Stay): string => [person.id, ...facts].join(' ')
    const page = sliceConnection('stays', stays ?? [], keyOf, args)
    return {
      ...page,
      crowded: stays === null,
      edges: page.edges.map(({ node, cursor }) => ({ ...node, node: node.person, cursor })),
    }
  },
}

export const stayEdgeFields = {
  home: ({ isHome }: Stay) => isHome,
  facts: ({ facts }: Stay, _: object, context: Context) => factsOf(facts, context),
}

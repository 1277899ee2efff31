import type { PlaceKind } from '../../model/extraction.ts'
import { crossedPaths } from '../../operations/crossed-paths.ts'
import { findEntity } from '../../operations/find-entity.ts'
import type { DateRange } from '../../store/filters.ts'
import { type PageArguments, sliceConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { rangeOf } from '../filters.ts'
import { entitiesOf, entityOf } from './entity.ts'
import { factsOf } from './fact.ts'

interface CrossedPathArguments extends PageArguments {
  readonly person: string
  readonly within?: PlaceKind | null
  readonly during?: DateRange | null
  readonly undated?: boolean | null
}

type CrossedPathParent = Awaited<ReturnType<typeof crossedPaths>>[number]

/** What stands for a country that no text names. */
const UNNAMED_COUNTRY = 'country:'

export const crossedPathQuery = {
  crossedPaths: async (_: unknown, args: CrossedPathArguments, { store, predicates }: Context) => {
    const person = await findEntity(store, args.person, 'Person')
    let crowded: readonly string[] = []
    const crossings = await crossedPaths(store, person, predicates, {
      within: args.within ?? 'city',
      during: args.during ? rangeOf(args.during) : null,
      undated: args.undated ?? false,
      onCrowded: (places) => {
        crowded = places
      },
    })
    const keyOf = ({ other, place, days }: CrossedPathParent): string => [other, place, days.from, days.to].join(' ')
    return { ...sliceConnection('crossedPaths', crossings, keyOf, args), crowded }
  },
}

export const crossedPathConnectionFields = {
  crowded: ({ crowded }: { readonly crowded: readonly string[] }, _: object, context: Context) =>
    entitiesOf(crowded, context),
}

export const crossedPathFields = {
  person: ({ other }: CrossedPathParent, _: object, context: Context) => entityOf(other, context),
  place: ({ place }: CrossedPathParent, _: object, context: Context) =>
    place.startsWith(UNNAMED_COUNTRY) ? null : entityOf(place, context),
  countryCode: async ({ place }: CrossedPathParent, _: object, context: Context) =>
    place.startsWith(UNNAMED_COUNTRY)
      ? place.slice(UNNAMED_COUNTRY.length)
      : ((await entityOf(place, context))?.details.country ?? null),
  from: ({ days }: CrossedPathParent) => days.from,
  to: ({ days }: CrossedPathParent) => days.to,
  days: ({ count }: CrossedPathParent) => count,
  facts: ({ facts }: CrossedPathParent, _: object, context: Context) => factsOf(facts, context),
}

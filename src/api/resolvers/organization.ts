import type { Entity } from '../../model/graph.ts'
import type { Context } from '../context.ts'
import { entitiesOf } from './entity.ts'

/** Different ids that are there, sorted. */
export const sortedIds = (ids: readonly (string | null)[]): readonly string[] =>
  [...new Set(ids.filter((id) => id !== null))].sort((a, b) => (a < b ? -1 : 1))

export const organizationFields = {
  basedIn: async ({ id }: Entity, _: object, context: Context) => {
    const facts = await context.loaders.factsOfSubject(context.roles.locations).load(id)
    return (await entitiesOf(sortedIds(facts.map(({ object }) => object)), context)).filter(
      ({ type }) => type === 'Place',
    )
  },
}

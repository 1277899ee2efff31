import type { EntityHead } from '../../model/graph.ts'
import { type PageArguments, sliceConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { neighborsOf } from '../neighbors.ts'
import { entitiesOf } from './entity.ts'

/** Different ids that are there, sorted. */
export const sortedIds = (ids: readonly (string | null)[]): readonly string[] =>
  [...new Set(ids.filter((id) => id !== null))].sort((a, b) => (a < b ? -1 : 1))

interface RoleArguments extends PageArguments {
  readonly roles?: readonly string[] | null
}

export const organizationFields = {
  people: async (organization: EntityHead, { roles, ...args }: RoleArguments, context: Context) => {
    const { neighbors: ties } = await neighborsOf(context, organization, roles ? { predicates: roles } : {})
    const known = await entitiesOf(
      ties.map(({ id }) => id),
      context,
    )
    const people = ties.flatMap(({ facts }, at) => {
      const node = known[at]
      return node?.type === 'Person' ? [{ node, facts }] : []
    })
    const page = sliceConnection('roles', people, ({ node }) => node.id, args)
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ ...node, cursor })) }
  },
  basedIn: async ({ id }: EntityHead, _: object, context: Context) => {
    const facts = await context.loaders.factsOfSubject(context.roles.locations).load(id)
    return (await entitiesOf(sortedIds(facts.map(({ object }) => object)), context)).filter(
      ({ type }) => type === 'Place',
    )
  },
}

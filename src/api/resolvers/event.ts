import type { Entity } from '../../model/graph.ts'
import type { Context } from '../context.ts'
import { entitiesOf } from './entity.ts'
import { sortedIds } from './organization.ts'

export const eventFields = {
  announcedBy: async ({ id }: Entity, _: object, context: Context) => {
    const facts = await context.loaders.factsOfObject(context.roles.announcements).load(id)
    return (await entitiesOf(sortedIds(facts.map(({ subject }) => subject)), context)).filter(
      ({ type }) => type === 'Person',
    )
  },
}

import type { Entity } from '../../model/graph.ts'
import type { Context } from '../context.ts'
import { entitiesOf } from './entity.ts'
import type { TimeParent } from './fuzzy-time.ts'
import { sortedIds } from './organization.ts'

const publicEvent = ({ details }: Entity, { events }: Context) => events.get(details.event ?? '')

export const eventFields = {
  time: (event: Entity, _: object, context: Context): TimeParent | null => {
    const known = publicEvent(event, context)
    return known === undefined ? null : { ...known.time, dateId: null }
  },
  source: (event: Entity, _: object, context: Context) => publicEvent(event, context)?.source ?? null,
  announcedBy: async ({ id }: Entity, _: object, context: Context) => {
    const facts = await context.loaders.factsOfObject(context.roles.announcements).load(id)
    return (await entitiesOf(sortedIds(facts.map(({ subject }) => subject)), context)).filter(
      ({ type }) => type === 'Person',
    )
  },
}

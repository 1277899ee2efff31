import type { EntityHead } from '../../model/graph.ts'
import type { Context } from '../context.ts'
import { entitiesOf } from './entity.ts'
import type { TimeParent } from './fuzzy-time.ts'
import { sortedIds } from './organization.ts'

const publicEvent = ({ details }: EntityHead, { events }: Context) => events.get(details.event ?? '')

export const eventFields = {
  time: (event: EntityHead, _: object, context: Context): TimeParent | null => {
    const known = publicEvent(event, context)
    return known === undefined ? null : { ...known.time, dateId: null }
  },
  source: (event: EntityHead, _: object, context: Context) => publicEvent(event, context)?.source ?? null,
  announcedBy: async ({ id }: EntityHead, _: object, context: Context) => {
    const facts = await context.loaders.factsOfObject(context.roles.announcements).load(id)
    return (await entitiesOf(sortedIds(facts.map(({ subject }) => subject)), context)).filter(
      ({ type }) => type === 'Person',
    )
  },
}

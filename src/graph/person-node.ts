import { type ToldFact, tell } from '../export/told.ts'
import type { LocalDate } from '../model/time.ts'
import { crossedPaths, type PlaceOnDay, whereabouts } from '../operations/crossed-paths.ts'
import { lifeOf } from '../operations/life-of.ts'
import type { TimelineEntry } from '../reason/timeline.ts'
import type { DateRange } from '../store/filters.ts'
import { EntityNode, type Met } from './entity-node.ts'

/** An entry of a life, with its sentence and the claims that say so. */
export type LifeEntry = ToldFact & Omit<TimelineEntry, 'fact'>

/** Somebody in the graph. */
export class PersonNode extends EntityNode {
  /** The life in order, what has no date last; with `during`, what may have been on some day of the range. */
  async timeline(during: DateRange | null = null): Promise<readonly LifeEntry[]> {
    const entries = await lifeOf(this.store, this.entity, during, this.predicates)
    const told = await tell(
      this.store,
      entries.map(({ fact }) => fact),
      this.predicates,
    )
    const byId = new Map(told.map((one) => [one.fact.id, one]))
    return entries.flatMap(({ fact, ...entry }) => {
      const one = byId.get(fact.id)
      return one === undefined ? [] : { ...one, ...entry }
    })
  }

  /** Where the person was on a day (`2022-03-05`), or may have been; last where nothing tells when. */
  whereabouts(day: LocalDate): Promise<readonly PlaceOnDay[]> {
    return whereabouts(this.store, this.entity, day, this.predicates)
  }

  /** Who was told to have been in the same town on the same days, the certain first; but for towns of which 2,000 facts tell. */
  async crossedPaths(): Promise<readonly Met[]> {
    const crossings = await crossedPaths(this.store, this.entity, this.predicates)
    const named = await this.entitiesOf(crossings.flatMap(({ other, place }) => [other, place]))
    return crossings.flatMap(({ other, place, ...rest }) => {
      const [person, where] = [named.get(other), named.get(place)]
      return person === undefined || where === undefined ? [] : { ...rest, other: person, place: where }
    })
  }
}

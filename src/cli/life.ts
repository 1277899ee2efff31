import type { Contradiction, Entity } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { lifeOf } from '../operations/life-of.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { type Told, tell } from './told.ts'

/** One entry of a life, as people read it. */
export interface LifeEntry extends Told {
  readonly dated: boolean
  readonly conflicts: readonly Contradiction[]
  /** The earlier one whose place it took. */
  readonly changedFrom: { readonly fact: string; readonly sentence: string } | null
}

/** A life in order, in sentences; what has no date comes last. */
export const tellLife = async (
  store: Store,
  entity: Entity,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly LifeEntry[]> => {
  const timeline = await lifeOf(store, entity, null, predicates)
  const facts = timeline.map(({ fact }) => fact)
  const told = new Map((await tell(store, facts, predicates)).map((one) => [one.fact.id, one]))
  const ids = [...new Set(timeline.flatMap(({ conflicts }) => conflicts))]
  const contradictions = new Map<string, Contradiction>()
  if (ids.length > 0)
    for await (const one of all((paging) => store.contradictions({ ids }, paging))) contradictions.set(one.id, one)
  return timeline.flatMap(({ fact, dated, conflicts, changedFrom }) => {
    const own = told.get(fact.id)
    if (own === undefined) return []
    const before = changedFrom === null ? undefined : told.get(changedFrom)
    return {
      ...own,
      dated,
      changedFrom: before === undefined ? null : { fact: before.fact.id, sentence: before.sentence },
      conflicts: conflicts.map((id) => contradictions.get(id)).filter((one) => one !== undefined),
    }
  })
}

import { entitiesById, type ToldFact, toldFacts } from '../export/told.ts'
import type { Contradiction, Entity } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { CrossedPaths } from '../reason/crossed-paths.ts'
import type { FactFilter } from '../store/filters.ts'
import { all, type Store } from '../store/store.ts'

/** Two people in one place at one time, with the entities themselves. */
export type Met = Omit<CrossedPaths, 'other' | 'place'> & { readonly other: Entity; readonly place: Entity }

/** A person, a place, an organization or whatever else the graph holds. */
export class EntityNode {
  readonly entity: Entity
  protected readonly store: Store
  protected readonly predicates: ReadonlyMap<string, Predicate>

  constructor(store: Store, entity: Entity, predicates: ReadonlyMap<string, Predicate>) {
    this.store = store
    this.entity = entity
    this.predicates = predicates
  }

  /** As the entity's: any of its chains' ids finds it too. */
  get id(): string {
    return this.entity.id
  }

  get name(): string {
    return this.entity.name
  }

  /** What is told of it, in whatever role, by id. */
  facts(filter: FactFilter = {}): AsyncGenerator<ToldFact> {
    return toldFacts(this.store, { predicates: this.predicates }, { ...filter, about: [this.id] })
  }

  /** What cannot all be true of it. */
  contradictions(): AsyncGenerator<Contradiction> {
    return all((paging) => this.store.contradictions({ subjects: [this.id] }, paging))
  }

  protected entitiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> {
    return entitiesById(this.store, ids)
  }
}

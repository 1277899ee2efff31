import type { ExportOptions } from '../export/format.ts'
import { EXPORT_FORMATS } from '../export/index.ts'
import { entitiesById, type ToldFact, toldFacts } from '../export/told.ts'
import { StorygraphError } from '../model/errors.ts'
import type { Contradiction, Entity, StoredClaim, StoredDocument } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { findEntity } from '../operations/find-entity.ts'
import { ingest, type Outcome } from '../operations/ingest.ts'
import { openReaders } from '../operations/reading-pool.ts'
import { tellingPaths } from '../operations/telling-paths.ts'
import type { ContradictionFilter, DocumentFilter, EntityFilter, FactFilter } from '../store/filters.ts'
import { openStore } from '../store/open.ts'
import { all, type PathQuery, type Store } from '../store/store.ts'
import { readInputs } from '../text/read-inputs.ts'
import { EntityNode } from './entity-node.ts'
import { PersonNode } from './person-node.ts'

/** How a graph is opened. */
export interface GraphOptions {
  /** STORE_UNREACHABLE where there is no store yet, instead of a new one. */
  readonly mustExist?: boolean
  /** A folder of rules of your own, as `--rules` takes it. */
  readonly rules?: string
}

/** A step of a path: a fact, walked from one of its ends to the other. */
export interface PathStep extends ToldFact {
  readonly from: Entity
  readonly to: Entity
}

/** One of several answers that cannot all be true. */
export interface ToldSide {
  readonly claims: readonly StoredClaim[]
  /** Other facts speak for this one. */
  readonly favoured: boolean
}

/** A contradiction with the words of each side. */
export interface ToldContradiction {
  readonly contradiction: Contradiction
  readonly subject: Entity
  readonly sides: readonly ToldSide[]
}

/**
 * A graph for scripts: no server, and what is long comes as it is walked through. Everything is read as it is now; `store` has what
 * is not here.
 */
export class Graph {
  readonly store: Store
  readonly predicates: ReadonlyMap<string, Predicate>
  readonly #rules: string | null

  constructor(store: Store, rules: string | null = null) {
    this.store = store
    this.#rules = rules
    this.predicates = loadRules(rules).predicates
  }

  /** Somebody by name, alias or id. Errors: NOT_FOUND, AMBIGUOUS_NAME with `details.candidates`. */
  async person(name: string): Promise<PersonNode> {
    return new PersonNode(this.store, await findEntity(this.store, name, 'Person'), this.predicates)
  }

  /** A place by name, alias or id. Errors as of `person`. */
  async place(name: string): Promise<EntityNode> {
    return new EntityNode(this.store, await findEntity(this.store, name, 'Place'), this.predicates)
  }

  /** An organization by name, alias or id. Errors as of `person`. */
  async organization(name: string): Promise<EntityNode> {
    return new EntityNode(this.store, await findEntity(this.store, name, 'Organization'), this.predicates)
  }

  /** Everybody, by id, or those who match. */
  async *people(filter: EntityFilter = {}): AsyncGenerator<PersonNode> {
    const wanted: EntityFilter = { and: [{ types: ['Person'] }, filter] }
    for await (const entity of all((paging) => this.store.entities(wanted, paging)))
      yield new PersonNode(this.store, entity, this.predicates)
  }

  /** Facts with their sentences and claims, by id. */
  facts(filter: FactFilter = {}): AsyncGenerator<ToldFact> {
    return toldFacts(this.store, { predicates: this.predicates }, filter)
  }

  documents(filter: DocumentFilter = {}): AsyncGenerator<StoredDocument> {
    return all((paging) => this.store.documents(filter, paging), 16)
  }

  /** What cannot all be true, each side with its claims. */
  async *contradictions(filter: ContradictionFilter = {}): AsyncGenerator<ToldContradiction> {
    for await (const contradiction of all((paging) => this.store.contradictions(filter, paging))) {
      const subject = (await entitiesById(this.store, [contradiction.subject])).get(contradiction.subject)
      const ids = contradiction.sides.flatMap(({ claims }) => claims)
      const claims = new Map<string, StoredClaim>()
      for await (const claim of all((paging) => this.store.claims({ ids }, paging))) claims.set(claim.globalId, claim)
      const sides = contradiction.sides.map((side, index) => ({
        claims: side.claims.flatMap((id) => claims.get(id) ?? []),
        favoured: index === contradiction.favours,
      }))
      if (subject !== undefined) yield { contradiction, subject, sides }
    }
  }

  /**
   * How two hang together, by nodes or ids, what tells most first: three paths of at most four steps unless told otherwise.
   *
   * @example await graph.paths(await graph.person('Arseny'), await graph.place('Belgrade'))
   */
  async paths(
    from: EntityNode | string,
    to: EntityNode | string,
    query: Partial<Omit<PathQuery, 'from' | 'to'>> = {},
  ): Promise<readonly (readonly PathStep[])[]> {
    const idOf = (end: EntityNode | string): string => (typeof end === 'string' ? end : end.id)
    const paths = await tellingPaths(this.store, { maxHops: 4, first: 3, ...query, from: idOf(from), to: idOf(to) })
    const facts = new Map<string, ToldFact>()
    const ids = [...new Set(paths.flatMap((hops) => hops.map(({ fact }) => fact)))]
    if (ids.length > 0) for await (const told of this.facts({ ids })) facts.set(told.fact.id, told)
    const ends = await entitiesById(
      this.store,
      paths.flatMap((hops) => hops.flatMap((hop) => [hop.from, hop.to])),
    )
    return paths.map((hops) =>
      hops.flatMap((hop) => {
        const [told, start, end] = [facts.get(hop.fact), ends.get(hop.from), ends.get(hop.to)]
        return told === undefined || start === undefined || end === undefined ? [] : { ...told, from: start, to: end }
      }),
    )
  }

  /** Pieces of an export: `graph.export('gexf')`. BAD_INPUT for a format that there is not. */
  export(format: string, options: ExportOptions = {}): AsyncIterable<string> {
    const chosen = EXPORT_FORMATS.get(format)
    const known = [...EXPORT_FORMATS.keys()].join(', ')
    if (chosen === undefined)
      throw new StorygraphError('BAD_INPUT', `There is no export "${format}". There are: ${known}.`)
    return chosen.write(this.store, { predicates: this.predicates, ...options })
  }

  /** Reads files and folders of texts into the graph, as `storygraph ingest` does, and tells what became of each document. */
  async *read(paths: readonly string[]): AsyncGenerator<Outcome> {
    const readers = openReaders({ workers: 0, rules: this.#rules })
    try {
      yield* ingest(this.store, readers.readAll(readInputs(paths)), { predicates: this.predicates })
    } finally {
      await readers.close()
    }
  }

  close(): Promise<void> {
    return this.store.close()
  }
}

/**
 * Opens the graph that a URL names, as `openStore` does. Close it when done.
 *
 * @example
 * const graph = await open('storygraph.db')
 * for (const { sentence } of await (await graph.person('Arseny')).timeline()) console.log(sentence)
 */
export const open = async (url: string, { rules, ...options }: GraphOptions = {}): Promise<Graph> =>
  new Graph(await openStore(url, options), rules ?? null)

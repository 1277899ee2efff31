import { StorygraphError } from '../../model/errors.ts'
import type { PathQuery } from '../store.ts'
import type { Connection } from './connection.ts'
import { allOf, list, type Sql, sql } from './sql.ts'
import { timeCondition } from './time-condition.ts'

/** What a step may come to: not days or unnamed groups, over which everybody hangs together. */
const STEPS_OVER = ['Person', 'Place', 'Organization', 'Event']

/** From which column of a fact to which a step goes. */
const WAYS = [
  { from: sql`f.subject`, to: sql`f.object` },
  { from: sql`f.subject`, to: sql`f.place` },
  { from: sql`f.object`, to: sql`f.subject` },
  { from: sql`f.place`, to: sql`f.subject` },
] as const

/** A step to an entity, by number. */
export interface Edge {
  readonly to: number
  /** Key of the fact; of several between the same two, the smallest. */
  readonly fact: string
}

/** Entities and the facts between them, as far as a query lets them count. */
export class PathEdges {
  readonly #connection: Connection
  readonly #filter: Sql
  readonly #known = new Map<number, readonly number[]>()
  readonly #stopAt: number

  constructor(connection: Connection, query: PathQuery) {
    this.#connection = connection
    this.#filter = allOf([
      ...(query.predicates === undefined ? [] : [sql`f.predicate IN ${list(query.predicates)}`]),
      ...(query.during === undefined ? [] : [timeCondition({ overlaps: query.during })]),
    ])
    this.#stopAt = query.deadline === undefined ? Number.POSITIVE_INFINITY : performance.now() + query.deadline
  }

  /** Read once, and from indexes alone where nothing filters: a country has thousands, of which few are on the way. */
  neighbours(entity: number): readonly number[] {
    const known = this.#known.get(entity)
    if (known !== undefined) return known
    this.checkDeadline()
    const [first, ...others] = WAYS.map(
      ({ from, to }) => sql`SELECT ${to} FROM facts f WHERE ${from} = ${entity} AND ${this.#filter}`,
    )
    const ends = others.reduce((union, way) => sql`${union} UNION ${way}`, first ?? sql``)
    const rows = this.#connection.query<{ n: number }>(
      sql`SELECT e.n FROM entities e WHERE e.n IN (${ends}) AND e.type IN ${list(STEPS_OVER)}`,
    )
    const found = rows.map(({ n }) => n)
    this.#known.set(entity, found)
    return found
  }

  /** The edges from an entity to some of its neighbours, by fact. */
  edgesTo(entity: number, neighbours: readonly number[]): readonly Edge[] {
    this.checkDeadline()
    const among = list(neighbours)
    const [first, ...others] = WAYS.map(
      ({ from, to }) => sql`SELECT ${to} AS n, f.id AS fact FROM facts f
        WHERE ${from} = ${entity} AND ${to} IN ${among} AND ${this.#filter}`,
    )
    const ends = others.reduce((union, way) => sql`${union} UNION ALL ${way}`, first ?? sql``)
    return this.#connection.query<Edge>(
      sql`SELECT n AS "to", min(fact) AS fact FROM (${ends}) GROUP BY n ORDER BY 2, 1`,
    )
  }

  /** Throws TIMEOUT once the query's deadline has passed. */
  checkDeadline(): void {
    if (performance.now() < this.#stopAt) return
    throw new StorygraphError(
      'TIMEOUT',
      'The search for paths took longer than its deadline. Ask for fewer hops, for certain predicates, or give it more time.',
    )
  }
}

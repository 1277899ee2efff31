import { deadlineCheck, type Edge, type PathSource, STEPS_OVER } from '../path-search.ts'
import type { PathQuery } from '../store.ts'
import type { Connection } from './connection.ts'
import { allOf, list, type Sql, sql } from './sql.ts'
import { timeCondition } from './time-condition.ts'

/** From which column of a fact to which a step goes. */
const WAYS = [
  { from: sql`f.subject`, to: sql`f.object` },
  { from: sql`f.subject`, to: sql`f.place` },
  { from: sql`f.object`, to: sql`f.subject` },
  { from: sql`f.place`, to: sql`f.subject` },
] as const

/** Entities and the facts between them, as far as a query lets them count. */
export class PathEdges implements PathSource {
  readonly #connection: Connection
  readonly #filter: Sql
  readonly #known = new Map<number, readonly number[]>()
  readonly #checkDeadline: () => void

  constructor(connection: Connection, query: PathQuery) {
    this.#connection = connection
    this.#filter = allOf([
      ...(query.predicates === undefined ? [] : [sql`f.predicate IN ${list(query.predicates)}`]),
      ...(query.during === undefined ? [] : [timeCondition({ overlaps: query.during })]),
    ])
    this.#checkDeadline = deadlineCheck(query.deadline)
  }

  /** Read once, and from indexes alone where nothing filters: a country has thousands, of which few are on the way. */
  neighbours(entity: number): readonly number[] {
    const known = this.#known.get(entity)
    if (known !== undefined) return known
    this.#checkDeadline()
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
    this.#checkDeadline()
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
}

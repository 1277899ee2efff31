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

/** Entities whose neighbours are read at once. */
const AT_ONCE = 256

/** So many facts are thought to be had by whom nothing is known of yet. */
const FEW = 64

const oneOf = (values: readonly (string | number)[]): Sql => ({
  text: `(${values.map(() => '?').join(', ')})`,
  parameters: values,
})

/** The neighbours of an entity, a column for each way. */
type Row = { readonly entity: number } & Readonly<Record<'w0' | 'w1' | 'w2' | 'w3', string | null>>

const numbersIn = (joined: string): readonly number[] => JSON.parse(`[${joined}]`)

/** Entities and the facts between them, as far as a query lets them count. */
export class PathEdges implements PathSource {
  readonly #connection: Connection
  readonly #filter: Sql
  /** What may be stepped over, and both ends whatever they are. */
  readonly #passable: Sql
  readonly #known = new Map<number, readonly number[]>()
  readonly #checkDeadline: () => void
  #ahead: readonly number[] = []
  #next = 0

  constructor(connection: Connection, query: PathQuery, ends: readonly number[]) {
    this.#connection = connection
    this.#filter = allOf([
      ...(query.predicates === undefined ? [] : [sql`f.predicate IN ${oneOf(query.predicates)}`]),
      ...(query.during === undefined ? [] : [timeCondition({ overlaps: query.during })]),
    ])
    this.#passable = sql`(e.type IN ${oneOf(STEPS_OVER)} OR e.n IN ${oneOf(ends)})`
    this.#checkDeadline = deadlineCheck(query.deadline)
  }

  /** Says whose neighbours will be asked for, in this order: they are read some hundreds at a time. */
  readAhead(entities: readonly number[]): void {
    this.#ahead = entities
    this.#next = 0
  }

  /** Read once, and from indexes alone but for times: a country has thousands, of which few are on the way. */
  neighbours(entity: number): readonly number[] {
    const known = this.#known.get(entity)
    if (known !== undefined) return known
    this.#checkDeadline()
    const start = this.#ahead.indexOf(entity, this.#next)
    if (start < 0) return this.#read([entity]).get(entity) ?? []
    this.#next = start + AT_ONCE
    return this.#read(this.#ahead.slice(start, this.#next)).get(entity) ?? []
  }

  // A row for each entity and not for each neighbour: what takes time is to make rows, not to find them. What the neighbours
  // are is not looked up, for they are thousands of which few are on a way: only what is stepped over or onto must be passable.
  #read(entities: readonly number[]): ReadonlyMap<number, readonly number[]> {
    const columns = WAYS.map(
      ({ from, to }, at) => sql`(SELECT group_concat(${to}) FROM facts f
        WHERE ${from} = a.value AND ${to} IS NOT NULL AND ${this.#filter}) AS ${{ text: `w${at}`, parameters: [] }}`,
    ).reduce((before, column) => sql`${before}, ${column}`)
    const rows = this.#connection.query<Row>(
      sql`SELECT a.value AS entity, ${columns} FROM json_each(${JSON.stringify(entities)}) a CROSS JOIN entities e ON e.n = a.value
        WHERE ${this.#passable}`,
    )
    for (const entity of entities) this.#known.set(entity, [])
    for (const { entity, w0, w1, w2, w3 } of rows)
      this.#known.set(entity, numbersIn([w0, w1, w2, w3].filter((way) => way !== null).join()))
    return this.#known
  }

  /** The edges from an entity to some of its neighbours, by fact. */
  edgesTo(entity: number, neighbours: readonly number[]): readonly Edge[] {
    this.#checkDeadline()
    const among = list(neighbours)
    // The facts of somebody are soon looked through; those of a city are not, and each pair is looked up.
    const isLookedThrough = neighbours.length > (this.#known.get(entity)?.length ?? FEW)
    const [first, ...others] = WAYS.map(
      ({ from, to }) => sql`SELECT ${to} AS n, f.id AS fact FROM facts f
        WHERE ${from} = ${entity} AND ${isLookedThrough ? sql`+${to}` : to} IN ${among} AND ${this.#filter}`,
    )
    const ends = others.reduce((union, way) => sql`${union} UNION ALL ${way}`, first ?? sql``)
    return this.#connection.query<Edge>(
      sql`SELECT e.n AS "to", min(w.fact) AS fact FROM (${ends}) w CROSS JOIN entities e ON e.n = w.n WHERE ${this.#passable}
        GROUP BY e.n ORDER BY 2, 1`,
    )
  }
}

import type { Position } from '../../page-cursor.ts'
import type { Beside } from '../../store.ts'
import { type Kind, rangeOf } from '../keys.ts'
import { allOf, type Cypher, cypher, plain } from './cypher.ts'
import { BESIDE_FACTS, tellFacts } from './tell.ts'

/** What is listed: of which kind, what it must be, in which order, and what is told of each. */
export interface PageQuery {
  readonly kind: Kind
  /** The variable that the other pieces speak of. */
  readonly node: string
  /** Clauses that find nodes among which are all that are listed; null for all of the kind. */
  readonly start: Cypher | null
  readonly where: Cypher
  /** Property that orders before the key; nodes without come last. */
  readonly sort?: string | undefined
  /** How the value of a cursor becomes one of that property. */
  readonly sortValue?: 'date' | undefined
  readonly descending: boolean
  /** From the node on: clauses, and after RETURN the columns. */
  readonly tell: Cypher
}

export interface Phase {
  readonly where: Cypher
  readonly order: Cypher
}

/** Nodes that have the property first, then those that have not: each in an order that an index gives. */
export const phasesOf = (
  { node, sort, sortValue, descending }: PageQuery,
  position: Position | null,
): readonly Phase[] => {
  const key = plain(`${node}.key`)
  const direction = plain(descending ? 'DESC' : 'ASC')
  const beyond = plain(descending ? '<' : '>')
  const byKey = cypher`${key} ${direction}`
  const afterKey = position === null ? plain('true') : cypher`${key} ${beyond} ${position[1]}`
  if (sort === undefined) return [{ where: afterKey, order: byKey }]
  const property = plain(`${node}.${sort}`)
  const unsorted: Phase = {
    where: cypher`${property} IS NULL AND ${position !== null && position[0] === null ? afterKey : plain('true')}`,
    order: byKey,
  }
  if (position !== null && position[0] === null) return [unsorted]
  const at = sortValue === 'date' ? cypher`date(${position?.[0]})` : cypher`${position?.[0]}`
  const sorted =
    position === null
      ? cypher`${property} IS NOT NULL`
      : cypher`${property} ${beyond}= ${at} AND (${property} ${beyond} ${at} OR ${afterKey})`
  return [{ where: sorted, order: cypher`${property} ${direction}, ${byKey}` }, unsorted]
}

/** Both phases of a first page in one: of one entity's few there is no index to go by. */
const wholePhase = ({ node, sort, descending }: PageQuery): Phase => {
  const direction = plain(descending ? 'DESC' : 'ASC')
  const byKey = cypher`${plain(node)}.key ${direction}`
  const property = plain(`${node}.${sort}`)
  const order = sort === undefined ? byKey : cypher`${property} IS NULL, ${property} ${direction}, ${byKey}`
  return { where: plain('true'), order }
}

/** Finds the nodes of a page's phase: by key, never by count; the server stops after `limit`. */
const pageNodes = ({ kind, node, start, where }: PageQuery, phase: Phase, limit: number): Cypher => {
  const { above, below } = rangeOf(kind)
  const variable = plain(node)
  const inRange = cypher`${variable}.key > ${above} AND ${variable}.key < ${below}`
  const found = start === null ? cypher`MATCH (${variable}:Storygraph)` : cypher`${start} WITH DISTINCT ${variable}`
  return cypher`${found} WHERE ${allOf([inRange, phase.where, where])}
    WITH ${variable} ORDER BY ${phase.order} LIMIT ${limit}`
}

const sortColumn = ({ node, sort }: PageQuery): Cypher =>
  plain(sort === undefined ? 'null' : `toString(${node}.${sort})`)

/** The query of a page's phase: a row for each node. */
export const pageQuery = (query: PageQuery, phase: Phase, limit: number): Cypher => {
  const variable = plain(query.node)
  return cypher`${pageNodes(query, phase, limit)}
    ${query.tell}, ${variable}.key AS pageKey, ${sortColumn(query)} AS pageSort ORDER BY ${phase.order}`
}

/** What goes with the list `shown` of facts. */
const besideShown = (beside: readonly Beside[]): Cypher => {
  const ends = beside.includes('ends') ? BESIDE_FACTS.ends : BESIDE_FACTS.none
  const [claims, documents] = beside.includes('evidence')
    ? [BESIDE_FACTS.claims, BESIDE_FACTS.documents]
    : [BESIDE_FACTS.none, BESIDE_FACTS.none]
  return cypher`${ends} AS ends, ${claims} AS claims, ${documents} AS documents`
}

/** The same of facts, in one row: `rows`, and what goes with them. */
export const factsQuery = (query: PageQuery, phase: Phase, limit: number, beside: readonly Beside[]): Cypher => {
  const columns = cypher`pageKey: f.key, pageSort: ${sortColumn(query)}`
  return cypher`${pageNodes(query, phase, limit)}
    WITH collect(f) AS page WITH page, page[..${limit - 1}] AS shown
    RETURN ${tellFacts(plain('UNWIND page AS f'), columns, phase.order)} AS rows, ${besideShown(beside)}`
}

/** The first pages of several chains' facts, in one row as well; each of the `rows` says whose it is (`each`, a key). */
export const firstFactsQuery = (
  query: PageQuery,
  keys: readonly string[],
  limit: number,
  beside: readonly Beside[],
): Cypher => {
  const phase = wholePhase(query)
  const columns = cypher`each: each, pageKey: f.key, pageSort: ${sortColumn(query)}`
  const all = plain('UNWIND pages AS one UNWIND one.page AS f WITH one.each AS each, f')
  return cypher`UNWIND ${keys} AS each
    CALL (each) { ${pageNodes(query, phase, limit)} RETURN collect(f) AS page }
    WITH collect({each: each, page: page}) AS pages
    WITH pages, COLLECT { UNWIND pages AS one UNWIND one.page[..${limit - 1}] AS f RETURN DISTINCT f } AS shown
    RETURN ${tellFacts(all, columns, cypher`each, ${phase.order}`)} AS rows, ${besideShown(beside)}`
}

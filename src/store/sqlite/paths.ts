import { checkPathQuery, type Step, searchPaths } from '../path-search.ts'
import { fromKey, toKey } from '../sort-key.ts'
import type { Hop, PathQuery } from '../store.ts'
import type { Connection } from './connection.ts'
import { PathEdges } from './path-edges.ts'

const numberOf = (connection: Connection, id: string): number | undefined =>
  connection.get<{ entity: number }>('SELECT entity FROM chains WHERE id = ?', toKey(id))?.entity

const idsOf = (connection: Connection, found: readonly (readonly Step[])[]): ReadonlyMap<number, string> => {
  const numbers = JSON.stringify(found.flat().flatMap(({ from, to }) => [from, to]))
  const sql = 'SELECT n, id FROM entities WHERE n IN (SELECT value FROM json_each(?))'
  return new Map(connection.all<{ n: number; id: string }>(sql, numbers).map(({ n, id }) => [n, fromKey(id)]))
}

/** How two entities hang together; see `Store.paths`. */
export const findPaths = (connection: Connection, query: PathQuery): readonly (readonly Hop[])[] => {
  checkPathQuery(query)
  const from = numberOf(connection, query.from)
  const to = numberOf(connection, query.to)
  if (from === undefined || to === undefined || from === to || query.first === 0) return []
  const edges = new PathEdges(connection, query, [from, to])
  const search = searchPaths(edges, from, to, query)
  let step = search.next()
  while (!step.done) {
    edges.readAhead(step.value)
    step = search.next()
  }
  const ids = idsOf(connection, step.value)
  return step.value.map((steps) =>
    steps.map((one) => ({ from: ids.get(one.from) ?? '', to: ids.get(one.to) ?? '', fact: fromKey(one.fact) })),
  )
}

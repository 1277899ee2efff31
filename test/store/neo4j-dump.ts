import type { Driver } from 'neo4j-driver'
import { rowsOf } from './neo4j-server.ts'

interface Dumped {
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
  readonly ties: readonly (readonly [type: string, to: string, properties: Readonly<Record<string, unknown>>])[]
}

const NUMBERED = ['n', 'entity', 'names']

/**
 * Everything of ours in a Neo4j, node by node in an order of its own, but for what is counted: the store's own node, and the numbers of
 * entities, in whose place their ids stand.
 */
export const neo4jDump = async (driver: Driver): Promise<readonly string[]> => {
  const entities = await rowsOf<{ n: number; key: string }>(
    driver,
    'MATCH (e:Storygraph) WHERE e.n IS NOT NULL RETURN e.n AS n, e.key AS key',
  )
  const keys = new Map(entities.map(({ n, key }) => [n, key]))
  const named = (value: string): string =>
    value.replace(/^([mi]):(\d+)/, (_, kind: string, n: string) => `${kind}:${keys.get(Number(n))}`)
  const plain = (properties: Dumped['properties']): unknown =>
    Object.entries(properties)
      // The importer knows no empty list; it is asked like one that is not there.
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => {
        if (NUMBERED.includes(name)) return [name, keys.get(Number(value))]
        if (name === 'key') return [name, named(String(value))]
        return [name, typeof value === 'object' && value !== null && !Array.isArray(value) ? String(value) : value]
      })
      .sort()
  const rows = await rowsOf<Dumped>(
    driver,
    `MATCH (n:Storygraph) WHERE n.key <> 'meta'
    RETURN labels(n) AS labels, properties(n) AS properties,
    COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), m.key, properties(r)] } AS ties`,
  )
  return rows
    .map(({ labels, properties, ties }) => {
      const told = ties.map(([type, to, own]) => JSON.stringify([type, named(to), plain(own)])).sort()
      return JSON.stringify([[...labels].sort(), plain(properties), told])
    })
    .sort()
}

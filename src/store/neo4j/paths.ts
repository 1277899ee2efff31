import {
  checkPathQuery,
  deadlineCheck,
  type Edge,
  type PathSource,
  STEPS_OVER,
  type Step,
  searchPaths,
} from '../path-search.ts'
import type { Hop, PathQuery } from '../store.ts'
import type { Connection } from './connection.ts'
import { allOf, cypher, parametersOf, textOf } from './cypher/cypher.ts'
import { factCondition } from './cypher/graph-condition.ts'
import { ENDS, IDS, neighboursOf } from './cypher/paths.ts'
import { idOf, keyOf } from './keys.ts'

/** The edges that have been read so far, from either end: what lies between two entities is known once one of them was read. */
class KnownEdges implements PathSource {
  readonly #facts = new Map<number, Map<number, string>>()

  note(from: number, to: number, fact: string): void {
    this.#of(from).set(to, fact)
    this.#of(to).set(from, fact)
  }

  neighbours(entity: number): readonly number[] {
    return [...this.#of(entity).keys()]
  }

  edgesTo(entity: number, neighbours: readonly number[]): readonly Edge[] {
    const facts = this.#of(entity)
    const edges = neighbours.flatMap((to) => {
      const fact = facts.get(to)
      return fact === undefined ? [] : [{ to, fact }]
    })
    return edges.sort((a, b) => compare(a.fact, b.fact) || a.to - b.to)
  }

  #of(entity: number): Map<number, string> {
    const known = this.#facts.get(entity) ?? new Map<number, string>()
    this.#facts.set(entity, known)
    return known
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const endsOf = async (connection: Connection, { from, to }: PathQuery): Promise<readonly (number | undefined)[]> => {
  const chains = [from, to].map((id) => keyOf('chain', id))
  const rows = await connection.read<{ chain: string; entity: number }>(ENDS, { chains: [...new Set(chains)] })
  const entities = new Map(rows.map(({ chain, entity }) => [chain, entity]))
  return chains.map((chain) => entities.get(chain))
}

const search = async (
  connection: Connection,
  query: PathQuery,
  from: number,
  to: number,
): Promise<readonly (readonly Step[])[]> => {
  const checkDeadline = deadlineCheck(query.deadline)
  const stopAt = query.deadline === undefined ? undefined : performance.now() + query.deadline
  const where = allOf([
    cypher`f.key > ${'f:'}`,
    factCondition({
      ...(query.predicates && { predicates: query.predicates }),
      ...(query.during && { time: { overlaps: query.during } }),
    }),
  ])
  const edges = new KnownEdges()
  const steps = searchPaths(edges, from, to, query)
  let step = steps.next()
  while (!step.done) {
    checkDeadline()
    const parameters = { ...parametersOf(where), frontier: step.value, types: STEPS_OVER }
    const rows = await connection.read<{ number: number; neighbour: number; fact: string }>(
      neighboursOf(textOf(where)),
      parameters,
      stopAt === undefined ? undefined : stopAt - performance.now(),
    )
    for (const { number, neighbour, fact } of rows) edges.note(number, neighbour, idOf(fact))
    step = steps.next()
  }
  return step.value
}

/** How two entities hang together; see `Store.paths`. */
export const findPaths = async (connection: Connection, query: PathQuery): Promise<readonly (readonly Hop[])[]> => {
  checkPathQuery(query)
  const [from, to] = await endsOf(connection, query)
  if (from === undefined || to === undefined || from === to || query.first === 0) return []
  const found = await search(connection, query, from, to)
  const numbers = [...new Set(found.flat().flatMap((step) => [step.from, step.to]))]
  const rows = await connection.read<{ number: number; key: string }>(IDS, { numbers })
  const ids = new Map(rows.map(({ number, key }) => [number, idOf(key)]))
  return found.map((steps) =>
    steps.map((step) => ({ from: ids.get(step.from) ?? '', to: ids.get(step.to) ?? '', fact: step.fact })),
  )
}

import { StorygraphError } from '../../model/errors.ts'
import type { Hop, PathQuery } from '../store.ts'
import type { Connection } from './connection.ts'
import { type Edge, PathEdges } from './path-edges.ts'
import { fromKey, toKey } from './sort-key.ts'

/** Entities looked at before a search gives up: who hangs together only over more than that hangs together with everybody. */
const MAX_VISITED = 200_000

/** Everything within some hops of one end, grown hop by hop. */
class Ball {
  readonly distances: Map<number, number>
  readonly #edges: PathEdges
  readonly #inwards = new Map<number, number[]>()
  frontier: readonly number[]
  radius = 0

  constructor(centre: number, edges: PathEdges) {
    this.distances = new Map([[centre, 0]])
    this.frontier = [centre]
    this.#edges = edges
  }

  /** Gives whether it now touches the other; `full` where both together passed MAX_VISITED, and it can grow no more. */
  grow(other: Ball): 'apart' | 'touching' | 'full' {
    const next: number[] = []
    let touches = false
    for (const entity of this.frontier) {
      for (const neighbour of this.#edges.neighbours(entity)) {
        this.#noteInwards(neighbour, entity)
        if (this.distances.has(neighbour)) continue
        this.distances.set(neighbour, this.radius + 1)
        next.push(neighbour)
        touches ||= other.distances.has(neighbour)
      }
      if (this.distances.size + other.distances.size > MAX_VISITED) return 'full'
    }
    this.frontier = next
    this.radius += 1
    return touches ? 'touching' : 'apart'
  }

  /** Neighbours of an entity that are nearer to the centre than the ball's radius. */
  inwards(entity: number): readonly number[] {
    return this.#inwards.get(entity) ?? []
  }

  #noteInwards(entity: number, neighbour: number): void {
    const known = this.#inwards.get(entity)
    if (known === undefined) this.#inwards.set(entity, [neighbour])
    else known.push(neighbour)
  }
}

type Step = Edge & { readonly from: number }

/**
 * All ways of exactly `length` hops that meet nobody twice, in the order of their facts, until `enough`. `goal` knows how far
 * each entity is from the end, as far as it reaches, so that no way is begun that cannot end there in time; within its reach
 * only neighbours that it has met are looked at, never all that a country has.
 */
const waysOf = (
  edges: PathEdges,
  from: number,
  goal: Ball,
  length: number,
  enough: number,
): readonly (readonly Step[])[] => {
  const found: (readonly Step[])[] = []
  const steps: Step[] = []
  const met = new Set([from])
  const mayFollow = (entity: number, left: number): boolean => {
    const distance = goal.distances.get(entity) ?? goal.radius + 1
    return distance <= left && (left === 0 || distance > 0) && !met.has(entity)
  }
  const walk = (at: number): void => {
    const left = length - steps.length - 1
    const neighbours = left < goal.radius ? goal.inwards(at) : edges.neighbours(at)
    const next = neighbours.filter((neighbour) => mayFollow(neighbour, left))
    if (next.length === 0) return
    for (const edge of edges.edgesTo(at, next)) {
      if (found.length >= enough) return
      steps.push({ ...edge, from: at })
      met.add(edge.to)
      if (left === 0) found.push([...steps])
      else walk(edge.to)
      steps.pop()
      met.delete(edge.to)
    }
  }
  walk(from)
  return found
}

/** Grows the one that has less to look at; null where that is nothing. */
const growSmaller = (start: Ball, goal: Ball): ReturnType<Ball['grow']> | null => {
  const [near, far] = start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start]
  return near.frontier.length === 0 ? null : near.grow(far)
}

const tooMany = (): StorygraphError =>
  new StorygraphError(
    'TIMEOUT',
    `The search for paths met more than ${MAX_VISITED} entities without coming to the other end. Ask for fewer hops, or for certain predicates.`,
  )

const shortestLength = (start: Ball, goal: Ball, maxHops: number): number | null => {
  while (start.radius + goal.radius < maxHops) {
    const grown = growSmaller(start, goal)
    if (grown === null) return null
    if (grown === 'full') throw tooMany()
    if (grown === 'touching') return start.radius + goal.radius
  }
  return null
}

const ways = (edges: PathEdges, from: number, to: number, query: PathQuery): readonly (readonly Step[])[] => {
  const start = new Ball(from, edges)
  const goal = new Ball(to, edges)
  const shortest = shortestLength(start, goal, query.maxHops)
  if (shortest === null) return []
  const found: (readonly Step[])[] = []
  for (let length = shortest; length <= query.maxHops; length += 1) {
    found.push(...waysOf(edges, from, goal, length, query.first - found.length))
    // Longer ones are looked for only within the bound on entities: what is found by then is true, and the same each time.
    if (found.length >= query.first || growSmaller(start, goal) === 'full') break
  }
  return found
}

const checkQuery = ({ maxHops, first }: PathQuery): void => {
  if (Number.isInteger(maxHops) && maxHops >= 1 && maxHops <= 6 && Number.isInteger(first) && first >= 0) return
  const message = `A path has 1 to 6 hops and "first" is no less than 0: not maxHops ${maxHops} and first ${first}.`
  throw new StorygraphError('BAD_INPUT', message)
}

const numberOf = (connection: Connection, id: string): number | undefined =>
  connection.get<{ entity: number }>('SELECT entity FROM chains WHERE id = ?', toKey(id))?.entity

const idsOf = (connection: Connection, found: readonly (readonly Step[])[]): ReadonlyMap<number, string> => {
  const numbers = JSON.stringify(found.flat().flatMap(({ from, to }) => [from, to]))
  const sql = 'SELECT n, id FROM entities WHERE n IN (SELECT value FROM json_each(?))'
  return new Map(connection.all<{ n: number; id: string }>(sql, numbers).map(({ n, id }) => [n, fromKey(id)]))
}

/** How two entities hang together; see `Store.paths`. Searches from both ends, which meets far fewer entities. */
export const findPaths = (connection: Connection, query: PathQuery): readonly (readonly Hop[])[] => {
  checkQuery(query)
  const from = numberOf(connection, query.from)
  const to = numberOf(connection, query.to)
  if (from === undefined || to === undefined || from === to || query.first === 0) return []
  const found = ways(new PathEdges(connection, query), from, to, query)
  const ids = idsOf(connection, found)
  return found.map((steps) =>
    steps.map((step) => ({ from: ids.get(step.from) ?? '', to: ids.get(step.to) ?? '', fact: fromKey(step.fact) })),
  )
}

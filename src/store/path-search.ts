import { StorygraphError } from '../model/errors.ts'
import type { PathQuery } from './store.ts'

/** Entities looked at before a search gives up: who hangs together only over more than that hangs together with everybody. */
const MAX_VISITED = 200_000

/** What a step may come to: not days or unnamed groups, over which everybody hangs together. */
export const STEPS_OVER = ['Person', 'Place', 'Organization', 'Event'] as const

/** A step to an entity, by its internal number. */
export interface Edge {
  readonly to: number
  /** The fact as the engine names it; of several between the same two, the one with the smallest id. */
  readonly fact: string
}

export type Step = Edge & { readonly from: number }

/** What an engine tells of entities and the facts between them, as far as a query lets them count. */
export interface PathSource {
  /** May name one more than once, and such as no way leads over, which have no neighbours themselves. */
  readonly neighbours: (entity: number) => readonly number[]
  /** The edges from an entity to some of its neighbours over which ways lead, in the order of their facts. */
  readonly edgesTo: (entity: number, neighbours: readonly number[]) => readonly Edge[]
}

/** Everything within some hops of one end, grown hop by hop. */
class Ball {
  readonly distances: Map<number, number>
  readonly #source: PathSource
  /** Null where nobody will ask. */
  readonly #inwards: Map<number, number[]> | null
  frontier: readonly number[]
  radius = 0

  constructor(centre: number, source: PathSource, notesInwards: boolean) {
    this.#inwards = notesInwards ? new Map() : null
    this.distances = new Map([[centre, 0]])
    this.frontier = [centre]
    this.#source = source
  }

  /** Gives whether it now touches the other; `full` where both together passed MAX_VISITED, and it can grow no more. */
  grow(other: Ball): 'apart' | 'touching' | 'full' {
    const next: number[] = []
    let touches = false
    for (const entity of this.frontier) {
      for (const neighbour of this.#source.neighbours(entity)) {
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
    return this.#inwards?.get(entity) ?? []
  }

  #noteInwards(entity: number, neighbour: number): void {
    if (this.#inwards === null) return
    const known = this.#inwards.get(entity)
    if (known === undefined) this.#inwards.set(entity, [neighbour])
    else if (known.at(-1) !== neighbour) known.push(neighbour)
  }
}

/**
 * All ways of exactly `length` hops that meet nobody twice, in the order of their facts, until `enough`. `goal` knows how far
 * each entity is from the end, as far as it reaches, so that no way is begun that cannot end there in time; within its reach
 * only neighbours that it has met are looked at, never all that a country has.
 */
const waysOf = (
  source: PathSource,
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
    const neighbours = left < goal.radius ? goal.inwards(at) : source.neighbours(at)
    const next = neighbours.filter((neighbour) => mayFollow(neighbour, left))
    if (next.length === 0) return
    for (const edge of source.edgesTo(at, next)) {
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

/** What a search does between two steps: it says which entities' neighbours it will ask for next. */
type Searching<T> = Generator<readonly number[], T, void>

/** Grows the one that has less to look at; null where that is nothing. */
function* growSmaller(start: Ball, goal: Ball): Searching<ReturnType<Ball['grow']> | null> {
  const [near, far] = start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start]
  if (near.frontier.length === 0) return null
  yield near.frontier
  return near.grow(far)
}

const tooMany = (): StorygraphError =>
  new StorygraphError(
    'TIMEOUT',
    `The search for paths met more than ${MAX_VISITED} entities without coming to the other end. Ask for fewer hops, or for certain predicates.`,
  )

function* shortestLength(start: Ball, goal: Ball, maxHops: number): Searching<number | null> {
  while (start.radius + goal.radius < maxHops) {
    const grown = yield* growSmaller(start, goal)
    if (grown === null) return null
    if (grown === 'full') throw tooMany()
    if (grown === 'touching') return start.radius + goal.radius
  }
  return null
}

/**
 * How two entities hang together; see `Store.paths`. Searches from both ends, which meets far fewer entities. Yields, before it
 * asks for them, the entities whose neighbours it wants to know: an engine behind a network reads them all at once, and has
 * then all edges that the ways are made of; one that reads by itself goes on.
 */
export function* searchPaths(
  source: PathSource,
  from: number,
  to: number,
  query: Pick<PathQuery, 'maxHops' | 'first'>,
): Searching<readonly (readonly Step[])[]> {
  const start = new Ball(from, source, false)
  const goal = new Ball(to, source, true)
  const shortest = yield* shortestLength(start, goal, query.maxHops)
  if (shortest === null) return []
  const found: (readonly Step[])[] = []
  for (let length = shortest; length <= query.maxHops; length += 1) {
    found.push(...waysOf(source, from, goal, length, query.first - found.length))
    if (found.length >= query.first || length === query.maxHops) break
    // Longer ones are looked for only within the bound on entities: what is found by then is true, and the same each time.
    if ((yield* growSmaller(start, goal)) !== 'full') continue
    if (found.length === 0) throw tooMany()
    break
  }
  return found
}

/** BAD_INPUT where a query asks for what no path has. */
export const checkPathQuery = ({ maxHops, first }: PathQuery): void => {
  if (Number.isInteger(maxHops) && maxHops >= 1 && maxHops <= 6 && Number.isInteger(first) && first >= 0) return
  const message = `A path has 1 to 6 hops and "first" is no less than 0: not maxHops ${maxHops} and first ${first}.`
  throw new StorygraphError('BAD_INPUT', message)
}

/** Gives a function that throws TIMEOUT once as many milliseconds have passed; never where there is no deadline. */
export const deadlineCheck = (deadline: number | undefined): (() => void) => {
  const stopAt = deadline === undefined ? Number.POSITIVE_INFINITY : performance.now() + deadline
  return () => {
    if (performance.now() < stopAt) return
    throw new StorygraphError(
      'TIMEOUT',
      'The search for paths took longer than its deadline. Ask for fewer hops, for certain predicates, or give it more time.',
    )
  }
}

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { MoreTiesQuery } from '../queries.generated.ts'

export interface Node extends SimulationNodeDatum {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly ties: number
}

export interface Edge {
  readonly source: Node
  readonly target: Node
  /** The facts between the two, at least one. */
  readonly facts: readonly Tie[]
}

/** A fact as far as a drawing needs it. */
export type Tie = NonNullable<MoreTiesQuery['facts']['edges'][number]['node']>

export interface GraphLayout {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

/**
 * Entities and what ties them, each two once in each direction; whoever was placed before stands where that was.
 *
 * @param known where entities were, by id
 */
export const tieUp = (
  facts: readonly Tie[],
  known: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): GraphLayout => {
  const tied = facts.filter(({ object, subject }) => object !== null && object.id !== subject.id)
  const counts = new Map<string, number>()
  for (const { subject, object } of tied) {
    for (const id of [subject.id, object?.id ?? '']) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const nodes = new Map<string, Node>()
  const bundles = new Map<string, Tie[]>()
  for (const fact of tied) {
    for (const entity of [fact.subject, fact.object]) {
      if (entity !== null && !nodes.has(entity.id))
        nodes.set(entity.id, { ...entity, ties: counts.get(entity.id) ?? 1, ...known.get(entity.id) })
    }
    const key = `${fact.subject.id} ${fact.object?.id}`
    const bundle = bundles.get(key)
    if (bundle === undefined) bundles.set(key, [fact])
    else bundle.push(fact)
  }
  const edges = [...bundles.values()].flatMap((own): Edge[] => {
    const source = nodes.get(own[0]?.subject.id ?? '')
    const target = nodes.get(own[0]?.object?.id ?? '')
    return source === undefined || target === undefined ? [] : [{ source, target, facts: own }]
  })
  return { nodes: [...nodes.values()], edges }
}

/** Pixels that stay free at the borders: half a name, and a line. */
const MARGIN = { x: 48, y: 26 }

/** Square pixels that an entity and its name need about it, and what lines need between. */
const ROOM = 11_000

/** How high a drawing of so many is to be, so that they find room. Unit: pixels. */
export const heightFor = (nodes: number, width: number): number =>
  Math.round(Math.max(440, Math.min(1600, Math.max(Math.min(760, width * 0.8), (nodes * ROOM) / width))))

/**
 * Places entities so that who shares facts stands near. It always ends with the same picture for the same facts, and whoever was
 * placed before stays near where that was.
 *
 * @param known where entities were, by id; it takes where they are now
 */
export const layOutGraph = (
  { nodes, edges }: GraphLayout,
  width: number,
  height: number,
  known: Map<string, { x: number; y: number }>,
): void => {
  const all = [...nodes]
  // In a narrow drawing they stand closer, and are pulled from its sides: pressed against these, all lines would lie on one.
  const share = Math.min(1, width / 700)
  const simulation = forceSimulation(all)
    .force('link', forceLink<Node, Edge>(edges.map((edge) => ({ ...edge }))).distance(60 + 50 * share))
    .force(
      'charge',
      forceManyBody()
        .strength(-520 * Math.sqrt(share))
        .distanceMax(500),
    )
    .force('x', forceX(width / 2).strength(0.05 * Math.max(1, height / width)))
    .force('y', forceY(height / 2).strength((0.06 * width) / height))
    .force('collide', forceCollide(44 - 10 * share))
    .stop()
  // With the border in force from tick to tick, whoever is pushed against it makes room along it.
  for (let tick = 0; tick < 260; tick += 1) {
    simulation.tick()
    for (const node of all) {
      node.x = Math.max(MARGIN.x, Math.min(width - MARGIN.x, node.x ?? 0))
      node.y = Math.max(MARGIN.y, Math.min(height - MARGIN.y, node.y ?? 0))
    }
  }
  for (const { id, x = 0, y = 0 } of all) known.set(id, { x, y })
}

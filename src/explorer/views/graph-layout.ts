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
  const simulation = forceSimulation(all)
    .force('link', forceLink<Node, Edge>(edges.map((edge) => ({ ...edge }))).distance(110))
    .force('charge', forceManyBody().strength(-520).distanceMax(500))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength((0.06 * width) / height))
    .force('collide', forceCollide(34))
    .stop()
  simulation.tick(260)
  for (const node of all) {
    node.x = Math.max(70, Math.min(width - 70, node.x ?? 0))
    node.y = Math.max(20, Math.min(height - 24, node.y ?? 0))
    known.set(node.id, { x: node.x, y: node.y })
  }
}

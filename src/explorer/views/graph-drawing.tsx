import type { JSX } from 'preact'
import { MarkLink } from '../link.tsx'
import { wordsOf } from '../words.ts'
import type { Edge, GraphLayout, Node } from './graph-layout.ts'
import { nameAt, placeWords, short, sizeOf } from './labels.ts'

const SHAPES: Readonly<Record<string, (size: number) => JSX.Element>> = {
  PLACE: (size) => <rect x={-size} y={-size} width={2 * size} height={2 * size} rx={2} />,
  ORGANIZATION: (size) => <path d={`M0 ${-size * 1.3}L${size * 1.3} 0L0 ${size * 1.3}L${-size * 1.3} 0Z`} />,
  EVENT: (size) => <path d={`M0 ${-size * 1.2}L${size * 1.2} ${size}L${-size * 1.2} ${size}Z`} />,
}

const labelOf = ({ facts }: Edge): string => {
  const kinds = [...new Set(facts.map(({ predicate }) => wordsOf(predicate)))]
  return kinds.length > 2 ? `${kinds.slice(0, 2).join(', ')} …` : kinds.join(', ')
}

interface EdgeMarkProps {
  readonly edge: Edge
  readonly isNear: boolean
  /** Where its words stand always; they stand in its middle while it is pointed at. */
  readonly words: { readonly x: number; readonly y: number } | undefined
}

const EdgeMark = ({ edge, isNear, words }: EdgeMarkProps): JSX.Element => {
  const { source, target } = edge
  const [x1, y1, x2, y2] = [source.x ?? 0, source.y ?? 0, target.x ?? 0, target.y ?? 0]
  const isDisputed = edge.facts.some(({ status }) => status === 'DISPUTED')
  return (
    <g
      class={['edge', isNear ? 'near' : '', words === undefined ? '' : 'labelled', isDisputed ? 'disputed' : ''].join(
        ' ',
      )}
    >
      <title>{edge.facts.map(({ sentence }) => sentence).join('\n')}</title>
      <line x1={x1} y1={y1} x2={x2} y2={y2} marker-end="url(#arrow)" />
      <text x={words?.x ?? (x1 + x2) / 2} y={words?.y ?? (y1 + y2) / 2 - 3} text-anchor="middle">
        {labelOf(edge)}
      </text>
    </g>
  )
}

interface NodeMarkProps {
  readonly node: Node
  readonly isSelected: boolean
  readonly isNear: boolean
  /** Of the drawing. */
  readonly width: number
}

const NodeMark = ({ node, isSelected, isNear, width }: NodeMarkProps): JSX.Element => {
  const size = sizeOf(node)
  return (
    <MarkLink
      id={node.id}
      class={['node', node.type.toLowerCase(), isSelected ? 'selected' : '', isNear ? 'near' : ''].join(' ')}
    >
      <g transform={`translate(${(node.x ?? 0).toFixed(1)} ${(node.y ?? 0).toFixed(1)})`}>
        <title>{node.name}</title>
        {SHAPES[node.type]?.(size) ?? <circle r={size} />}
        <text x={nameAt(node, width) - (node.x ?? 0)} y={size + 13} text-anchor="middle">
          {short(node.name)}
        </text>
      </g>
    </MarkLink>
  )
}

/** Past so many lines only those of the selected one have words. */
const MOST_WORDS = 45

/** A graph of at most some hundred entities, with words at its edges. */
export const GraphDrawing = ({
  layout,
  width,
  height,
  id,
}: {
  layout: GraphLayout
  width: number
  height: number
  id: string
}): JSX.Element => {
  const isAt = ({ source, target }: Edge): boolean => source.id === id || target.id === id
  const near = new Set(layout.edges.filter(isAt).flatMap(({ source, target }) => [source.id, target.id]))
  const isFew = layout.edges.length <= MOST_WORDS
  // Those of the selected one find their places before the others.
  const edges = [...layout.edges].sort((a, b) => Number(isAt(b)) - Number(isAt(a)))
  const worded = isFew ? edges : edges.filter(isAt)
  const words = placeWords({ nodes: layout.nodes, edges: worded }, width, labelOf)
  return (
    <svg
      class={near.size > 0 ? 'graph focused' : 'graph'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX={18} refY={4} markerWidth={7} markerHeight={7} orient="auto">
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {layout.edges.map((edge) => (
        <EdgeMark key={`${edge.source.id} ${edge.target.id}`} edge={edge} isNear={isAt(edge)} words={words.get(edge)} />
      ))}
      {layout.nodes.map((node) => (
        <NodeMark key={node.id} node={node} isSelected={node.id === id} isNear={near.has(node.id)} width={width} />
      ))}
    </svg>
  )
}

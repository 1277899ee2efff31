import type { JSX } from 'preact'
import { MarkLink } from '../link.tsx'
import { wordsOf } from '../words.ts'
import type { Edge, GraphLayout, Node } from './graph-layout.ts'

const SHAPES: Readonly<Record<string, (size: number) => JSX.Element>> = {
  PLACE: (size) => <rect x={-size} y={-size} width={2 * size} height={2 * size} rx={2} />,
  ORGANIZATION: (size) => <path d={`M0 ${-size * 1.3}L${size * 1.3} 0L0 ${size * 1.3}L${-size * 1.3} 0Z`} />,
  EVENT: (size) => <path d={`M0 ${-size * 1.2}L${size * 1.2} ${size}L${-size * 1.2} ${size}Z`} />,
}

const labelOf = ({ facts }: Edge): string => {
  const kinds = [...new Set(facts.map(({ predicate }) => wordsOf(predicate)))]
  return kinds.length > 2 ? `${kinds.slice(0, 2).join(', ')} …` : kinds.join(', ')
}

const short = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name)

const EdgeMark = ({ edge, isNear, isLabelled }: { edge: Edge; isNear: boolean; isLabelled: boolean }): JSX.Element => {
  const { source, target } = edge
  const [x1, y1, x2, y2] = [source.x ?? 0, source.y ?? 0, target.x ?? 0, target.y ?? 0]
  const isDisputed = edge.facts.some(({ status }) => status === 'DISPUTED')
  return (
    <g class={['edge', isNear ? 'near' : '', isLabelled ? 'labelled' : '', isDisputed ? 'disputed' : ''].join(' ')}>
      <title>{edge.facts.map(({ sentence }) => sentence).join('\n')}</title>
      <line x1={x1} y1={y1} x2={x2} y2={y2} marker-end="url(#arrow)" />
      <text x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 3} text-anchor="middle">
        {labelOf(edge)}
      </text>
    </g>
  )
}

const NodeMark = ({ node, isSelected, isNear }: { node: Node; isSelected: boolean; isNear: boolean }): JSX.Element => {
  const size = 6 + Math.min(6, Math.sqrt(node.ties) * 1.6)
  return (
    <MarkLink
      id={node.id}
      class={['node', node.type.toLowerCase(), isSelected ? 'selected' : '', isNear ? 'near' : ''].join(' ')}
    >
      <g transform={`translate(${(node.x ?? 0).toFixed(1)} ${(node.y ?? 0).toFixed(1)})`}>
        <title>{node.name}</title>
        {SHAPES[node.type]?.(size) ?? <circle r={size} />}
        <text y={size + 13} text-anchor="middle">
          {short(node.name)}
        </text>
      </g>
    </MarkLink>
  )
}

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
  const isFew = layout.edges.length <= 45
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
        <EdgeMark key={`${edge.source.id} ${edge.target.id}`} edge={edge} isNear={isAt(edge)} isLabelled={isFew} />
      ))}
      {layout.nodes.map((node) => (
        <NodeMark key={node.id} node={node} isSelected={node.id === id} isNear={near.has(node.id)} />
      ))}
    </svg>
  )
}

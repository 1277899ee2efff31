import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { filterOf } from '../filter.ts'
import { EntityLink, Link, MarkLink } from '../link.tsx'
import { FactItem } from '../panel/fact-item.tsx'
import { type FactFilter, type TiesQuery, ties } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { wordsOf } from '../words.ts'
import { type Edge, type Fact, type GraphLayout, layOutGraph, type Node } from './graph-layout.ts'
import { useWidth } from './use-width.ts'

const TO_SOMEBODY: FactFilter = { object: { type: { in: ['PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'GROUP'] } } }

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

const Drawing = ({
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

const factsOf = (...answers: readonly (TiesQuery | null)[]): readonly Fact[] => {
  const facts = new Map<string, Fact>()
  for (const answer of answers) {
    for (const { node } of answer?.facts.edges ?? []) if (node !== null) facts.set(node.id, node)
  }
  return [...facts.values()]
}

const Picture = ({ facts }: { facts: readonly Fact[] }): JSX.Element => {
  const { id } = useAddress()
  const [frame, width] = useWidth<HTMLDivElement>(720)
  const known = useRef(new Map<string, { x: number; y: number }>())
  const height = Math.round(Math.max(440, Math.min(760, width * 0.8)))
  const key = facts.map((fact) => fact.id).join()
  const layout = useMemo(() => layOutGraph(facts, width, height, known.current), [key, width])
  return (
    <div ref={frame} class="frame">
      {facts.length === 0 ? <p class="notice">No tie to show. Other filters may show more.</p> : null}
      <Drawing layout={layout} width={width} height={height} id={id} />
    </div>
  )
}

/** Entities and what ties them: everybody's first hundred facts, and the neighbours of whoever is opened. */
export const GraphView = (): JSX.Element => {
  const address = useAddress()
  const { id, open, near } = address
  const opened = [...new Set([...open.split(','), id])].filter((one) => one !== '')
  const filter = { and: [TO_SOMEBODY, filterOf(address)] }
  const isNear = near !== '' && opened.length > 0
  const all = useAnswer(ties, isNear ? null : { filter })
  const own = useAnswer(
    ties,
    opened.length === 0 ? null : { filter: { and: [...filter.and, { about: { in: opened } }] } },
  )
  const main = isNear ? own : all
  const extra = !isNear && own.state === 'done' ? own.data : null
  return (
    <section>
      <h2>Graph</h2>
      <p class="legend">
        <span class="entity person">person</span> <span class="entity place">place</span>{' '}
        <span class="entity organization">organization</span> <span class="entity event">event</span> An arrow leads
        from whom a fact is about; a dashed one is disputed.
      </p>
      {id === '' ? null : (
        <p class="tools">
          <Link to={{ near: isNear ? '' : '1', open: isNear ? '' : id }}>
            {isNear ? 'Everybody' : 'Only around the selected'}
          </Link>
          {isNear && !open.split(',').includes(id) ? (
            <Link to={{ open: `${open},${id}` }}>Keep these neighbours open</Link>
          ) : null}
        </p>
      )}
      <Waiting asked={main} what="the graph">
        {(data) => {
          const facts = factsOf(data, extra)
          return (
            <>
              <Picture facts={facts} />
              {data.facts.pageInfo.hasNextPage ? (
                <p class="quiet">The first hundred facts; select somebody to see all of theirs.</p>
              ) : null}
              <details class="twin">
                <summary>The same as a list</summary>
                <ul class="facts">
                  {facts.map((fact) => (
                    <FactItem key={fact.id} fact={fact}>
                      <p class="quiet">
                        <EntityLink entity={fact.subject} /> – {wordsOf(fact.predicate)} –{' '}
                        {fact.object === null ? null : <EntityLink entity={fact.object} />}
                      </p>
                    </FactItem>
                  ))}
                </ul>
              </details>
            </>
          )
        }}
      </Waiting>
    </section>
  )
}

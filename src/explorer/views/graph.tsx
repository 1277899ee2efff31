import type { JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { go, useAddress } from '../address.ts'
import { filterOf } from '../filter.ts'
import { EntityLink, Link } from '../link.tsx'
import { FactItem } from '../panel/fact-item.tsx'
import type { FactFilter } from '../queries.generated.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { wordsOf } from '../words.ts'
import { GraphDrawing } from './graph-drawing.tsx'
import { heightFor, layOutGraph, type Tie, tieUp } from './graph-layout.ts'
import { type FullTie, merged, useTies } from './use-ties.ts'
import { useWidth } from './use-width.ts'

const TO_SOMEBODY: FactFilter = { object: { type: { in: ['PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'GROUP'] } } }

/** Past so many entities a canvas draws them. */
const MOST_ELEMENTS = 300

/** How many facts can be asked for, and what that is called. */
const AMOUNTS = [
  ['', 'the first hundred facts'],
  ['500', 'the first 500'],
  ['2500', 'the first 2,500'],
  ['10000', 'the first 10,000'],
] as const

interface PictureProps {
  readonly facts: readonly Tie[]
}

const Picture = ({ facts }: PictureProps): JSX.Element => {
  const { id } = useAddress()
  const [frame, width] = useWidth<HTMLDivElement>(720)
  const known = useRef(new Map<string, { x: number; y: number }>())
  const layout = useMemo(() => tieUp(facts, known.current), [facts])
  const isLarge = layout.nodes.length > MOST_ELEMENTS
  const height = heightFor(isLarge ? 0 : layout.nodes.length, width)
  const large = useLoaded(() => import('./large/large-graph.tsx'), isLarge)
  useMemo(() => {
    if (!isLarge) layOutGraph(layout, width, height, known.current)
  }, [layout, isLarge, width])
  return (
    <div ref={frame} class="frame">
      {facts.length === 0 ? <p class="notice">No tie to show. Other filters may show more.</p> : null}
      {isLarge ? (
        large === null ? (
          <p class="notice quiet">Drawing {layout.nodes.length} entities …</p>
        ) : (
          <large.default {...{ layout, width, height, id }} known={known.current} />
        )
      ) : (
        <GraphDrawing layout={layout} width={width} height={height} id={id} />
      )}
    </div>
  )
}

/** Lines of the list that are there at first: a thousand would make the page slow for whoever does not read them. */
const MOST_LINES = 200

const Twin = ({ facts }: { facts: readonly Tie[] }): JSX.Element => {
  const [isOpen, setOpen] = useState(false)
  const [most, setMost] = useState(MOST_LINES)
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a list</summary>
      <ul class="facts">
        {(isOpen ? facts.slice(0, most) : []).map((fact) => (
          <TieItem key={fact.id} fact={fact} />
        ))}
      </ul>
      {facts.length > most ? (
        <button type="button" onClick={() => setMost(most + MOST_LINES)}>
          {facts.length - most} more
        </button>
      ) : null}
    </details>
  )
}

const TieItem = ({ fact }: { fact: Tie }): JSX.Element => {
  const ends = (
    <p class="quiet">
      <EntityLink entity={fact.subject} /> – {wordsOf(fact.predicate)} –{' '}
      {fact.object === null ? null : <EntityLink entity={fact.object} />}
    </p>
  )
  if ('evidence' in fact) return <FactItem fact={fact as FullTie}>{ends}</FactItem>
  return (
    <li class="fact">
      <span class="sentence">{fact.sentence}</span>
      {ends}
    </li>
  )
}

/** Entities and what ties them: everybody's first facts, and the neighbours of whoever is opened. */
export const GraphView = (): JSX.Element => {
  const address = useAddress()
  const { id, open, near, most } = address
  const opened = [...new Set([...open.split(','), id])].filter((one) => one !== '')
  const filter = { and: [TO_SOMEBODY, filterOf(address)] }
  const isNear = near !== '' && opened.length > 0
  const { first, facts, isWhole } = useTies(filter, isNear ? opened : null, Number(most) || 100)
  const selected = useTies(filter, id === '' || isNear ? [] : opened, 100)
  const all = useMemo(() => merged(facts, selected.facts), [facts, selected.facts])
  return (
    <section>
      <h2>Graph</h2>
      <p class="legend">
        <span class="entity person">person</span> <span class="entity place">place</span>{' '}
        <span class="entity organization">organization</span> <span class="entity event">event</span> An arrow leads
        from whom a fact is about; a dashed one is disputed. Past {MOST_ELEMENTS} entities arrows and words at lines are
        left out.
      </p>
      <p class="tools">
        <label>
          Show{' '}
          <select value={most} onChange={(event) => go({ most: event.currentTarget.value })}>
            {AMOUNTS.map(([value, words]) => (
              <option key={value} value={value} selected={value === most}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {id === '' ? null : (
          <Link to={{ near: isNear ? '' : '1', open: isNear ? '' : id }}>
            {isNear ? 'Everybody' : 'Only around the selected'}
          </Link>
        )}
        {isNear && !open.split(',').includes(id) ? (
          <Link to={{ open: `${open},${id}` }}>Keep these neighbours open</Link>
        ) : null}
      </p>
      <Waiting asked={first} what="the graph">
        {() => (
          <>
            <Picture facts={all} />
            <p class="quiet" role="status">
              {isWhole ? '' : `${facts.length} facts; there are more. Select somebody to see all of theirs.`}
            </p>
            <Twin facts={all} />
          </>
        )}
      </Waiting>
    </section>
  )
}

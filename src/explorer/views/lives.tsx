import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { useAnswers } from '../ask.ts'
import { rangeOf } from '../filter.ts'
import { EntityLink, MarkLink } from '../link.tsx'
import { Crowded, crossingsIn, crowdedIn } from '../panel/crossings.tsx'
import { FactItem } from '../panel/fact-item.tsx'
import { crossings } from '../queries.generated.ts'
import { useIsLarge } from '../use-is-large.ts'
import { Waiting } from '../waiting.tsx'
import { type LivesLayout, layOut, type Ring, ringsOf } from './lives-layout.ts'
import { byPerson, type Stays, useStays } from './stays.ts'
import { useWidth } from './use-width.ts'

interface DrawingProps {
  readonly layout: LivesLayout
  readonly rings: readonly Ring[]
  readonly width: number
  readonly id: string
}

const Drawing = ({ layout, rings, width, id }: DrawingProps): JSX.Element => {
  const { rows, lives, scale, undated, height } = layout
  // The selected line is drawn last, over the others.
  const ordered = [...lives].sort((a, b) => Number(a.person.id === id) - Number(b.person.id === id))
  return (
    <svg class="lives" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {scale.ticks.map(({ x, label }) => (
        <g key={label} class="tick">
          <line x1={x} x2={x} y1={24} y2={height} />
          <text x={x + 4} y={18}>
            {label}
          </text>
        </g>
      ))}
      {scale.breaks.map((x) => (
        <text key={x} class="break" x={x} y={18} text-anchor="middle">
          ⫽
        </text>
      ))}
      {rows.map(({ place, y }) => (
        <MarkLink key={place.id} id={place.id} class={place.id === id ? 'row selected' : 'row'}>
          <line x1={0} x2={width} y1={y} y2={y} />
          <text x={2} y={y - 14}>
            {place.name}
          </text>
        </MarkLink>
      ))}
      {ordered.map(({ person, dots, path, forks }) => {
        const last = dots.filter(({ stay }) => !stay.isDoubted).at(-1) ?? dots.at(-1)
        const isEnd = (last?.x ?? 0) > width - 110
        return (
          <MarkLink key={person.id} id={person.id} class={person.id === id ? 'life selected' : 'life'}>
            <title>{person.name}</title>
            <path class="reach" d={path} />
            <path class="line" d={path} />
            {forks.map((fork) => (
              <path key={fork} class="fork" d={fork} />
            ))}
            {dots.map(({ stay, x, y, from, to }) => (
              <g key={stay.fact.id} class={stay.isDoubted ? 'dot doubted' : 'dot'}>
                <title>{stay.fact.sentence}</title>
                {to - from > 2 ? <line class="maybe" x1={from} x2={to} y1={y} y2={y} /> : null}
                <circle cx={x} cy={y} r={5} />
              </g>
            ))}
            {last === undefined ? null : (
              <text class="name" x={last.x + (isEnd ? -9 : 9)} y={last.y - 8} text-anchor={isEnd ? 'end' : 'start'}>
                {person.name}
              </text>
            )}
          </MarkLink>
        )
      })}
      {undated[0] === undefined ? null : (
        <text class="break" x={undated[0].x - 8} y={18}>
          no date
        </text>
      )}
      {undated.map(({ stay, x, y }) => (
        <MarkLink
          key={stay.fact.id}
          id={stay.person.id}
          class={[stay.person.id, stay.place.id].includes(id) ? 'undated selected' : 'undated'}
        >
          <title>{stay.fact.sentence}</title>
          <circle cx={x} cy={y} r={5} />
        </MarkLink>
      ))}
      {rings.map(({ x, y, crossing, people }) => (
        <circle
          key={`${people.join()} ${crossing.place?.id}`}
          class={crossing.certain ? 'crossing' : 'crossing possible'}
          cx={x}
          cy={y}
          r={11}
        >
          <title>
            {people.join(' and ')} {crossing.certain ? 'were' : 'may have been'} here at the same time
          </title>
        </circle>
      ))}
    </svg>
  )
}

const Twin = ({ stays, rings }: { stays: Stays['stays']; rings: readonly Ring[] }): JSX.Element => (
  <details class="twin">
    <summary>The same as a list</summary>
    {[...byPerson(stays)].map(([person, own]) => (
      <section key={person}>
        <h3>{own[0] === undefined ? '' : <EntityLink entity={own[0].person} />}</h3>
        <ol class="facts">
          {own.map((stay) => (
            <FactItem key={stay.fact.id} fact={stay.fact} />
          ))}
        </ol>
      </section>
    ))}
    {rings.length === 0 ? null : <h3>In one place at one time</h3>}
    <ul>
      {rings.map(({ people, crossing }) => (
        <li key={`${people.join()} ${crossing.place?.id}`}>
          {people.join(' and ')}, {crossing.place?.name}, {crossing.certain ? 'certain' : 'possible'}
        </li>
      ))}
    </ul>
  </details>
)

/** Whose crossed paths are asked for: the selected one's, and those of the first who are drawn; of a large graph nobody's. */
const MOST_CROSSED = 12

const Picture = ({ stays, isPart, width }: Stays & { width: number }): JSX.Element => {
  const address = useAddress()
  const { id } = address
  const layout = useMemo(() => layOut(stays, width), [stays, width])
  const during = rangeOf(address)
  const drawn = layout.lives.map(({ person }) => person.id)
  const isLarge = useIsLarge()
  const people = isLarge ? [] : [...new Set([...drawn.filter((one) => one === id), ...drawn])].slice(0, MOST_CROSSED)
  const found = useAnswers(
    crossings,
    people.map((one) => ({ id: one, during })),
  )
  const rings = ringsOf(layout, new Map(people.map((one, index) => [one, crossingsIn(found[index] ?? null)])))
  const crowded = new Map(found.flatMap(crowdedIn).map((place) => [place.id, place]))
  return (
    <>
      {layout.rows.length === 0 ? (
        <p class="notice">Nobody was anywhere, as far as this tells. Other filters may show more.</p>
      ) : (
        <Drawing layout={layout} rings={rings} width={width} id={id} />
      )}
      {isLarge ? <p class="quiet">In a graph of this size rings are left out; the dossier looks for them.</p> : null}
      <Crowded places={[...crowded.values()]} />
      {isPart ? <p class="quiet">The first hundred; filters and the search show others.</p> : null}
      {stays.length === 0 ? null : <Twin stays={stays} rings={rings} />}
    </>
  )
}

/** A line for each person through places and time. */
export const LivesView = (): JSX.Element => {
  const [frame, width] = useWidth<HTMLDivElement>(720)
  return (
    <section>
      <h2>Lives</h2>
      <p class="legend">
        A line is a person, a row a place. A pale bar is how long it may have been; a hollow dot on a dashed line is
        what other facts contradict; a ring is where two were at the same time, a dashed one where they may have been.
      </p>
      <div ref={frame} class="frame">
        <Waiting asked={useStays()} what="the lives">
          {(data) => <Picture {...data} width={width} />}
        </Waiting>
      </div>
    </section>
  )
}

import { type GeoProjection, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { EntityLink, MarkLink } from '../link.tsx'
import { FactItem } from '../panel/fact-item.tsx'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { counted } from '../words.ts'
import { type Leg, legsOf, type Spot, spotsOf, type Unplaced as UnplacedPlace, unplacedOf } from './map-layout.ts'
import { type Stay, useStays } from './stays.ts'
import { useWidth } from './use-width.ts'

type Countries = typeof import('./world.ts').countries

/** The whole world, or as much of it as holds all spots with some room around them. */
const projectionFor = (spots: readonly Spot[], width: number, height: number, isWhole: boolean): GeoProjection => {
  const projection = geoNaturalEarth1()
  const pad = Math.min(60, width / 8)
  const box: [[number, number], [number, number]] = [
    [pad, pad],
    [width - pad, height - pad],
  ]
  if (isWhole || spots.length === 0) return projection.fitSize([width, height], { type: 'Sphere' })
  projection.fitExtent(box, { type: 'MultiPoint', coordinates: spots.map(({ point }) => [...point]) })
  // One place alone would be drawn as large as the window.
  if (projection.scale() > 3000) {
    const [spot] = spots
    projection
      .scale(1500)
      .center([...(spot?.point ?? [0, 0])])
      .translate([width / 2, height / 2])
  }
  return projection
}

const bend = (from: readonly [number, number], to: readonly [number, number]): string => {
  const [x1, y1] = from
  const [x2, y2] = to
  const lift = 0.16
  return `M${x1} ${y1}Q${(x1 + x2) / 2 + (y2 - y1) * lift} ${(y1 + y2) / 2 - (x2 - x1) * lift} ${x2} ${y2}`
}

/** A letter's width on average, in pixels. */
const LETTER = 6.5

interface DrawingProps {
  readonly countries: Countries
  readonly spots: readonly Spot[]
  readonly legs: readonly Leg[]
  readonly projection: GeoProjection
  readonly width: number
  readonly height: number
  readonly id: string
  /** By code, those that people were in without a town being told. */
  readonly tinted: ReadonlyMap<string, Stay['place']>
}

const Drawing = ({ countries, spots, legs, projection, width, height, id, tinted }: DrawingProps): JSX.Element => {
  const path = geoPath(projection)
  const outlines = useMemo(() => countries.map((country) => path(country) ?? ''), [projection])
  const at = (stay: Stay): readonly [number, number] => projection([...(stay.point ?? [0, 0])]) ?? [0, 0]
  return (
    <svg class="map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="graticule" d={path(geoGraticule10()) ?? ''} />
      {outlines.map((outline, index) => {
        const { name, code } = countries[index]?.properties ?? { name: '', code: null }
        const place = tinted.get(code ?? '')
        if (place === undefined) return <path key={name} class="country" d={outline} />
        return (
          <MarkLink key={name} id={place.id} class={place.id === id ? 'country told selected' : 'country told'}>
            <title>{name}</title>
            <path d={outline} />
          </MarkLink>
        )
      })}
      <defs>
        <marker id="leg" viewBox="0 0 8 8" refX={11} refY={4} markerWidth={6} markerHeight={6} orient="auto">
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {legs.map(({ from, to, isOrdered }) => (
        <MarkLink
          key={`${from.fact.id} ${to.fact.id}`}
          id={from.person.id}
          class={[
            'leg',
            [from.person.id, from.place.id, to.place.id].includes(id) ? 'selected' : '',
            isOrdered ? '' : 'undated',
          ].join(' ')}
        >
          <title>
            {from.person.name}: {from.place.name} to {to.place.name}
          </title>
          <path d={bend(at(from), at(to))} marker-end={isOrdered ? 'url(#leg)' : ''} />
        </MarkLink>
      ))}
      {spots.map(({ place, point, people }) => {
        const [x, y] = projection([...point]) ?? [0, 0]
        const radius = 3 + 2.4 * Math.sqrt(people.size)
        const isSelected = place.id === id || people.has(id)
        const isLast = x + radius + 4 + place.name.length * LETTER > width
        return (
          <MarkLink key={place.id} id={place.id} class={isSelected ? 'spot selected' : 'spot'}>
            <title>
              {place.name}: {counted(people.size, 'person', 'people')}
            </title>
            <circle cx={x} cy={y} r={radius} />
            <text x={isLast ? x - radius - 4 : x + radius + 4} y={y + 4} text-anchor={isLast ? 'end' : 'start'}>
              {place.name}
            </text>
          </MarkLink>
        )
      })}
    </svg>
  )
}

const Twin = ({
  spots,
  legs,
  stays,
}: {
  spots: readonly Spot[]
  legs: readonly Leg[]
  stays: readonly Stay[]
}): JSX.Element => (
  <details class="twin">
    <summary>The same as a list</summary>
    <h3>Journeys</h3>
    <ol>
      {legs.map(({ from, to, isOrdered }) => (
        <li key={`${from.fact.id} ${to.fact.id}`}>
          <EntityLink entity={from.person} />: {from.place.name} {isOrdered ? 'to' : 'and, nobody says when,'}{' '}
          {to.place.name}
        </li>
      ))}
    </ol>
    {spots.map(({ place, people }) => (
      <section key={place.id}>
        <h3>
          <EntityLink entity={place} /> <small>{counted(people.size, 'person', 'people')}</small>
        </h3>
        <ul class="facts">
          {stays
            .filter((stay) => stay.place.id === place.id)
            .map(({ fact }) => (
              <FactItem key={fact.id} fact={fact} />
            ))}
        </ul>
      </section>
    ))}
  </details>
)

const Unplaced = ({ unplaced }: { unplaced: readonly UnplacedPlace[] }): JSX.Element | null =>
  unplaced.length === 0 ? null : (
    <section class="unplaced">
      <h3>Told without a point on the map</h3>
      <ul class="ties">
        {unplaced.map(({ place, people }) => (
          <li key={place.id}>
            <EntityLink entity={place} /> <small>{counted(people.size, 'person', 'people')}</small>
          </li>
        ))}
      </ul>
    </section>
  )

/** Where people went, leg by leg. The outline of the world comes with the page. */
export const MapView = (): JSX.Element => {
  const { id } = useAddress()
  const [frame, width] = useWidth<HTMLDivElement>(720)
  const world = useLoaded(() => import('./world.ts'))
  const [isWhole, setWhole] = useState(false)
  const height = Math.round(Math.max(320, width * 0.6))
  return (
    <section>
      <h2>Map</h2>
      <p class="legend">
        A circle grows with the people who were there; an arrow is the way of one person from one date to the next. A
        dashed line has no date, so no direction. Countries are tinted where only the country is told; they are listed
        below.
      </p>
      <p class="tools">
        <button type="button" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          The whole world
        </button>
      </p>
      <div ref={frame} class="frame">
        <Waiting asked={useStays()} what="the journeys">
          {({ stays }) => {
            const spots = spotsOf(stays)
            const legs = legsOf(stays)
            const unplaced = unplacedOf(stays)
            return (
              <>
                {world === null ? (
                  <p class="notice quiet">Drawing the outlines …</p>
                ) : (
                  <Drawing
                    {...{ countries: world.countries, spots, legs, width, height, id }}
                    tinted={
                      new Map(unplaced.flatMap(({ place, country }) => (country === null ? [] : [[country, place]])))
                    }
                    projection={projectionFor(spots, width, height, isWhole)}
                  />
                )}
                <p class="quiet">
                  Borders are drawn where they are held, not where they are recognized (Natural Earth, 1:110 million):
                  Crimea with Russia, the Golan Heights with Israel, Western Sahara with Morocco; Kosovo, Northern
                  Cyprus, Somaliland and Taiwan by themselves. They say nothing of whose a place is.
                </p>
                <Unplaced unplaced={unplaced} />
                <Twin spots={spots} legs={legs} stays={stays} />
              </>
            )
          }}
        </Waiting>
      </div>
    </section>
  )
}

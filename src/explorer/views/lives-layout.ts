import type { Crossing } from '../panel/crossings.tsx'
import { byPerson, dayOf, middleOf, type Stay } from './stays.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

interface Dot {
  readonly stay: Stay
  readonly x: number
  readonly y: number
  /** Where what is uncertain about its time begins and ends. */
  readonly from: number
  readonly to: number
}

/** One person's line: through what nobody doubts, and the forks off it. */
interface Life {
  readonly person: Stay['person']
  readonly dots: readonly Dot[]
  readonly path: string
  readonly forks: readonly string[]
}

export interface LivesLayout {
  readonly rows: readonly { readonly place: Stay['place']; readonly y: number }[]
  readonly lives: readonly Life[]
  readonly scale: TimeScale
  /** Those without a date, in a column of their own. */
  readonly undated: readonly { readonly stay: Stay; readonly x: number; readonly y: number }[]
  readonly height: number
}

const ROW = 46
const TOP = 34
const UNDATED = 84

const curve = (from: Dot, to: Dot): string => {
  const middle = (from.x + to.x) / 2
  return `C${middle.toFixed(1)} ${from.y} ${middle.toFixed(1)} ${to.y} ${to.x.toFixed(1)} ${to.y}`
}

const lifeOf = (dots: readonly Dot[]): Life | null => {
  const [first] = dots
  if (first === undefined) return null
  const sure = dots.filter(({ stay }) => !stay.isDoubted)
  const path = sure
    .map((dot, index) => (index === 0 ? `M${dot.x.toFixed(1)} ${dot.y}` : curve(sure[index - 1] as Dot, dot)))
    .join('')
  const forks = dots.flatMap((dot) => {
    if (!dot.stay.isDoubted) return []
    const before = sure.filter(({ x }) => x <= dot.x).at(-1)
    return before === undefined ? [] : [`M${before.x.toFixed(1)} ${before.y}${curve(before, dot)}`]
  })
  return { person: first.stay.person, dots, path, forks }
}

/** Where two may have met: a ring on the row of the place, in the middle of the days that they had. */
export interface Ring {
  readonly x: number
  readonly y: number
  readonly crossing: Crossing
  readonly people: readonly [string, string]
}

/**
 * The rings of two who both have a line, one for each two and place; what has no day, and a place without a row, has none.
 *
 * @param crossings by the person whose paths they cross
 */
export const ringsOf = (
  { lives, rows, scale }: LivesLayout,
  crossings: ReadonlyMap<string, readonly Crossing[]>,
): readonly Ring[] => {
  const names = new Map(lives.map(({ person }) => [person.id, person.name]))
  const rings = new Map<string, Ring>()
  for (const [one, all] of crossings) {
    for (const crossing of all) {
      const { person, place, from, to } = crossing
      const row = rows.find((other) => other.place.id === place?.id)
      const first = from ?? to
      const last = to ?? from
      const name = names.get(one)
      if (row === undefined || first === null || last === null || name === undefined || !names.has(person.id)) continue
      const key = [row.place.id, ...[one, person.id].sort()].join()
      if (rings.has(key)) continue
      const x = scale.x((dayOf(first) + dayOf(last)) / 2)
      rings.set(key, { x, y: row.y, crossing, people: [name, person.name] })
    }
  }
  return [...rings.values()]
}

/**
 * Lines of people over rows of places, the earliest place first.
 *
 * @param stays those without a date are left out
 * @param width pixels
 */
export const layOut = (stays: readonly Stay[], width: number): LivesLayout => {
  const dated = stays.filter(({ days }) => days !== null)
  const rest = stays.filter(({ days }) => days === null)
  const scale = timeScale(
    dated.flatMap(({ days }) => days ?? []),
    width - (rest.length === 0 ? 0 : UNDATED),
  )
  const places = new Map([...dated, ...rest].map(({ place }) => [place.id, place]))
  const rows = [...places.values()].map((place, index) => ({ place, y: TOP + 24 + index * ROW }))
  const taken = new Map<string, number>()
  const undated = rest.map((stay) => {
    const before = taken.get(stay.place.id) ?? 0
    taken.set(stay.place.id, before + 1)
    const y = rows.find(({ place }) => place.id === stay.place.id)?.y ?? 0
    return { stay, x: width - UNDATED + 14 + Math.min(before, 4) * 15, y }
  })
  const people = [...byPerson(dated)]
  const dots = people.map(([, own], lane) =>
    own.map((stay): Dot => {
      const [earliest, latest] = stay.days ?? [0, 0]
      const row = rows.find(({ place }) => place.id === stay.place.id)?.y ?? 0
      return {
        stay,
        x: scale.x(middleOf(stay)),
        y: row + ((lane % 5) - 2) * 4 + (stay.isDoubted ? 12 : 0),
        from: scale.x(earliest),
        to: scale.x(latest),
      }
    }),
  )
  return {
    rows,
    lives: dots.map(lifeOf).filter((life) => life !== null),
    scale,
    undated,
    height: TOP + rows.length * ROW + 12,
  }
}

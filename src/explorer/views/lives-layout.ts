import { byPerson, middleOf, type Stay } from './stays.ts'
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
  /** Where two people may have been at one place at one time. */
  readonly crossings: readonly { readonly x: number; readonly y: number; readonly people: readonly string[] }[]
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

const crossingsOf = (dots: readonly Dot[]): LivesLayout['crossings'] => {
  const met = new Map<string, { x: number; y: number; people: string[] }>()
  dots.forEach((one, index) => {
    for (const other of dots.slice(index + 1)) {
      if (one.stay.place.id !== other.stay.place.id || one.stay.person.id === other.stay.person.id) continue
      const from = Math.max(one.from, other.from)
      const to = Math.min(one.to, other.to)
      if (from > to) continue
      const key = [one.stay.place.id, one.stay.person.id, other.stay.person.id].sort().join()
      met.set(key, {
        x: (from + to) / 2,
        y: (one.y + other.y) / 2,
        people: [one.stay.person.name, other.stay.person.name],
      })
    }
  })
  return [...met.values()]
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
    crossings: crossingsOf(dots.flat()),
    scale,
    undated,
    height: TOP + rows.length * ROW + 12,
  }
}

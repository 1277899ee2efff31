import type { Extraction } from '../../src/model/extraction.ts'
import { at, Telling } from '../operations/telling.ts'

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const PEOPLE = ['Ines Duarte', 'Ines Duarto', 'Bruno Keller', 'Bruno', 'Duarte', 'Lena Okafor', 'Keller', 'Samir']
const CITIES = ['Porto', 'Graz', 'Lagos', 'Cusco']
/** What the gazetteer has under one id. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = { Porto: ['Porto', 'Oporto'], Cusco: ['Cusco', 'Cuzco'] }
const FIRMS = ['Blue Heron Press', 'BHP', 'Broad Hill Park', 'Supreme Court', 'Velka', 'Ministry of Health']
const TIMES = ['2019', '2019-04', '2019-09', '2021', '2021-06-02', '2022/2023']
const JOBS = ['baker', 'nurse', 'bridge engineer']

const placesOnly = (id: string, names: readonly string[]): Extraction => {
  const telling = new Telling(id)
  for (const name of new Set(names)) telling.place(name)
  telling.other('Date', 'June 2021', { edtf: '2021-06' })
  return telling.extraction()
}

/** What a random claim chooses from. */
interface Cast {
  readonly somebody: () => string
  readonly place: () => string
  readonly time: () => ReturnType<typeof at> | null
  readonly firm: string
  readonly pick: <T>(items: readonly T[]) => T
}

const CLAIMS: readonly ((telling: Telling, cast: Cast) => void)[] = [
  (telling, { somebody, pick }) => telling.claim(somebody(), 'AGE', { value: pick([30, 31, 47]) }),
  (telling, { somebody, pick }) => telling.claim(somebody(), 'OCCUPATION', { value: pick(JOBS) }),
  (telling, { somebody, place }) => telling.claim(somebody(), 'ORIGIN', { object: place() }),
  (telling, { somebody, firm, time }) => telling.claim(somebody(), 'WORKED_FOR', { object: firm, time: time() }),
  (telling, { somebody, time }) => telling.claim(somebody(), 'RETURNED_TO', { time: time() }),
  (telling, { somebody, place, time }) => telling.claim(somebody(), 'RETURNED_TO', { object: place(), time: time() }),
  (telling, { somebody, place, time, pick }) =>
    telling.claim(somebody(), 'LEFT', { object: place(), time: time(), negated: pick([true, false, false, false]) }),
  (telling, { somebody, place, time }) =>
    telling.claim(somebody(), 'MOVED_TO', { object: place(), time: time(), with: [somebody()] }),
  (telling, { firm, place }) => telling.claim(firm, 'BASED_IN', { object: place() }),
  (telling, { place }) => telling.claim(place(), 'PART_OF', { object: place() }),
  (telling, { place, time }) => telling.claim(place(), 'FOUNDED_ON', { time: time() }),
]

/** Documents on few people, places and firms, so that they meet in many ways; some retell another. */
export const randomCorpus = (seed: number, size: number): readonly Extraction[] => {
  const next = random(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const ids = Array.from({ length: size }, (_, index) => `${pick(['a', 'm', 'z'])}${index}`)
  return ids.map((id, index) => {
    if (next() < 0.25) return placesOnly(id, [pick(CITIES), pick(CITIES)])
    const derivedFrom = index > 0 && next() < 0.35 ? pick(ids.slice(0, index)) : null
    const telling = new Telling(id, { derivedFrom, published: pick(['2023-05-01', '2024-02-10']) })
    const people = [...new Set([pick(PEOPLE), pick(PEOPLE), pick(PEOPLE)])].map((name) =>
      telling.person(name, name === 'Duarte' || name === 'Keller' ? { nameStatus: 'full' } : {}),
    )
    const persons = [...people, telling.relative('wife', people[0] ?? 'e1', 'wife of somebody')]
    const places = [...new Set([pick(CITIES), pick(CITIES)])].map((city) =>
      telling.place(pick(SPELLINGS[city] ?? [city]), { gazetteer: `geonames:${city}` }),
    )
    places.push(telling.other('Place', 'Alderbrook', { kind: 'other' }))
    telling.other('Group', 'many travellers')
    const cast: Cast = {
      somebody: () => pick(persons),
      place: () => pick(places),
      time: () => (next() < 0.7 ? at(pick(TIMES)) : null),
      firm: telling.organization(pick(FIRMS)),
      pick,
    }
    for (let count = 2 + below(6); count > 0; count--) pick(CLAIMS)(telling, cast)
    return telling.extraction()
  })
}

const STOCK =
  'the bureau of records notes for the reader that all names below were taken down as spoken at the desk and that dates ' +
  'follow the calendar of the place where the family was last entered in the book before it moved on to another town'

/** Documents of one template: many share some of its wording, some enough of it to be kin, few share a whole text. */
export const templatedCorpus = (seed: number, size: number): readonly Extraction[] => {
  const next = random(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const stock = STOCK.split(' ')
  return Array.from({ length: size }, (_, index) => {
    const telling = new Telling(`${'amz'[below(3)]}${index}`, { published: '2024-02-10' })
    const name = PEOPLE[below(PEOPLE.length)] ?? 'Samir'
    const person = telling.person(name, name.includes(' ') ? {} : { nameStatus: 'given-only' })
    telling.claim(person, 'AGE', { value: 30 + below(3) })
    telling.claim(person, 'ORIGIN', { object: telling.place(CITIES[below(CITIES.length)] ?? 'Porto') })
    telling.claim(person, 'OCCUPATION', { value: JOBS[below(JOBS.length)] ?? 'baker' })
    const from = below(20)
    telling.words(stock.slice(from, from + 10 + below(20)).join(' '))
    for (let count = below(120); count > 0; count--) telling.words(`w${below(5000)}`)
    return telling.extraction()
  })
}

/** The same items in another order. */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => {
  const next = random(seed)
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

import fc from 'fast-check'
import type { Extraction } from '../../src/model/extraction.ts'
import { at, Telling } from '../operations/telling.ts'

const PEOPLE = ['Ines Duarte', 'Ines Duarto', 'Bruno Keller', 'Bruno', 'Duarte', 'Lena Okafor', 'Keller', 'Samir']
const CITIES = ['Porto', 'Graz', 'Lagos', 'Cusco']
/** What the gazetteer has under one id. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = { Porto: ['Porto', 'Oporto'], Cusco: ['Cusco', 'Cuzco'] }
const FIRMS = ['Blue Heron Press', 'BHP', 'Broad Hill Park', 'Supreme Court', 'Velka', 'Ministry of Health']
const TIMES = ['2019', '2019-04', '2019-09', '2021', '2021-06-02', '2022/2023']
const JOBS = ['baker', 'nurse', 'bridge engineer']

/** What a claim says, in numbers that count among whom and what its document names, whatever that is. */
interface ClaimPlan {
  readonly kind: number
  readonly who: number
  readonly whom: number
  readonly where: number
  readonly elsewhere: number
  readonly age: number
  readonly job: string
  readonly time: string | null
  readonly negated: boolean
}

/** What a document is made of. Plain and small, so that what fails can be made smaller still, and be read. */
export interface DocumentPlan {
  readonly letter: string
  /** It names places and a date, and nobody. */
  readonly placesOnly: boolean
  /** Which of the documents before it is retold; null for none. */
  readonly retells: number | null
  readonly published: string
  readonly people: readonly string[]
  readonly cities: readonly string[]
  readonly spelling: number
  readonly firm: string
  readonly claims: readonly ClaimPlan[]
  /** Where it stands in other orders of the corpus. */
  readonly places: readonly [number, number, number]
}

/** One of some items; numbers beyond them begin anew. */
const nth = <T>(items: readonly T[], n: number): T => items[n % items.length] as T

const mostly = (share: number): fc.Arbitrary<boolean> => fc.nat(99).map((n) => n >= 100 - share)

/** Something in so many of a hundred, else null, which is tried first where less will do. */
const maybe = <T>(share: number, values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - share, arbitrary: fc.constant(null) },
    { weight: share, arbitrary: values },
  )

interface Cast {
  readonly somebody: string
  readonly another: string
  readonly place: string
  readonly elsewhere: string
  readonly firm: string
}

const CLAIMS: readonly ((telling: Telling, cast: Cast, plan: ClaimPlan) => void)[] = [
  (telling, { somebody }, { age }) => telling.claim(somebody, 'AGE', { value: age }),
  (telling, { somebody }, { job }) => telling.claim(somebody, 'OCCUPATION', { value: job }),
  (telling, { somebody, place }) => telling.claim(somebody, 'ORIGIN', { object: place }),
  (telling, { somebody, firm }, { time }) => telling.claim(somebody, 'WORKED_FOR', { object: firm, ...when(time) }),
  (telling, { somebody }, { time }) => telling.claim(somebody, 'RETURNED_TO', when(time)),
  (telling, { somebody, place }, { time }) => telling.claim(somebody, 'RETURNED_TO', { object: place, ...when(time) }),
  (telling, { somebody, place }, { time, negated }) =>
    telling.claim(somebody, 'LEFT', { object: place, negated, ...when(time) }),
  (telling, { somebody, another, place }, { time }) =>
    telling.claim(somebody, 'MOVED_TO', { object: place, with: [another], ...when(time) }),
  (telling, { firm, place }) => telling.claim(firm, 'BASED_IN', { object: place }),
  (telling, { place, elsewhere }) => telling.claim(place, 'PART_OF', { object: elsewhere }),
  (telling, { place }, { time }) => telling.claim(place, 'FOUNDED_ON', when(time)),
]

const when = (time: string | null) => ({ time: time === null ? null : at(time) })

const claimPlan: fc.Arbitrary<ClaimPlan> = fc.record({
  kind: fc.nat(CLAIMS.length - 1),
  who: fc.nat(11),
  whom: fc.nat(11),
  where: fc.nat(11),
  elsewhere: fc.nat(11),
  age: fc.constantFrom(30, 31, 47),
  job: fc.constantFrom(...JOBS),
  time: maybe(70, fc.constantFrom(...TIMES)),
  negated: mostly(25),
})

const orders = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999))

const documentPlan: fc.Arbitrary<DocumentPlan> = fc.record({
  letter: fc.constantFrom('a', 'm', 'z'),
  placesOnly: mostly(25),
  retells: maybe(35, fc.nat(99)),
  published: fc.constantFrom('2023-05-01', '2024-02-10'),
  people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 }),
  cities: fc.uniqueArray(fc.constantFrom(...CITIES), { minLength: 1, maxLength: 2 }),
  spelling: fc.nat(1),
  firm: fc.constantFrom(...FIRMS),
  claims: fc.array(claimPlan, { minLength: 1, maxLength: 8 }),
  places: orders,
})

/** Plans of so many documents on few people, places and firms, so that they meet in many ways. */
export const corpusPlan = (least: number, most: number): fc.Arbitrary<readonly DocumentPlan[]> =>
  fc.array(documentPlan, { minLength: least, maxLength: most })

const placesTold = (id: string, { cities }: DocumentPlan): Extraction => {
  const telling = new Telling(id)
  for (const name of cities) telling.place(name)
  telling.other('Date', 'June 2021', { edtf: '2021-06' })
  return telling.extraction()
}

const livesTold = (id: string, derivedFrom: string | null, plan: DocumentPlan): Extraction => {
  const telling = new Telling(id, { derivedFrom, published: plan.published })
  const people = plan.people.map((name) =>
    telling.person(name, name === 'Duarte' || name === 'Keller' ? { nameStatus: 'full' } : {}),
  )
  const persons = [...people, telling.relative('wife', people[0] ?? 'e1', 'wife of somebody')]
  const places = plan.cities.map((city) =>
    telling.place(nth(SPELLINGS[city] ?? [city], plan.spelling), { gazetteer: `geonames:${city}` }),
  )
  places.push(telling.other('Place', 'Alderbrook', { kind: 'other' }))
  telling.other('Group', 'many travellers')
  const firm = telling.organization(plan.firm)
  for (const claim of plan.claims) {
    const cast: Cast = {
      somebody: nth(persons, claim.who),
      another: nth(persons, claim.whom),
      place: nth(places, claim.where),
      elsewhere: nth(places, claim.elsewhere),
      firm,
    }
    nth(CLAIMS, claim.kind)(telling, cast, claim)
  }
  return telling.extraction()
}

/** The documents of a plan. */
export const corpusOf = (plans: readonly DocumentPlan[], suffix = ''): readonly Extraction[] => {
  const ids = plans.map(({ letter }, index) => `${letter}${index}${suffix}`)
  return plans.map((plan, index) => {
    const id = ids[index] ?? ''
    if (plan.placesOnly) return placesTold(id, plan)
    const origin = plan.retells === null || index === 0 ? null : nth(ids.slice(0, index), plan.retells)
    return livesTold(id, origin, plan)
  })
}

/** Items in one of the other orders of their plans. */
export const inOrder = <T>(
  items: readonly T[],
  plans: readonly Pick<DocumentPlan, 'places'>[],
  order: 0 | 1 | 2,
): readonly T[] =>
  items
    .map((item, index) => ({ item, place: plans[index]?.places[order] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)

/** What a document of one template is made of. */
export interface TemplatePlan extends Pick<DocumentPlan, 'letter' | 'places'> {
  readonly name: string
  readonly age: number
  readonly city: string
  readonly job: string
  readonly from: number
  readonly length: number
  readonly words: readonly number[]
}

const STOCK = (
  'the bureau of records notes for the reader that all names below were taken down as spoken at the desk and that dates ' +
  'follow the calendar of the place where the family was last entered in the book before it moved on to another town'
).split(' ')

/** Plans of documents of one template: many share some of its wording, some enough of it to be kin, few share a whole text. */
export const templatePlan = (least: number, most: number): fc.Arbitrary<readonly TemplatePlan[]> =>
  fc.array(
    fc.record({
      letter: fc.constantFrom('a', 'm', 'z'),
      name: fc.constantFrom(...PEOPLE),
      age: fc.integer({ min: 30, max: 32 }),
      city: fc.constantFrom(...CITIES),
      job: fc.constantFrom(...JOBS),
      from: fc.nat(19),
      length: fc.integer({ min: 10, max: 29 }),
      words: fc.array(fc.nat(4999), { maxLength: 120 }),
      places: orders,
    }),
    { minLength: least, maxLength: most },
  )

/** The documents of such a plan. */
export const templatedOf = (plans: readonly TemplatePlan[]): readonly Extraction[] =>
  plans.map(({ letter, name, age, city, job, from, length, words }, index) => {
    const telling = new Telling(`${letter}${index}`, { published: '2024-02-10' })
    const person = telling.person(name, name.includes(' ') ? {} : { nameStatus: 'given-only' })
    telling.claim(person, 'AGE', { value: age })
    telling.claim(person, 'ORIGIN', { object: telling.place(city) })
    telling.claim(person, 'OCCUPATION', { value: job })
    telling.words(STOCK.slice(from, from + length).join(' '))
    for (const word of words) telling.words(`w${word}`)
    return telling.extraction()
  })

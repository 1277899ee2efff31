import fc from 'fast-check'
import { addDays } from '../../src/model/days.ts'
import type { Chain, Claim, ClaimTime } from '../../src/model/extraction.ts'
import { timeFromEdtf } from '../../src/model/fuzzy-time.ts'

/** A town with its country, as a gazetteer has it. */
export interface Town {
  readonly name: string
  readonly country: string
  readonly code: string
  readonly latitude: number
  readonly longitude: number
}

const town = (name: string, country: string, code: string, latitude: number, longitude: number): Town => ({
  name,
  country,
  code,
  latitude,
  longitude,
})

const TOWNS: readonly Town[] = [
  town('Bergen', 'Norway', 'NO', 60.39, 5.32),
  town('Oslo', 'Norway', 'NO', 59.91, 10.75),
  town('Lima', 'Peru', 'PE', -12.05, -77.04),
  town('Cusco', 'Peru', 'PE', -13.53, -71.97),
  town('Porto', 'Portugal', 'PT', 41.15, -8.61),
  town('Izmir', 'Turkey', 'TR', 38.41, 27.14),
  town('Hanoi', 'Vietnam', 'VN', 21.03, 105.85),
  town('Hue', 'Vietnam', 'VN', 16.46, 107.6),
  town('Accra', 'Ghana', 'GH', 5.6, -0.19),
  town('Quito', 'Ecuador', 'EC', -0.18, -78.47),
  town('Riga', 'Latvia', 'LV', 56.95, 24.11),
  town('Dakar', 'Senegal', 'SN', 14.69, -17.45),
]
const GIVEN = ['Zora', 'Amara', 'Ines', 'Bruno', 'Lena', 'Tomas', 'Ruta', 'Kofi', 'Mirela', 'Jonas', 'Pilar', 'Osman']
const SURNAMES = ['Vance', 'Okafor', 'Duarte', 'Keller', 'Lindqvist', 'Marchetti', 'Boateng', 'Tran', 'Salazar', 'Holm']
const FIRMS = ['Blue Heron Press', 'Velka', 'Harbour Line', 'Northern Mill']
const JOBS = ['baker', 'nurse', 'bridge engineer', 'printer']

/** Where a story may play: all over, or in one of two halves, so that two of one name have nothing in common. */
export interface World {
  readonly towns: readonly Town[]
  readonly firms: readonly string[]
  readonly jobs: readonly string[]
}

const ALL: World = { towns: TOWNS, firms: FIRMS, jobs: JOBS }
export const HALVES: readonly [World, World] = [
  { towns: TOWNS.slice(0, 6), firms: FIRMS.slice(0, 2), jobs: JOBS.slice(0, 2) },
  { towns: TOWNS.slice(6), firms: FIRMS.slice(2), jobs: JOBS.slice(2) },
]

/** The choices that a story is made by. */
export interface Dice {
  readonly chance: (probability: number) => boolean
  readonly below: (n: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Choices that fast-check makes, and makes smaller where something does not hold. */
export const diceOf = (generate: fc.GeneratorValue): Dice => {
  const below = (n: number): number => generate(fc.nat, { max: n - 1 })
  return {
    chance: (probability) => below(1000) >= 1000 * (1 - probability),
    below,
    pick: (items) => items[below(items.length)] as never,
  }
}

/** Something that truly happened, to the day. Events with one `trip` are one journey. */
export interface Event {
  readonly predicate: string
  readonly town?: Town
  readonly firm?: string
  readonly value?: string
  readonly from?: string
  readonly to?: string
  readonly trip?: string
  readonly more?: Partial<Claim>
  /** Told as it is, never vaguer or left out. */
  readonly plain?: boolean
}

/** A life as it was. */
export interface Story {
  readonly name: string
  readonly born: string
  readonly home: Town
  readonly events: readonly Event[]
}

const other = (dice: Dice, towns: readonly Town[], ...but: readonly Town[]): Town =>
  dice.pick(towns.filter((one) => !but.some(({ code }) => code === one.code)))

/** One journey after another: away, perhaps on, a visit on the way, and home. */
const journeys = (dice: Dice, towns: readonly Town[], home: Town, start: string): readonly Event[] => {
  const events: Event[] = []
  let day = start
  for (let trip = 1 + dice.below(3); trip > 0; trip--) {
    const away = other(dice, towns, home)
    const id = `trip${trip}`
    day = addDays(day, 150 + dice.below(700))
    events.push({ predicate: 'LEFT', town: home, from: day, trip: id })
    const arrived = addDays(day, dice.below(3))
    events.push({ predicate: 'MOVED_TO', town: away, from: arrived, trip: id })
    const stay = 200 + dice.below(900)
    const visited = addDays(arrived, 20 + dice.below(60))
    const visit = { predicate: 'VISITED', town: other(dice, towns, home, away), from: visited, to: addDays(visited, 9) }
    if (dice.chance(0.5)) events.push(visit)
    // Once in a life: of several, a copy may tell another than the original, as if of the one.
    if (trip === 1 && dice.chance(0.3)) {
      const held = addDays(arrived, 100 + dice.below(40))
      const freed = addDays(held, 1 + dice.below(40))
      events.push({ predicate: 'DETAINED', town: away, from: held, to: freed })
      events.push({ predicate: 'RELEASED', town: away, from: freed })
    }
    events.push({ predicate: 'LIVED_IN', town: away, from: arrived, to: addDays(arrived, stay) })
    day = addDays(arrived, stay + 1)
    events.push({ predicate: 'RETURNED_TO', town: home, from: day, trip: id })
  }
  return events
}

const work = (dice: Dice, firms: readonly string[], start: string): readonly Event[] => {
  const first = dice.pick(firms)
  const second = dice.pick(firms.filter((firm) => firm !== first))
  const lost = addDays(start, 700 + dice.below(1000))
  const idle = addDays(lost, 2 + dice.below(20))
  const hired = addDays(idle, 100 + dice.below(200))
  return [
    { predicate: 'WORKED_FOR', firm: first, from: start, to: lost },
    { predicate: 'LOST_JOB', firm: first, from: lost },
    { predicate: 'UNEMPLOYED', from: idle, to: addDays(hired, -1) },
    { predicate: 'WORKED_FOR', firm: second, from: hired, to: addDays(hired, 900) },
  ]
}

/** A life that holds together. */
export const storyOf = (dice: Dice, name?: string, { towns, firms, jobs }: World = ALL): Story => {
  const home = dice.pick(towns)
  const born = addDays('1950-01-01', dice.below(12_000))
  const grown = addDays(born, 21 * 365)
  const events: Event[] = [
    { predicate: 'BORN_IN', town: home },
    { predicate: 'BORN_ON', from: born },
    { predicate: 'OCCUPATION', value: dice.pick(jobs) },
    ...work(dice, firms, grown),
    ...journeys(dice, towns, home, grown),
  ]
  const last =
    events
      .flatMap(({ from, to }) => to ?? from ?? [])
      .sort()
      .at(-1) ?? grown
  if (dice.chance(0.4)) events.push({ predicate: 'DIED', from: addDays(last, 30 + dice.below(2000)) })
  return { name: name ?? `${dice.pick(GIVEN)} ${dice.pick(SURNAMES)}`, born, home, events }
}

/** A day as vague as a text may have it. */
const edtfOf = (day: string, dice: Dice): string => {
  const grain = dice.pick([10, 10, 7, 7, 4, 0])
  if (grain > 0) return day.slice(0, grain)
  return `${day.slice(0, dice.pick([4, 7]))}~`
}

const timeOf = (edtf: string): ClaimTime => {
  const time = timeFromEdtf(edtf)
  if (time === null) throw new TypeError(`no EDTF: ${edtf}`)
  return { ...time, date: null }
}

/** When an event is told to have been; the days of what lasts are vague alike at either end. */
export const toldTime = ({ from, to, plain }: Event, dice: Dice): ClaimTime | null => {
  if (from === undefined) return null
  if (plain) return timeOf(to === undefined ? from : `${from}/${to}`)
  if (to === undefined) return timeOf(edtfOf(from, dice))
  return dice.chance(0.2) ? timeOf(from.slice(0, 4)) : timeOf(`${edtfOf(from, dice)}/${edtfOf(to, dice)}`)
}

/** A town, or no more than its country. */
export const placeOf = (
  { name, country, code, latitude, longitude }: Town,
  isVague: boolean,
): [string, Partial<Chain>] =>
  isVague
    ? [country, { kind: 'country', country: code, gazetteer: `country:${code}` }]
    : [name, { kind: 'city', country: code, latitude, longitude, gazetteer: `geonames:${name}` }]

/** How old somebody is on a day. */
export const ageOn = (born: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** The day on which a story may first be printed: after all of it. */
export const printedAfter = ({ events, born }: Story): string => {
  const last =
    events
      .flatMap(({ from, to }) => to ?? from ?? [])
      .sort()
      .at(-1) ?? born
  return addDays(last, 30)
}

export const isDead = ({ events }: Story): boolean => events.some(({ predicate }) => predicate === 'DIED')

/** A name as a copyist may spell it: one vowel of the surname other. */
export const garbled = (name: string, dice: Dice): string => {
  const [given = '', surname = ''] = name.split(' ')
  const vowels = [...surname].flatMap((letter, index) => (/[aeiou]/.test(letter) ? [index] : []))
  const at = dice.pick(vowels)
  return `${given} ${surname.slice(0, at)}${dice.pick(['a', 'e', 'i', 'o'])}${surname.slice(at + 1)}`
}

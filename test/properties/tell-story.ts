import { addDays } from '../../src/model/days.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { Telling } from '../operations/telling.ts'
import {
  ageOn,
  type Dice,
  type Event,
  garbled,
  isDead,
  placeOf,
  printedAfter,
  type Story,
  type Town,
  toldTime,
} from './stories.ts'

/** How a document tells a story. */
export interface Manner {
  readonly id: string
  /** The document that it copies. */
  readonly derivedFrom?: string
  /** What it tells: all where left out. */
  readonly events?: readonly Event[]
  readonly age?: number
  /** Whether it may leave out, spell otherwise, and add plans, denials and countries for towns. */
  readonly loose: boolean
}

/** A journey is left out as a whole: half of it would be another story. */
const chosen = (events: readonly Event[], dice: Dice): readonly Event[] => {
  const out = new Set([...new Set(events.flatMap(({ trip }) => trip ?? []))].filter(() => dice.chance(0.3)))
  return events.filter(({ trip, plain }) => plain || (trip === undefined ? dice.chance(0.75) : !out.has(trip)))
}

class Narrator {
  readonly telling: Telling
  readonly #ids = new Map<string, string>()
  readonly #person: string
  readonly #dice: Dice
  readonly #loose: boolean

  constructor(telling: Telling, name: string, dice: Dice, loose: boolean) {
    this.telling = telling
    this.#dice = dice
    this.#loose = loose
    this.#person = telling.person(name)
  }

  #known(name: string, make: () => string): string {
    const id = this.#ids.get(name) ?? make()
    this.#ids.set(name, id)
    return id
  }

  place(town: Town, mayBeVague = true): string {
    const [name, more] = placeOf(town, mayBeVague && this.#loose && this.#dice.chance(0.2))
    return this.#known(name, () => this.telling.place(name, more))
  }

  firm(name: string): string {
    return this.#known(name, () => this.telling.organization(name))
  }

  tell(event: Event): void {
    const { predicate, town, firm, value, trip, more = {}, plain } = event
    const object = town === undefined ? (firm === undefined ? null : this.firm(firm)) : this.place(town, !plain)
    // A journey is told with its dates, or with none: see `mayBeReset`.
    this.telling.claim(this.#person, predicate, {
      object,
      value: value ?? null,
      time: toldTime(event, this.#dice),
      ...(trip === undefined || predicate === 'RETURNED_TO' ? {} : { occurrence: `o-${trip}` }),
      ...more,
    })
  }

  about(story: Story, age: number | null): void {
    this.telling.claim(this.#person, 'ORIGIN', { object: this.place(story.home, false) })
    if (age !== null) this.telling.claim(this.#person, 'AGE', { value: age })
  }

  /** What is no fact: a plan, a denial of its moment, a denial of what never was. */
  noise(story: Story): void {
    const [first] = story.events.filter(({ predicate }) => predicate === 'LEFT')
    if (first?.town === undefined || first.from === undefined) return
    const unseen = { ...story.home, name: 'Tbilisi', country: 'Georgia', code: 'GE', latitude: 41.7, longitude: 44.8 }
    const lines: readonly Event[] = [
      { predicate: 'LEFT', town: first.town, from: addDays(first.from, -400), more: { modality: 'planned' } },
      { predicate: 'LEFT', town: first.town, more: { negated: true } },
      { predicate: 'LEFT', town: first.town, from: addDays(first.from, -90), more: { negated: true }, plain: true },
      { predicate: 'VISITED', town: unseen, more: { negated: true } },
    ]
    this.tell(this.#dice.pick(lines))
  }
}

/** A document that tells a story in its manner. */
export const tellStory = (story: Story, manner: Manner, dice: Dice): Extraction => {
  const published = addDays(printedAfter(story), dice.below(1500))
  const about = { published, derivedFrom: manner.derivedFrom ?? null }
  const isCopy = manner.derivedFrom !== undefined
  const name = manner.loose && isCopy && dice.chance(0.5) ? garbled(story.name, dice) : story.name
  const narrator = new Narrator(new Telling(manner.id, about), name, dice, manner.loose)
  const telling = narrator.telling
  const own = ageOn(story.born, published)
  narrator.about(story, manner.age ?? (isDead(story) || dice.chance(0.4) ? null : own))
  const events = manner.events ?? story.events
  const told = manner.loose ? chosen(events, dice) : events
  // Some begin with the end.
  const turned = manner.loose && dice.chance(0.2) ? [...told.slice(-3), ...told.slice(0, -3)] : told
  for (const event of turned) narrator.tell(event)
  if (manner.loose && dice.chance(0.5)) narrator.noise(story)
  return telling.extraction()
}

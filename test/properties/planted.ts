import { addDays } from '../../src/model/days.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { ageOn, type Dice, type Event, printedAfter, type Story, storyOf, type Town } from './stories.ts'
import { tellStory } from './tell-story.ts'

/** A conflict in the making: what each of two documents tells, and by which predicate it must be found. */
interface Plan {
  readonly predicate: string
  readonly first: readonly Event[]
  readonly second: readonly Event[]
  readonly age?: number
  /** Whether the second copies the first: who differs in birth or age would else be taken for somebody else. */
  readonly isCopy?: boolean
}

interface Parts {
  readonly left: Event
  readonly moved: Event
  readonly returned: Event
  readonly firm: Event
  readonly far: Town
}

const partsOf = (story: Story): Parts => {
  const find = (predicate: string): Event => {
    const event = story.events.find((one) => one.predicate === predicate)
    if (event === undefined) throw new TypeError(`a story without ${predicate}`)
    return { ...event, plain: true }
  }
  const far = { name: 'Perth', country: 'Australia', code: 'AU', latitude: -31.95, longitude: 115.86 }
  return { left: find('LEFT'), moved: find('MOVED_TO'), returned: find('RETURNED_TO'), firm: find('LOST_JOB'), far }
}

const later = (event: Event, days: number): Event => ({ ...event, from: addDays(event.from ?? '', days) })
const undated = ({ from: _, ...event }: Event): Event => event
const bare = ({ trip: _, ...event }: Event): Event => event
const stay = (predicate: string, town: Town, from: string, days: number, more: Partial<Event> = {}): Event => ({
  predicate,
  town,
  from,
  to: addDays(from, days),
  plain: true,
  ...more,
})

/** Every kind of conflict, made out of a story's true events and false ones. */
const PLANS: Readonly<Record<string, (story: Story, parts: Parts) => Plan>> = {
  'a return at another time': (_, { left, returned }) => ({
    predicate: 'RETURNED_TO',
    first: [bare(left), bare(returned)],
    second: [bare(left), bare(later(returned, 70))],
  }),
  'a departure at another time': (_, { left, moved }) => ({
    predicate: 'LEFT',
    first: [bare(left)],
    second: [bare(later(left, -90)), bare(undated(moved))],
  }),
  'an arrival at another time': (_, { moved }) => ({
    predicate: 'MOVED_TO',
    first: [bare(moved)],
    second: [bare(later(moved, 40))],
  }),
  'another birthplace': ({ home }, { far }) => ({
    predicate: 'BORN_IN',
    first: [{ predicate: 'BORN_IN', town: far, plain: true }],
    second: [{ predicate: 'BORN_IN', town: home, plain: true }],
    isCopy: true,
  }),
  'another date of birth': (story) => ({
    predicate: 'BORN_ON',
    first: [{ predicate: 'BORN_ON', from: story.born, plain: true }],
    second: [{ predicate: 'BORN_ON', from: addDays(story.born, 2500), plain: true }],
    isCopy: true,
  }),
  'another age': (story) => ({
    predicate: 'AGE',
    first: [{ predicate: 'OCCUPATION', value: 'baker', plain: true }],
    second: [{ predicate: 'OCCUPATION', value: 'baker', plain: true }],
    age: ageOn(story.born, printedAfter(story)) + 14,
    isCopy: true,
  }),
  'another day of death': (story) => {
    const died = addDays(printedAfter(story), -20)
    return {
      predicate: 'DIED',
      first: [{ predicate: 'DIED', from: died, plain: true }],
      second: [{ predicate: 'DIED', from: addDays(died, -400), plain: true }],
    }
  },
  'a life that goes on': (_, { returned, far }) => ({
    predicate: 'DIED',
    first: [{ predicate: 'DIED', from: returned.from ?? '', plain: true }],
    second: [stay('VISITED', far, addDays(returned.from ?? '', 15), 4)],
  }),
  'an arrival before the departure': (_, { left, moved }) => ({
    predicate: 'MOVED_TO',
    first: [left, undated(moved)],
    second: [bare({ ...moved, from: addDays(left.from ?? '', -60) })],
  }),
  'two towns at once': (_, { moved, far }) => ({
    predicate: 'VISITED',
    first: [stay('VISITED', moved.town ?? far, moved.from ?? '', 20)],
    second: [stay('DETAINED', far, addDays(moved.from ?? '', 5), 20)],
  }),
  'an arrest on one day in two towns': ({ home }, { moved, far }) => ({
    predicate: 'DETAINED',
    first: [{ predicate: 'DETAINED', town: home, from: moved.from ?? '', plain: true }],
    second: [{ predicate: 'DETAINED', town: far, from: moved.from ?? '', plain: true }],
  }),
  'a denial': (_, { moved, far }) => ({
    predicate: 'MOVED_TO',
    first: [bare(moved)],
    second: [
      {
        predicate: 'VISITED',
        town: moved.town ?? far,
        from: (moved.from ?? '').slice(0, 4),
        more: { negated: true },
        plain: true,
      },
    ],
  }),
  'a job lost twice': (_, { firm }) => ({
    predicate: 'LOST_JOB',
    first: [{ ...firm }],
    second: [later(firm, 500)],
  }),
  'an arrest at another time': (_, { moved, far }) => {
    const held = stay('DETAINED', moved.town ?? far, addDays(moved.from ?? '', 5), 3)
    const wrongly = addDays(held.from ?? '', 300)
    return {
      predicate: 'DETAINED',
      first: [bare(moved), held],
      second: [bare(moved), { ...held, from: wrongly, to: addDays(wrongly, 3) }],
      isCopy: true,
    }
  },
  'out of work and at work': (_, { firm }) => ({
    predicate: 'UNEMPLOYED',
    first: [{ predicate: 'UNEMPLOYED', from: firm.from ?? '', to: addDays(firm.from ?? '', 400), plain: true }],
    second: [
      {
        predicate: 'WORKED_FOR',
        firm: 'Velka',
        from: addDays(firm.from ?? '', 60),
        to: addDays(firm.from ?? '', 300),
        plain: true,
      },
    ],
  }),
}

/** Documents with a conflict in them, and what must be found. */
export interface Planted {
  readonly kind: string
  readonly name: string
  readonly predicate: string
  readonly documents: readonly Extraction[]
}

export const KINDS = Object.keys(PLANS)

/** A story told truly by one document, and otherwise by another. */
export const plantedOf = (kind: string, dice: Dice): Planted => {
  const story = living(storyOf(dice))
  const plan = PLANS[kind]?.(story, partsOf(story))
  if (plan === undefined) throw new TypeError(`no such plan: ${kind}`)
  const truly = { loose: false, id: 'a', events: plan.first }
  const told = { loose: false, id: 'b', events: plan.second, ...(plan.age === undefined ? {} : { age: plan.age }) }
  const derived = plan.isCopy ? { derivedFrom: 'a' } : {}
  const age = plan.age === undefined ? {} : { age: plan.age - 14 }
  return {
    kind,
    name: story.name,
    predicate: plan.predicate,
    documents: [tellStory(story, { ...truly, ...age }, dice), tellStory(story, { ...told, ...derived }, dice)],
  }
}

/** The same life, before it ended. */
const living = (story: Story): Story => ({
  ...story,
  events: story.events.filter(({ predicate }) => predicate !== 'DIED'),
})

import type { EntityType } from '../../model/extraction.ts'
import type { Filler, Frame, Predicate } from '../../ontology/predicate.ts'

/** A frame with what it belongs to, ready to be matched. */
export interface Rule {
  readonly predicate: Predicate
  readonly frame: Frame
  /** `moved-to.flee` */
  readonly id: string
  /** What the frame needs and refuses, role by role. */
  readonly needs: readonly (readonly [role: string, filler: Filler])[]
  readonly unless: readonly (readonly [role: string, filler: Filler])[]
  /** The types of entity that its object may be of. */
  readonly objectTypes: readonly EntityType[]
}

const ENTITIES: readonly string[] = ['Person', 'Place', 'Organization', 'Date', 'Group', 'Event']

/** Frames by what triggers them, so that a thousand cost as little as ten. */
export interface FrameIndex {
  readonly byVerb: ReadonlyMap<string, readonly Rule[]>
  readonly byNoun: ReadonlyMap<string, readonly Rule[]>
}

/** Sorts the frames of all predicates by trigger. */
export const indexFrames = (predicates: Iterable<Predicate>): FrameIndex => {
  const byVerb = new Map<string, Rule[]>()
  const byNoun = new Map<string, Rule[]>()
  const add = (index: Map<string, Rule[]>, word: string, rule: Rule): void => {
    const there = index.get(word)
    if (there === undefined) index.set(word, [rule])
    else there.push(rule)
  }
  for (const predicate of predicates) {
    const file = predicate.name.toLowerCase().replaceAll('_', '-')
    const objectTypes = predicate.object.filter((type): type is EntityType => ENTITIES.includes(type))
    for (const frame of predicate.frames) {
      const [needs, unless] = [Object.entries(frame.needs ?? {}), Object.entries(frame.unless ?? {})]
      const rule: Rule = { predicate, frame, id: `${file}.${frame.id}`, needs, unless, objectTypes }
      for (const verb of frame.verb ?? []) add(byVerb, verb, rule)
      for (const noun of frame.noun ?? []) add(byNoun, noun, rule)
    }
  }
  return { byVerb, byNoun }
}

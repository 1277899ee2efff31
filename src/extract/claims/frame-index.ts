import type { Frame, Predicate } from '../../ontology/predicate.ts'

/** A frame with what it belongs to, ready to be matched. */
export interface Rule {
  readonly predicate: Predicate
  readonly frame: Frame
  /** `moved-to.flee` */
  readonly id: string
}

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
    for (const frame of predicate.frames) {
      const rule: Rule = { predicate, frame, id: `${file}.${frame.id}` }
      for (const verb of frame.verb ?? []) add(byVerb, verb, rule)
      for (const noun of frame.noun ?? []) add(byNoun, noun, rule)
    }
  }
  return { byVerb, byNoun }
}

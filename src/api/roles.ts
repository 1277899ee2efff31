import type { EntityType } from '../model/extraction.ts'
import type { Predicate, PredicateGroup } from '../ontology/predicate.ts'
import { PREDICATES } from '../ontology/predicates.ts'

type End = EntityType | 'text'

/** Predicates of a group that lead from one kind of thing to another, by name. */
const leading = (group: PredicateGroup, from: EntityType, to: End): readonly string[] =>
  [...PREDICATES.values()]
    .filter((one: Predicate) => one.group === group && one.subject.includes(from) && one.object.includes(to))
    .map(({ name }) => name)

/** What a person is, in words: occupations. */
export const OCCUPATIONS = leading('attribute', 'Person', 'text')
/** Where an organization is. */
export const LOCATIONS = leading('location', 'Organization', 'Place')
/** Who made a public event known. */
export const ANNOUNCEMENTS = leading('speech', 'Person', 'Event')

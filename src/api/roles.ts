import type { EntityType } from '../model/extraction.ts'
import type { Predicate, PredicateGroup } from '../ontology/predicate.ts'

/** Predicates by what they tell of somebody or something, by name: fields of the API ask for these. */
export interface Roles {
  /** What a person is, in words. */
  readonly occupations: readonly string[]
  /** Where an organization is. */
  readonly locations: readonly string[]
  /** What a place lies within. */
  readonly containments: readonly string[]
  /** Who is whose kin or friend. */
  readonly kinship: readonly string[]
  /** Who made a public event known. */
  readonly announcements: readonly string[]
}

export const rolesOf = (predicates: ReadonlyMap<string, Predicate>): Roles => {
  const leading = (group: PredicateGroup, from: EntityType, to: EntityType | 'text'): readonly string[] =>
    [...predicates.values()]
      .filter((one) => one.group === group && one.subject.includes(from) && one.object.includes(to))
      .map(({ name }) => name)
  return {
    occupations: leading('attribute', 'Person', 'text'),
    locations: leading('location', 'Organization', 'Place'),
    containments: leading('location', 'Place', 'Place'),
    kinship: leading('kinship', 'Person', 'Person'),
    announcements: leading('speech', 'Person', 'Event'),
  }
}

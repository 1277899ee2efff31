import type { Feature, Scorecard } from '../model/graph.ts'
import { areDisjoint, cardOf, SAME, sharedFeatures, veto } from './evidence.ts'
import type { Profile } from './profile.ts'
import { overlap, shared } from './sets.ts'

/** How the names of two organizations of one block hang together. */
export type OrganizationFit = 'distinctive' | 'same' | 'short' | null

/**
 * Why two organizations are one, or are not: one name is enough only where it is distinctive; an acronym, or what is left of a
 * name without its kind ("the Mater" for Mater Hospital), needs people or a place in common as well.
 */
export const scoreOrganizations = (a: Profile, b: Profile, fit: OrganizationFit, isOfOnePlace: boolean): Scorecard => {
  const related = overlap(a.families, b.families)
  const names: Feature[] =
    fit === 'distinctive'
      ? [{ name: 'full-name', weight: SAME, detail: 'both have the same name, which hardly another has' }]
      : fit === 'same'
        ? [{ name: 'name', weight: 1, detail: 'both have the same name, which others may have too' }]
        : fit === 'short'
          ? [{ name: 'name-short', weight: 0, detail: 'the name of one is short for the name of the other' }]
          : [veto('name', 'their names do not fit each other')]
  const family: Feature[] = related
    ? [{ name: 'same-lineage', weight: 2, detail: 'their documents retell each other' }]
    : []
  const evidence = sharedFeatures(a, b)
  // Two documents that tell of one person and name one organization mean the same, unless it is what every town has.
  const told = fit !== null && evidence.some(({ name }) => name === 'same-cast')
  const cast: Feature[] = told
    ? [
        {
          name: 'same-story',
          weight: fit === 'short' ? 2 : 1,
          detail: 'their stories are of the same people, and mean no two of one name',
        },
      ]
    : []
  const towns = isOfOnePlace && areDisjoint(a, b, 'town')
  const elsewhere: Feature[] = towns
    ? [{ name: 'other-seat', weight: -1, detail: 'they stand in different towns' }]
    : []
  const documents = shared(a.documents, b.documents)
  const apart =
    documents.length > 0 && fit === 'short' ? [veto('same-document', `${documents[0]} keeps them apart`)] : []
  return cardOf(a, b, [...names, ...family, ...evidence, ...cast, ...elsewhere, ...apart], fit !== null)
}

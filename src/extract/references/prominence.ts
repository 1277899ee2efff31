import type { Clause } from '../clauses/clause.ts'
import { PROMINENCE } from './discourse.ts'

const CONTRASTING = new Set(['while', 'whereas', 'whilst'])

/** How prominent somebody is in a role of a clause; without one, least. */
export const prominenceOf = (place: { readonly role: string; readonly clause: Clause } | undefined): number => {
  if (place?.role !== 'subject') return PROMINENCE.other
  if (place.clause.kind === 'main') return PROMINENCE.subject
  // "Ana stayed, while *Rui* left": as good as a clause of its own.
  if (place.clause.marker !== null && CONTRASTING.has(place.clause.marker)) return PROMINENCE.subject
  return place.clause.kind === 'subordinate' ? PROMINENCE.minorSubject : PROMINENCE.other
}

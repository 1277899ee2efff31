import type { Clause } from '../clauses/clause.ts'
import { PROMINENCE } from './discourse.ts'

/** How prominent somebody is in a role of a clause; without one, least. */
export const prominenceOf = (place: { readonly role: string; readonly clause: Clause } | undefined): number => {
  if (place?.role !== 'subject') return PROMINENCE.other
  if (place.clause.kind === 'main') return PROMINENCE.subject
  return place.clause.kind === 'subordinate' ? PROMINENCE.minorSubject : PROMINENCE.other
}

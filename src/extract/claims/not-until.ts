import type { ClaimTime } from '../../model/extraction.ts'
import { timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { Standing } from '../clauses/clause.ts'
import type { claimTime } from './claim-time.ts'
import type { Match } from './match.ts'

/**
 * "did not return *until 1999*", "was not released *until* May": it happened then. What goes on, such as a job, may have begun then or not
 * have been told at all.
 */
export const notUntil = (
  { rule: { predicate, frame }, clause }: Match,
  standing: Standing,
  { time, from }: ReturnType<typeof claimTime>,
): ClaimTime | null => {
  const isDone = predicate.functional !== null || predicate.group === 'law' || frame.begins === true
  if (!isDone || !standing.negated || clause?.verb.negated !== true || clause.verb.tense !== 'past') return null
  if (from?.role !== 'until' || clause.verb.modal !== null || !time?.edtf?.startsWith('../')) return null
  const point = timeFromEdtf(time.edtf.slice(3), { basis: time.basis, text: time.text })
  return point && { ...point, start: time.end, date: null }
}

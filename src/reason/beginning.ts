import type { Predicate } from '../ontology/predicate.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, type Life, predicateOf } from './life.ts'
import { overlap } from './occasion.ts'
import { tellsBeginning } from './tells-beginning.ts'
import { isToldAnew } from './told-anew.ts'

/** Whether a fact is made of such claims alone, so that it speaks of the beginning and not of all that followed. */
export const isBeginning = ({ claims, fact }: FactWithClaims, predicates: ReadonlyMap<string, Predicate>): boolean =>
  claims.every((said) => tellsBeginning(said, predicates.get(fact.predicate)))

const isPair = (a: FactWithClaims, b: FactWithClaims): boolean =>
  a.fact.predicate === b.fact.predicate && a.fact.subject === b.fact.subject && a.fact.object === b.fact.object

/**
 * Whether two facts have one thing begin at two times. Who parted, or did so again by the words, may have begun twice.
 *
 * @example beginsTwice(marriedIn1951, marriedIn1953, life) // true
 */
export const beginsTwice = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  if (predicateOf(a, life)?.beginning == null || !isPair(a, b)) return false
  const [left, right] = [daysOf(a), daysOf(b)]
  if (left === null || right === null || overlap(left, right)) return false
  if (!isBeginning(a, life.predicates) || !isBeginning(b, life.predicates)) return false
  const hasParted = life.facts.some((one) => isPair(one, a) && one.claims.some(({ claim }) => claim.ended))
  return !hasParted && !(left.from < right.from ? isToldAnew(a, b) : isToldAnew(b, a))
}

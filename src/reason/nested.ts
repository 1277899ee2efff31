import { isWithin } from './apart.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, type Life, objectChain, predicateOf } from './life.ts'
import { overlap } from './occasion.ts'
import { haveNoTellerOfBoth } from './one-teller.ts'
import { mayBeReset } from './reset.ts'

const happensWhen = (third: FactWithClaims, fact: FactWithClaims): boolean => {
  const [own, other] = [daysOf(third), daysOf(fact)]
  return own !== null && other !== null && overlap(own, other)
}

/**
 * Whether two departures, told by different documents, are of a town and of its country in an order in which only one of them can be: who
 * left Norway in 1921 did not leave Bergen in 1924. The other way round both may be so, and so may they where something lies between that
 * takes the traveller back. Of arrivals nothing follows: who came home to bury somebody may come home for good later.
 */
export const isNestedClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [daysOf(a), daysOf(b)]
  if (predicateOf(a, life)?.away !== true || left === null || right === null || overlap(left, right)) return false
  const [first, second] = left.to < right.from ? [a, b] : [b, a]
  const [country, town] = [objectChain(first), objectChain(second)]
  if (country?.type !== 'Place' || town?.type !== 'Place' || town.kind === 'country' || !isWithin(town, country))
    return false
  return haveNoTellerOfBoth(a, b, life, happensWhen) && !mayBeReset(a, b, life)
}

import { areTownsApart } from './apart.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, type Life, objectChain, predicateOf } from './life.ts'
import { overlap, width } from './occasion.ts'
import { haveNoTellerOfBoth } from './one-teller.ts'

/** "Three days after" may be told of the day before or after. */
const ONE_HAPPENING_DAYS = 3

/**
 * Whether two documents have what happens so seldom (an arrest, a sentence) on one day in two towns: then it is one happening, and one of
 * them has it in the wrong town. Not so where some document tells of it in both, such as who was moved from one prison to the other.
 */
export const isOneDayClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [daysOf(a), daysOf(b)]
  const [here, there] = [objectChain(a), objectChain(b)]
  if (left === null || right === null || here === null || there === null) return false
  if (predicateOf(a, life)?.retold !== true || !areTownsApart(here, there)) return false
  if (!overlap(left, right) || Math.max(width(left), width(right)) > ONE_HAPPENING_DAYS) return false
  return haveNoTellerOfBoth(a, b, life, (third, { fact }) => third.fact.object === fact.object)
}

import { ageRange, disagree, presentAges } from '../resolve/birth.ts'
import { groupBy } from '../resolve/sets.ts'
import { areTownsApart } from './apart.ts'
import { beginsTwice } from './beginning.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, isSameObject, type Life, objectChain, objectsFit, predicateOf } from './life.ts'
import { isNestedClash } from './nested.ts'
import { overlap, width } from './occasion.ts'
import { isOneDayClash } from './one-day.ts'
import { mayBeReset, retellingOf } from './reset.ts'

/** A month: who is told to have gone to two towns within a year may well have gone to both. */
const ONE_TRIP_DAYS = 31

const tellsOf = (document: string, { fact }: FactWithClaims, { facts }: Life): boolean =>
  facts.some((one) => one.fact.object === fact.object && one.claims.some((said) => said.document === document))

/** A document and its retelling have one trip, dated alike, end in different towns. */
const goalClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [daysOf(a), daysOf(b)]
  const [here, there] = [objectChain(a), objectChain(b)]
  if (left === null || right === null || here === null || there === null || !areTownsApart(here, there)) return false
  if (!overlap(left, right) || Math.max(width(left), width(right)) > ONE_TRIP_DAYS) return false
  const retelling = retellingOf(a, b, life)
  if (retelling === null) return false
  // Who tells of both towns may have left out one half of a journey there and back.
  const [first, second] = retelling.documents
  return !tellsOf(first, b, life) && !tellsOf(second, a, life)
}

/** "The same night": a date that hangs on another event of the story is as wrong as that event, and no more. */
const hangsOnStory = ({ claims }: FactWithClaims): boolean =>
  claims.every(({ claim }) => claim.time?.basis === 'narrative' || claim.time?.basis === 'story-event')

/**
 * Whether a fact without a goal ("she came home in May") is what the other's source tells, with its goal, of another time than the other:
 * who tells of two journeys disagrees with nobody who tells of one.
 */
const isOtherJourney = (open: FactWithClaims, other: FactWithClaims, life: Life): boolean => {
  const [when, documents] = [daysOf(open), new Set(other.claims.map(({ document }) => document))]
  if (open.fact.object !== null || other.fact.object === null || when === null) return false
  return life.facts.some((third) => {
    const days = daysOf(third)
    return (
      third.fact.predicate === other.fact.predicate &&
      third.fact.object !== null &&
      third.fact.object !== other.fact.object &&
      days !== null &&
      overlap(days, when) &&
      third.claims.some(({ document }) => documents.has(document))
    )
  })
}

const occurrenceClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [daysOf(a), daysOf(b)]
  if (hangsOnStory(a) && hangsOnStory(b)) return false
  // Who moved to a country may move again within it.
  if (!isSameObject(a, b)) return goalClash(a, b, life) || isNestedClash(a, b, life)
  if (isOtherJourney(a, b, life) || isOtherJourney(b, a, life)) return false
  return left !== null && right !== null && !overlap(left, right) && !mayBeReset(a, b, life)
}

/** A document and its retelling have one happening, of those that may be many, at two times. */
const retoldClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [daysOf(a), daysOf(b)]
  if (left === null || right === null || overlap(left, right) || !objectsFit(a, b)) return false
  if ((hangsOnStory(a) && hangsOnStory(b)) || retellingOf(a, b, life) === null) return false
  return !mayBeReset(a, b, life)
}

/** Two jobs end at two times: only of one known employer is it the same. */
const jobClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean =>
  a.fact.object !== null && a.fact.object === b.fact.object && occurrenceClash(a, b, life)

const lifeClash = (a: FactWithClaims, b: FactWithClaims): boolean => {
  if (!objectsFit(a, b)) return true
  if (a.fact.value !== null && b.fact.value !== null && a.fact.value !== b.fact.value) return true
  const [left, right] = [daysOf(a), daysOf(b)]
  return left !== null && right !== null && !overlap(left, right)
}

/** Claims of an age that count as said of a known day: see `presentAges`. */
const presentIn = (life: Life, predicate: string): ReadonlySet<string> => {
  const all = life.facts.filter(({ fact }) => fact.predicate === predicate).flatMap(({ claims }) => claims)
  const byDocument = groupBy(all, ({ document }) => document)
  return new Set(
    [...byDocument.values()].flatMap((claims) => {
      const present = new Set(presentAges(claims.map(({ claim }) => claim)))
      return claims.filter(({ claim }) => present.has(claim)).map(({ id }) => id)
    }),
  )
}

/** The claims of a fact that a clash can rest on: an age told of an earlier day, without saying which, is none. */
export const bearing = (one: FactWithClaims, life: Life): FactWithClaims['claims'] => {
  if (predicateOf(one, life)?.functional !== 'age') return one.claims
  const present = presentIn(life, one.fact.predicate)
  return one.claims.filter(({ id }) => present.has(id))
}

const ageClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const ranges = (one: FactWithClaims) => bearing(one, life).map(({ claim, published }) => ageRange(claim, published))
  return ranges(a).some((left) => ranges(b).some((right) => left !== null && right !== null && disagree(left, right)))
}

/** Whether two facts of one subject and predicate cannot both be true. Where that isn't certain, they can. */
export const clash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  switch (predicateOf(a, life)?.functional) {
    case 'occurrence':
      return occurrenceClash(a, b, life)
    case 'job':
      return jobClash(a, b, life)
    case 'life':
      return lifeClash(a, b)
    case 'age':
      return ageClash(a, b, life)
    default:
      if (beginsTwice(a, b, life)) return true
      return predicateOf(a, life)?.retold === true && (retoldClash(a, b, life) || isOneDayClash(a, b, life))
  }
}

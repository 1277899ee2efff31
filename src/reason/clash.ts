import type { Chain } from '../model/extraction.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { ageRange, disagree, presentAges } from '../resolve/birth.ts'
import { groupBy } from '../resolve/sets.ts'
import type { FactWithClaims } from './facts.ts'
import { common, type Occasion, occasionOf, overlap } from './occasion.ts'
import type { Said } from './said.ts'

/** Everything stated of one subject, as far as it bears on what excludes what. */
export interface Life {
  readonly facts: readonly FactWithClaims[]
  readonly predicates: ReadonlyMap<string, Predicate>
}

const objectChain = ({ claims }: FactWithClaims): Chain | null => claims[0]?.objectChain ?? null

const isWithin = (inner: Chain | null, outer: Chain | null): boolean =>
  outer?.kind === 'country' && outer.country !== undefined && inner?.country === outer.country

/** Whether two facts speak of one object, as far as they say. */
const isSameObject = (a: FactWithClaims, b: FactWithClaims): boolean =>
  a.fact.object === null || b.fact.object === null || a.fact.object === b.fact.object

/** Whether two facts may speak of one object: the same, one left open, or a place and its country. */
export const objectsFit = (a: FactWithClaims, b: FactWithClaims): boolean => {
  if (a.fact.object === null || b.fact.object === null || a.fact.object === b.fact.object) return true
  const [left, right] = [objectChain(a), objectChain(b)]
  return isWithin(left, right) || isWithin(right, left)
}

const occurrences = ({ claims }: FactWithClaims): readonly string[] =>
  claims.map(({ document, claim }) => `${document}/${claim.occurrence}`)

const timeOf = ({ claims }: FactWithClaims): Occasion | null =>
  claims.reduce<Occasion | null>((known, { claim }) => {
    const occasion = occasionOf(claim.time)
    return known === null || occasion === null ? (known ?? occasion) : common(known, occasion)
  }, null)

const inOrder = (a: Occasion, b: Occasion): readonly [Occasion, Occasion] => (a.from <= b.from ? [a, b] : [b, a])

const placeInText = ({ claim }: Said): number => Number(claim.id.slice(1))

/**
 * Whether a document tells one fact behind another. What has no date is taken to have happened in the order in which it is
 * told: who "moved on to Lima and came back in May" did not move on after May.
 */
const isToldAfter = (later: FactWithClaims, earlier: FactWithClaims): boolean =>
  later.claims.some((one) =>
    earlier.claims.some((other) => other.document === one.document && placeInText(other) < placeInText(one)),
  )

/** Whether something may have happened between two facts that makes the later one a new occurrence. */
const mayBeReset = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [timeOf(a), timeOf(b)]
  if (left === null || right === null) return true
  const [first, second] = inOrder(left, right)
  const resets = life.predicates.get(a.fact.predicate)?.resetBy ?? []
  const own = new Set([...occurrences(a), ...occurrences(b)])
  return life.facts.some((other) => {
    if (!resets.includes(other.fact.predicate) || occurrences(other).some((id) => own.has(id))) return false
    const when = timeOf(other)
    if (when === null) return isToldAfter(other, left.from <= right.from ? a : b)
    // What leads elsewhere is part of the first journey unless it lies in the gap.
    const fits = objectsFit(a, other) || objectsFit(b, other)
    return fits ? when.from <= second.to && when.to >= first.from : when.from < second.from && when.to > first.to
  })
}

const occurrenceClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [timeOf(a), timeOf(b)]
  // Who moved to a country may move again within it.
  if (left === null || right === null || overlap(left, right) || !isSameObject(a, b)) return false
  return !mayBeReset(a, b, life)
}

const lifeClash = (a: FactWithClaims, b: FactWithClaims): boolean => {
  if (!objectsFit(a, b)) return true
  if (a.fact.value !== null && b.fact.value !== null && a.fact.value !== b.fact.value) return true
  const [left, right] = [timeOf(a), timeOf(b)]
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
  if (life.predicates.get(one.fact.predicate)?.functional !== 'age') return one.claims
  const present = presentIn(life, one.fact.predicate)
  return one.claims.filter(({ id }) => present.has(id))
}

const ageClash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const ranges = (one: FactWithClaims) => bearing(one, life).map(({ claim, published }) => ageRange(claim, published))
  return ranges(a).some((left) => ranges(b).some((right) => left !== null && right !== null && disagree(left, right)))
}

/** Whether two facts of one subject and predicate cannot both be true. Where that isn't certain, they can. */
export const clash = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  switch (life.predicates.get(a.fact.predicate)?.functional) {
    case 'occurrence':
      return occurrenceClash(a, b, life)
    case 'life':
      return lifeClash(a, b)
    case 'age':
      return ageClash(a, b, life)
    default:
      return false
  }
}

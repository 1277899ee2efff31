import type { Chain } from '../model/extraction.ts'
import type { FuzzyTime } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { areApart } from './apart.ts'
import type { FactWithClaims } from './facts.ts'
import { isFirm, type Occasion, occasionOf } from './occasion.ts'

/** Everything stated of one subject, as far as it bears on what excludes what. */
export interface Life {
  readonly facts: readonly FactWithClaims[]
  readonly predicates: ReadonlyMap<string, Predicate>
}

export const predicateOf = ({ fact }: FactWithClaims, { predicates }: Life): Predicate | undefined =>
  predicates.get(fact.predicate)

/** The object as the documents have it. */
export const objectChain = ({ claims }: FactWithClaims): Chain | null => claims[0]?.objectChain ?? null

/** Whether two facts speak of one object, as far as they say. */
export const isSameObject = (a: FactWithClaims, b: FactWithClaims): boolean =>
  a.fact.object === null || b.fact.object === null || a.fact.object === b.fact.object

/** Whether two facts may speak of one object: the same, one left open, or places that do not exclude each other. */
export const objectsFit = (a: FactWithClaims, b: FactWithClaims): boolean => {
  if (isSameObject(a, b)) return true
  const [left, right] = [objectChain(a), objectChain(b)]
  return left !== null && right !== null && !areApart(left, right)
}

/** The happenings that a fact's claims speak of, over all documents. */
export const occurrencesIn = ({ claims }: FactWithClaims): readonly string[] =>
  claims.map(({ document, claim }) => `${document}/${claim.occurrence}`)

/** The days that a fact may have been on; null where it has no date. */
export const daysOf = ({ fact }: FactWithClaims): Occasion | null => occasionOf(fact.time)

/**
 * The times that a fact's claims give, each as told: claims that may be of one happening need not be, so that what they have in
 * common is certain of neither.
 */
export const toldTimes = ({ claims }: FactWithClaims): readonly FuzzyTime[] =>
  claims.flatMap(({ claim }) => (isFirm(claim.time) ? claim.time : []))

/** Where a claim stands among those of its document, by its id. */
export const placeInText = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 2))

/**
 * Whether a document tells one fact behind another. What has no date is taken to have happened in the order in which it is
 * told: who "moved on to Lima and came back in May" did not move on after May.
 */
export const isToldAfter = (later: FactWithClaims, earlier: FactWithClaims): boolean =>
  later.claims.some((one) =>
    earlier.claims.some((other) => other.document === one.document && placeInText(other.id) < placeInText(one.id)),
  )

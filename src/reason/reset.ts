import type { FactWithClaims } from './facts.ts'
import { daysOf, isToldAfter, type Life, objectsFit, occurrencesIn, predicateOf } from './life.ts'
import { type Occasion, occasionOf } from './occasion.ts'
import { isToldAnew } from './told-anew.ts'

/** The two documents of one family in which two facts stand, each the only one of its predicate with a date there. */
interface Retelling {
  readonly documents: readonly [string, string]
}

const datedIn = (document: string, like: FactWithClaims, { facts }: Life): readonly FactWithClaims[] =>
  facts.filter(
    (one) =>
      one.fact.predicate === like.fact.predicate &&
      one.claims.some((said) => said.document === document && occasionOf(said.claim.time) !== null),
  )

/**
 * A document and its retelling which tell of one happening each: then it is the same one, and where they differ, one of them
 * is garbled. Null where they do not.
 */
export const retellingOf = (a: FactWithClaims, b: FactWithClaims, life: Life): Retelling | null => {
  for (const one of a.claims)
    for (const other of b.claims) {
      if (one.family !== other.family || one.document === other.document) continue
      const single = [
        [one.document, a],
        [other.document, b],
      ] as const
      if (single.every(([document, fact]) => datedIn(document, fact, life).every((dated) => dated === fact)))
        return { documents: [one.document, other.document] }
    }
  return null
}

/** When something began: what was going on before is no new beginning. */
const beginningOf = (one: FactWithClaims): Occasion | null => {
  const { time } = one.fact
  if (time === null || time.kind !== 'span') return daysOf(one)
  return occasionOf({ ...time, kind: 'instant', end: null })
}

/** What leads elsewhere is part of the first journey, or of the second, unless it may lie in the gap. */
const mayLieBetween = (when: Occasion, first: Occasion, second: Occasion): boolean =>
  (when.to > first.to && when.from < second.from) || (when.from > first.from && when.to < second.to)

/** Whether something may have happened between two facts that makes the later one a new occurrence. */
export const mayBeReset = (a: FactWithClaims, b: FactWithClaims, life: Life): boolean => {
  const [left, right] = [daysOf(a), daysOf(b)]
  if (left === null || right === null) return true
  const [first, second] = left.from <= right.from ? [left, right] : [right, left]
  if (left.from <= right.from ? isToldAnew(a, b) : isToldAnew(b, a)) return true
  const { resetBy: resets = [], away: isAway = false } = predicateOf(a, life) ?? {}
  const own = new Set([...occurrencesIn(a), ...occurrencesIn(b)])
  const retelling = retellingOf(a, b, life)
  return life.facts.some((other) => {
    if (!resets.includes(other.fact.predicate) || occurrencesIn(other).some((id) => own.has(id))) return false
    // What both tell belongs to the one journey of which both tell.
    const tellers = new Set(other.claims.map(({ document }) => document))
    if (retelling?.documents.every((document) => tellers.has(document))) return false
    const when = beginningOf(other)
    const fits = objectsFit(a, other) || objectsFit(b, other)
    // Nobody has to come back in order to move on from where they went.
    if (when === null) return (fits || !isAway) && isToldAfter(other, left.from <= right.from ? a : b)
    return fits ? when.from <= second.to && when.to >= first.from : mayLieBetween(when, first, second)
  })
}

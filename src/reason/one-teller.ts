import type { FactWithClaims } from './facts.ts'
import type { Life } from './life.ts'

/** Whether a fact of the other one's predicate speaks of the same happening. */
type IsSame = (third: FactWithClaims, fact: FactWithClaims) => boolean

/**
 * Whether two facts are told by different documents alone: no document has a fact of the predicate that is like each of them. Who tells of
 * two happenings disagrees with nobody who tells of one, and shows that there were two.
 */
export const haveNoTellerOfBoth = (a: FactWithClaims, b: FactWithClaims, life: Life, isSame: IsSame): boolean => {
  const tellersOf = (fact: FactWithClaims): ReadonlySet<string> =>
    new Set(
      life.facts
        .filter((third) => third === fact || (third.fact.predicate === fact.fact.predicate && isSame(third, fact)))
        .flatMap(({ claims }) => claims.map(({ document }) => document)),
    )
  const others = tellersOf(b)
  return [...tellersOf(a)].every((document) => !others.has(document))
}

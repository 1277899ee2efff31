import { groupBy } from '../resolve/sets.ts'
import { sharedCertainDays, stayOf, twoPlacesOn } from './at-once.ts'
import { clash } from './clash.ts'
import { type Conflict, type Side, sideOf } from './conflict.ts'
import type { FactWithClaims } from './facts.ts'
import { type Life, objectsFit, occurrencesIn, predicateOf } from './life.ts'
import { endsBeforeItBegins, isBeyond, isOtherAge } from './order.ts'
import { withoutEchoes } from './told-at-once.ts'

/** Facts that clash, and those that these clash with in turn. */
const clashingGroups = (facts: readonly FactWithClaims[], life: Life): readonly (readonly FactWithClaims[])[] => {
  const pairs = facts.flatMap((a, index) =>
    facts.slice(index + 1).flatMap((b) => (clash(a, b, life) ? [[a, b] as const] : [])),
  )
  const groups: Set<FactWithClaims>[] = []
  for (const pair of pairs) {
    const met = groups.filter((group) => pair.some((one) => group.has(one)))
    const merged = new Set([...met.flatMap((group) => [...group]), ...pair])
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map((group) => facts.filter((one) => group.has(one)))
}

/** A fact stands on the first side with which it agrees in everything. */
const sidesOf = (facts: readonly FactWithClaims[], life: Life): readonly Side[] => {
  const sides: FactWithClaims[][] = []
  for (const one of facts) {
    const side = sides.find((other) => other.every((member) => objectsFit(member, one) && !clash(member, one, life)))
    if (side === undefined) sides.push([one])
    else side.push(one)
  }
  return sides.map((side) => sideOf(...side))
}

/** What there is only one of, told in two ways. */
const functionalConflicts = (life: Life): readonly Conflict[] => {
  const functional = life.facts.filter((one) => {
    const predicate = predicateOf(one, life)
    return (
      predicate !== undefined && (predicate.functional ?? predicate.beginning ?? (predicate.retold || null)) !== null
    )
  })
  return [...groupBy(functional, ({ fact }) => fact.predicate)].flatMap(([predicate, facts]) =>
    clashingGroups(facts, life).map((group) => {
      const per = life.predicates.get(predicate)?.functional ?? null
      return { predicate, sides: sidesOf(group, life), why: { by: 'functional', per } } as const
    }),
  )
}

/** A life's beginning or end against all that lies beyond it. */
const limitConflicts = (life: Life): readonly Conflict[] =>
  life.facts.flatMap((bound) => {
    const limit = predicateOf(bound, life)?.limit ?? null
    if (limit === null) return []
    const { predicate } = bound.fact
    const beyond = life.facts.filter((one) => isBeyond(one, bound, life))
    const ages = life.facts.filter((one) => isOtherAge(one, bound, life))
    return [
      ...(beyond.length === 0
        ? []
        : [{ predicate, sides: [sideOf(bound), sideOf(...beyond)], why: { by: 'limit', limit } } as const]),
      ...(ages.length === 0
        ? []
        : [{ predicate, sides: [sideOf(bound), sideOf(...ages)], why: { by: 'age' } } as const]),
    ]
  })

const orderConflicts = (life: Life): readonly Conflict[] => {
  const told = life.facts.flatMap((one) => [...new Set(occurrencesIn(one))].map((occurrence) => ({ occurrence, one })))
  const pairs = new Map<FactWithClaims, Set<FactWithClaims>>()
  for (const group of groupBy(told, ({ occurrence }) => occurrence).values())
    for (const { one: end } of group)
      for (const { one: beginning } of group)
        if (endsBeforeItBegins(end, beginning, life))
          pairs.set(end, (pairs.get(end) ?? new Set<FactWithClaims>()).add(beginning))
  return [...pairs].flatMap(([end, beginnings]) =>
    [...beginnings].map((beginning) => ({
      predicate: end.fact.predicate,
      sides: [sideOf(end), sideOf(beginning)],
      why: { by: 'order' as const },
    })),
  )
}

const placeConflicts = (life: Life): readonly Conflict[] => {
  const stays = life.facts.filter((one) => stayOf(one, life) !== null)
  return stays.flatMap((a, index) =>
    stays.slice(index + 1).flatMap((b) => {
      const days = twoPlacesOn(a, b, life)
      const sides = [sideOf(a), sideOf(b)]
      return days === null ? [] : { predicate: a.fact.predicate, sides, why: { by: 'two-places', days } as const }
    }),
  )
}

const exclusiveConflicts = (life: Life): readonly Conflict[] =>
  life.facts.flatMap((one) => {
    const excluded = predicateOf(one, life)?.excludes ?? []
    if (excluded.length === 0) return []
    return life.facts
      .filter(({ fact }) => excluded.includes(fact.predicate))
      .flatMap((other) => {
        const days = sharedCertainDays(one, other)
        const sides = [sideOf(one), sideOf(other)]
        return days === null ? [] : { predicate: one.fact.predicate, sides, why: { by: 'exclusive', days } as const }
      })
  })

const denialConflicts = ({ facts }: Life): readonly Conflict[] =>
  facts
    .filter(({ denials }) => denials.length > 0)
    .map((one) => ({
      predicate: one.fact.predicate,
      sides: [sideOf(one), { facts: [], denials: one.denials }],
      why: { by: 'denial' as const },
    }))

/** All that cannot be true at once in one life. What is disputed already is no ground for a dispute with something else. */
export const conflictsOf = (life: Life): readonly Conflict[] => {
  const first = [...functionalConflicts(life), ...denialConflicts(life)]
  const disputed = new Set(first.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)))
  const sound: Life = { ...life, facts: life.facts.filter((one) => !disputed.has(one)) }
  return withoutEchoes([
    ...first,
    ...limitConflicts(sound),
    ...orderConflicts(sound),
    ...placeConflicts(sound),
    ...exclusiveConflicts(sound),
  ])
}

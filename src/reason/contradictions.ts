import type { Contradiction, ContradictionKind } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { byText, groupBy, shared, sortedSet } from '../resolve/sets.ts'
import { bearing, clash, type Life, objectsFit } from './clash.ts'
import { clashReason } from './clash-reason.ts'
import type { FactWithClaims } from './facts.ts'
import type { NameOf } from './sentence.ts'

type Side = readonly FactWithClaims[]

/** Facts that clash, and those that these clash with in turn. */
const clashingGroups = (facts: readonly FactWithClaims[], life: Life): readonly Side[] => {
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
const sidesOf = (facts: Side, life: Life): readonly Side[] => {
  const sides: FactWithClaims[][] = []
  for (const one of facts) {
    const side = sides.find((other) => other.every((member) => objectsFit(member, one) && !clash(member, one, life)))
    if (side === undefined) sides.push([one])
    else side.push(one)
  }
  return sides
}

const kindOf = (sides: readonly Side[], life: Life): ContradictionKind => {
  const claims = sides.map((side) => side.flatMap((one) => bearing(one, life)))
  const documents = claims.map((side) => new Set(side.map(({ document }) => document)))
  const own = documents.some((one, index) => documents.slice(index + 1).some((other) => shared(one, other).length > 0))
  if (own) return 'self-contradiction'
  const families = new Set(claims.flat().map(({ family }) => family))
  return families.size === 1 ? 'retelling-differs' : 'sources-disagree'
}

const contradictionOf = (sides: readonly Side[], life: Life, nameOf: NameOf): Contradiction | null => {
  const first = sides[0]?.[0]
  if (first === undefined || sides.length < 2) return null
  const [smallest = first.fact.id] = sortedSet(sides.flat().flatMap(({ fact }) => fact.claims))
  return {
    id: smallest.replace(/c([^/]*)$/, 'x$1'),
    subject: first.fact.subject,
    predicate: first.fact.predicate,
    kind: kindOf(sides, life),
    sides: sides.map((side) => ({
      facts: sortedSet(side.map(({ fact }) => fact.id)),
      claims: sortedSet(side.flatMap(({ fact }) => fact.claims)),
    })),
    reason: clashReason(sides, life, nameOf),
    // Only another fact may decide between sides, and none of the plain kinds brings one.
    favours: null,
  }
}

/**
 * What cannot all be true of one subject, kept with all sides: two times of one happening, two ages that no one birthday fits,
 * two birthplaces. `facts` must be all of the subject's. What may have happened twice, merely changed over time, or is only
 * vague is no contradiction. Sorted by id.
 */
export const contradictionsOf = (
  facts: readonly FactWithClaims[],
  predicates: ReadonlyMap<string, Predicate>,
  nameOf: NameOf,
): readonly Contradiction[] => {
  const life: Life = { facts, predicates }
  const functional = facts.filter(({ fact }) => predicates.get(fact.predicate)?.functional != null)
  return [...groupBy(functional, ({ fact }) => fact.predicate).values()]
    .flatMap((group) => clashingGroups(group, life))
    .flatMap((group) => contradictionOf(sidesOf(group, life), life, nameOf) ?? [])
    .sort((a, b) => byText(a.id, b.id))
}

/** The facts with `disputed` as status where a contradiction has them. */
export const withDisputes = (
  facts: readonly FactWithClaims[],
  contradictions: readonly Contradiction[],
): readonly FactWithClaims['fact'][] => {
  const disputed = new Set(contradictions.flatMap(({ sides }) => sides.flatMap((side) => side.facts)))
  return facts.map(({ fact }) => (disputed.has(fact.id) ? { ...fact, status: 'disputed' } : fact))
}

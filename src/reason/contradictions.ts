import type { Contradiction, ContradictionKind, ContradictionSide } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { byText, groupBy, shared, sortedSet } from '../resolve/sets.ts'
import { bearing } from './clash.ts'
import { clashReason } from './clash-reason.ts'
import type { Conflict, Side } from './conflict.ts'
import { conflictsOf } from './conflicts.ts'
import type { FactWithClaims } from './facts.ts'
import type { Life } from './life.ts'
import { occasionOf } from './occasion.ts'
import type { Said } from './said.ts'
import type { NameOf } from './sentence.ts'

/** Whether it is their dates that set the sides against each other. */
const isOfDates = ({ why }: Conflict): boolean =>
  why.by === 'functional'
    ? why.per === 'occurrence' || why.per === 'job' || why.per === null
    : why.by !== 'age' && why.by !== 'denial'

/** The claims of a side that the conflict rests on: who gives no date does not disagree with one. */
const restingOn = (conflict: Conflict, { facts, denials }: Side, life: Life): readonly Said[] => {
  const claims = facts.flatMap((one) => bearing(one, life))
  const dated = claims.filter(({ claim }) => occasionOf(claim.time) !== null)
  return [...(isOfDates(conflict) && dated.length > 0 ? dated : claims), ...denials]
}

/** Whose voice a side has in a document; a denial in another voice than what it denies is no text at odds with itself. */
const voiceOf = ({ document, claim }: Said, isDenied: boolean): string =>
  JSON.stringify(isDenied ? [document, claim.attributedTo] : document)

const kindOf = (conflict: Conflict, life: Life): ContradictionKind => {
  const { sides, why } = conflict
  const claims = sides.map((side) => restingOn(conflict, side, life))
  const voices = claims.map((side) => new Set(side.map((said) => voiceOf(said, why.by === 'denial'))))
  const own = voices.some((one, index) => voices.slice(index + 1).some((other) => shared(one, other).length > 0))
  if (own) return 'self-contradiction'
  const families = new Set(claims.flat().map(({ family }) => family))
  const documents = new Set(claims.flat().map(({ document }) => document))
  return families.size === 1 && documents.size > 1 ? 'retelling-differs' : 'sources-disagree'
}

const toldBy = ({ facts, denials }: Side): ContradictionSide => ({
  facts: sortedSet(facts.map(({ fact }) => fact.id)),
  claims: sortedSet([...facts.flatMap(({ fact }) => fact.claims), ...denials.map(({ id }) => id)]),
})

/** The smallest claim of a fact: a denial may deny several. */
const idOf = ({ sides }: Conflict): string => {
  const [smallest = ''] = sortedSet(sides.flatMap(({ facts }) => facts.flatMap(({ fact }) => fact.claims)))
  return smallest.replace(/c([^/]*)$/, 'x$1')
}

const smallestClaim = ({ facts, denials }: Side): string =>
  sortedSet([...facts.flatMap(({ fact }) => fact.claims), ...denials.map(({ id }) => id)])[0] ?? ''

const contradictionOf = (
  conflict: Conflict,
  id: string,
  sound: Life['facts'],
  life: Life,
  nameOf: NameOf,
): Contradiction => {
  const sides = [...conflict.sides].sort((a, b) => byText(smallestClaim(a), smallestClaim(b)))
  const sorted = { ...conflict, sides }
  const { reason, favours } = clashReason(sorted, sound, life, nameOf)
  return {
    id,
    subject: sides.flatMap(({ facts }) => facts)[0]?.fact.subject ?? '',
    predicate: conflict.predicate,
    kind: kindOf(sorted, life),
    sides: sides.map(toldBy),
    reason,
    favours,
  }
}

/**
 * What cannot all be true of one subject, kept with all sides: two times of one happening, two ages that no one birthday fits,
 * two birthplaces, a journey that ends before it begins, a life that goes on after its end, two towns at once, what another
 * source denies. `facts` must be all of the subject's. What may have happened twice, merely changed over time, or is only
 * vague is no contradiction. Sorted by id.
 */
export const contradictionsOf = (
  facts: readonly FactWithClaims[],
  predicates: ReadonlyMap<string, Predicate>,
  nameOf: NameOf,
): readonly Contradiction[] => {
  const life: Life = { facts, predicates }
  const all = conflictsOf(life)
  const disputed = new Set(all.flatMap(({ sides }) => sides.flatMap((side) => side.facts)))
  const sound = facts.filter((one) => !disputed.has(one))
  // One claim may stand against several others: the second that begins with it is `d1/x3b`.
  return [...groupBy(all, idOf)]
    .flatMap(([id, conflicts]) =>
      conflicts.map((conflict, index) =>
        contradictionOf(conflict, index === 0 ? id : `${id}${letterOf(index)}`, sound, life, nameOf),
      ),
    )
    .sort((a, b) => byText(a.id, b.id))
}

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `-${index + 1}`)

/** The facts with `disputed` as status where a contradiction has them. */
export const withDisputes = (
  facts: readonly FactWithClaims[],
  contradictions: readonly Contradiction[],
): readonly FactWithClaims['fact'][] => {
  const disputed = new Set(contradictions.flatMap(({ sides }) => sides.flatMap((side) => side.facts)))
  return facts.map(({ fact }) => (disputed.has(fact.id) ? { ...fact, status: 'disputed' } : fact))
}

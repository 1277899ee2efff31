import type { Conflict, Side } from './conflict.ts'
import type { FactWithClaims } from './facts.ts'
import { objectsFit } from './life.ts'

/** The sentences that a side stands in. */
const sentencesOf = ({ facts }: Side): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ claims }) =>
      claims.map(({ document, claim }) => JSON.stringify([document, claim.evidence.start])),
    ),
  )

const isToldWithin = (side: Side, other: Side): boolean => {
  const sentences = sentencesOf(other)
  return [...sentencesOf(side)].every((sentence) => sentences.has(sentence))
}

/** Those of the predicate that the conflict is of: the others are what these stand against. */
const ownFacts = ({ sides, predicate }: Conflict): readonly FactWithClaims[] =>
  sides.flatMap(({ facts }) => facts.filter(({ fact }) => fact.predicate === predicate))

const isOfTimeAlone = (conflict: Conflict): boolean =>
  ownFacts(conflict).every(({ fact }) => fact.object === null && fact.value === null)

/** Whether no place sets its facts against each other. */
const placesFit = (conflict: Conflict): boolean => {
  const own = ownFacts(conflict)
  return own.every((one) => own.every((other) => objectsFit(one, other)))
}

/** For each side of the one the side of the other that its sentences tell as well; null where it is not the same dispute. */
const sidesIn = (conflict: Conflict, { sides }: Conflict): readonly Side[] | null => {
  const within = conflict.sides.flatMap((side) => sides.find((other) => isToldWithin(side, other)) ?? [])
  return within.length === sides.length && new Set(within).size === conflict.sides.length ? within : null
}

/** A birth is told with its place and its date: where only the date is disputed, that is one dispute and not two. */
const isToldIn = (conflict: Conflict, other: Conflict): boolean =>
  conflict.why.by === other.why.by &&
  !isOfTimeAlone(conflict) &&
  isOfTimeAlone(other) &&
  placesFit(conflict) &&
  sidesIn(conflict, other) !== null

const withFacts = (conflict: Conflict, told: readonly Conflict[]): Conflict => ({
  ...conflict,
  sides: conflict.sides.map((side) => ({
    ...side,
    facts: [
      ...new Set([
        ...side.facts,
        ...told.flatMap((other) =>
          other.sides.flatMap((own, index) => (sidesIn(other, conflict)?.[index] === side ? own.facts : [])),
        ),
      ]),
    ],
  })),
})

/** Disputes of which none merely repeats another's dates: the facts of one that does join the other's sides. */
export const withoutEchoes = (conflicts: readonly Conflict[]): readonly Conflict[] => {
  const echoed = new Map<Conflict, Conflict>()
  for (const conflict of conflicts) {
    const other = conflicts.find((one) => isToldIn(conflict, one))
    if (other !== undefined) echoed.set(conflict, other)
  }
  return conflicts
    .filter((conflict) => !echoed.has(conflict))
    .map((conflict) => {
      const told = [...echoed].flatMap(([echo, of]) => (of === conflict ? [echo] : []))
      return told.length === 0 ? conflict : withFacts(conflict, told)
    })
}

import type { Predicate } from '../ontology/predicate.ts'
import { groupBy } from '../resolve/sets.ts'
import { isFirm } from './occasion.ts'
import type { Said } from './said.ts'

/** Whether a claim gives the day on which what lasts began, as a wedding is that of a marriage. */
export const tellsBeginning = ({ claim }: Said, predicate: Predicate | undefined): boolean => {
  if (predicate?.beginning == null || claim.ended || claim.time?.kind !== 'instant' || !isFirm(claim.time)) return false
  const frame = claim.rule.slice(claim.rule.indexOf('.') + 1)
  return predicate.frames.some(({ id, begins }) => begins === true && id === frame)
}

/** Claims of one state by the beginning that they give, where they give several; all of them as one where they do not. */
export const byBeginning = (
  claims: readonly Said[],
  predicate: Predicate | undefined,
  agree: (claims: readonly Said[]) => readonly (readonly Said[])[],
): readonly (readonly Said[])[] => {
  const { true: begun = [], false: others = [] } = Object.fromEntries(
    groupBy(claims, (said) => String(tellsBeginning(said, predicate))),
  )
  const beginnings = agree(begun)
  if (beginnings.length < 2) return [claims]
  return others.length === 0 ? beginnings : [...beginnings, others]
}

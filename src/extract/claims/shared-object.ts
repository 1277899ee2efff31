import type { Claim } from '../../model/extraction.ts'
import type { Clause } from '../clauses/clause.ts'

/** What of a claim tells whether another's object is its own. */
type Shared = Pick<Claim, 'subject' | 'predicate' | 'object' | 'modality' | 'negated' | 'args'> & {
  readonly clause: Clause | null
}

/** The claim of the same sentence that tells of the object: the last before it. */
const besideIt = <One extends Shared>(claim: One, drafts: readonly One[], from: readonly string[]): One | undefined => {
  const { clause } = claim
  if (clause === null || claim.negated || !/^(?:until|till|when)$/.test(clause.marker ?? '')) return undefined
  return drafts.findLast(
    (other) =>
      from.includes(other.predicate) &&
      other.object !== null &&
      other.subject === claim.subject &&
      other.modality === claim.modality &&
      !other.negated &&
      other.clause?.segment === clause.segment &&
      other.clause.first < clause.first,
  )
}

/**
 * Gives claims that leave their object unsaid that of what the sentence went on from: "worked for Acme *until she was laid off*". `from`
 * holds, by predicate, those whose object it shares.
 */
export const withSharedObjects = <One extends Shared>(
  drafts: readonly One[],
  from: ReadonlyMap<string, readonly string[]>,
): readonly One[] =>
  drafts.map((claim) => {
    const predicates = claim.object === null ? (from.get(claim.predicate) ?? []) : []
    const beside = predicates.length === 0 ? undefined : besideIt(claim, drafts, predicates)
    const span = beside?.args.object
    return beside === undefined || span === undefined
      ? claim
      : { ...claim, object: beside.object, args: { ...claim.args, object: span } }
  })

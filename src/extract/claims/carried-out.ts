import type { Frame } from '../../ontology/predicate.ts'
import type { Clause } from '../clauses/clause.ts'

/** Whether a clause takes its subject over from another, over others that do. */
const goesOnFrom = ({ joinedTo }: Clause, opening: Clause): boolean =>
  joinedTo !== null && (joinedTo === opening || goesOnFrom(joinedTo, opening))

/** Whether a clause that goes on from a plan's says that it came to it: "bought a ticket to Lima *and said goodbye*". */
export const isCarriedOut = ({ doneIf = [] }: Frame, clause: Clause, clauses: readonly Clause[]): boolean =>
  doneIf.length > 0 &&
  clause.verb.tense === 'past' &&
  clauses.some((other) => {
    const { verb, end, segment } = other
    if (verb.negated || verb.modal !== null || verb.tense !== 'past' || !goesOnFrom(other, clause)) return false
    return segment.tokens.some(({ index, lemma }) => index >= verb.first && index < end && doneIf.includes(lemma))
  })

import { type TextSpan, textSpan } from '../../model/span.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading } from '../reading.ts'

/** Feelings that, in an -ing form behind the verb, say why: "left, *fearing arrest*". */
const MOTIVES = new Set(['fear', 'dread', 'hope', 'seek', 'escape', 'flee'])

const isReason = (clause: Clause): boolean =>
  clause.marker === 'because' ||
  (clause.kind === 'participle' &&
    clause.verb.form === 'ing' &&
    clause.governor === null &&
    MOTIVES.has(clause.verb.main.lemma))

const span = (reading: Reading, first: number, end: number): TextSpan =>
  textSpan(reading.text, reading.tokens[first]!.start, reading.tokens[end - 1]!.end)

/** Why, in plain cases: "because the shop had burned", "fearing arrest", "because of the war". Null where the text does not say so. */
export const reasonOf = (reading: Reading, clause: Clause, all: readonly Clause[]): TextSpan | null => {
  const at = all.indexOf(clause)
  const next = all[at + 1]
  if (
    next !== undefined &&
    next.verb.first > clause.verb.first &&
    isReason(next) &&
    (next.marker === 'because' || next.subjects[0] === clause.subjects[0])
  ) {
    const opening = reading.tokens[next.first - 1]
    return span(reading, opening?.lower === 'because' ? opening.index : next.first, next.end)
  }
  const cause = clause.complements.find(({ preposition }) => preposition === 'because of')
  return cause === undefined
    ? null
    : span(reading, cause.np.first - 2, cause.np.attached.at(-1)?.np.end ?? cause.np.end)
}

import type { ClaimTime } from '../../model/extraction.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading } from '../reading.ts'

/** "was four", "was a nurse"; not "had been a nurse". */
const isPastState = ({ verb }: Clause): boolean =>
  verb.main.lemma === 'be' && verb.tense === 'past' && verb.first === verb.main.index

/** The clause that says when it was so: "was four *when her father left*", "*When her father left*, she was four". */
export const whenClause = (clause: Clause, all: readonly Clause[]): Clause | null => {
  if (!isPastState(clause)) return null
  const at = all.indexOf(clause)
  const found = [all[at + 1], all[at - 1]].find(
    (other) => other?.marker === 'when' && other.governor === null && other.verb.tense === 'past',
  )
  return found !== undefined && found.segment === clause.segment ? found : null
}

/** The clause beside which a relative one says how it was then: "*crossed the river* with her son, who was four". */
export const toldWith = (clause: Clause, all: readonly Clause[]): Clause | null => {
  if (clause.kind !== 'relative' || !isPastState(clause)) return null
  const main = all.find(({ kind }) => kind === 'main')
  return main !== undefined && main.verb.tense === 'past' && main.verb.first < clause.verb.first ? main : null
}

/** Tokens of what points to some day in the past: "*when soldiers came*", "*at the time*", "*then*". */
const pointer = (reading: Reading, clause: Clause, all: readonly Clause[]): { first: number; end: number } | null => {
  const when = whenClause(clause, all)
  if (when !== null) return { first: when.first - 1, end: when.end }
  if (toldWith(clause, all) !== null && clause.complements.length === 0)
    return { first: clause.first - 1, end: clause.end }
  if (!isPastState(clause)) return null
  const time = clause.complements.find(
    ({ preposition, np }) => preposition === 'at' && reading.tokens[np.head]!.lemma === 'time',
  )
  if (time !== undefined) return { first: time.np.first - 1, end: time.np.end }
  const next = reading.tokens[clause.end - 1]!
  return clause.adverbs.includes('then') && next.lower === 'then' ? { first: next.index, end: next.index + 1 } : null
}

/**
 * A day in the past that the text points to without telling which: who "was 31 *when soldiers came*" is not 31 today. Not resolved,
 * and at the latest the day of the text. Null where nothing points.
 */
export const toldMoment = (reading: Reading, clause: Clause, all: readonly Clause[]): ClaimTime | null => {
  const span = pointer(reading, clause, all)
  if (span === null) return null
  const { tokens, text, referenceDate } = reading
  return {
    edtf: null,
    text: text.slice(tokens[span.first]!.start, tokens[span.end - 1]!.end),
    kind: 'instant',
    start: { earliest: null, latest: referenceDate },
    end: null,
    duration: null,
    basis: 'narrative',
    date: null,
  }
}

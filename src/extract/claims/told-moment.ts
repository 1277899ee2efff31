import type { ClaimTime } from '../../model/extraction.ts'
import { isOfThen } from '../clauses/apposition-words.ts'
import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
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

/** Told in the past as what happened, once: not "had left", "would leave", "did not leave". */
const isTold = ({ tokens }: Reading, { verb }: Clause): boolean =>
  verb.tense === 'past' && verb.modal === null && !verb.negated && !/^(?:had|'d)$/.test(tokens[verb.first]!.lower)

/** "*when she retired* in 2010", "*upon retiring* in 2010" */
const isMoment = (reading: Reading, clause: Clause): boolean => {
  if (clause.marker === 'when') return clause.governor === null && isTold(reading, clause)
  const before = reading.tokens[clause.verb.first - 1]?.lower ?? ''
  return clause.kind === 'participle' && clause.verb.form === 'ing' && /^(?:on|upon)$/.test(before)
}

/** The clause beside a main one that says what happened at once with it, and whether it opens the sentence; null for none. */
export const atOnceWith = (
  reading: Reading,
  clause: Clause,
  all: readonly Clause[],
): { readonly clause: Clause; readonly opens: boolean } | null => {
  if (clause.kind !== 'main' || clause.marker !== null || !isTold(reading, clause)) return null
  let opening = clause
  while (opening.joinedTo !== null) opening = opening.joinedTo
  const at = all.indexOf(opening)
  const [before, after] = [all[at - 1], all[at + 1]]
  const { tokens, sentences } = reading
  const first = sentences[clause.segment.sentence]?.firstToken ?? -1
  if (before?.segment === clause.segment && isMoment(reading, before) && before.first - 1 <= first)
    return { clause: before, opens: true }
  const isNext = opening === clause && after?.segment === clause.segment && isMoment(reading, after)
  return isNext && tokens[after.first - 1]?.lower !== ',' ? { clause: after, opens: false } : null
}

const BOUNDING = new Set(['when', 'while', 'since', 'until', 'till', 'before', 'after'])

/** Tokens of what points to some day in the past: "*when soldiers came*", "*at the time*", "*then*". */
const pointer = (reading: Reading, clause: Clause, all: readonly Clause[]): { first: number; end: number } | null => {
  const when = whenClause(clause, all)
  if (when !== null) return { first: when.first - 1, end: when.end }
  if (toldWith(clause, all) !== null && clause.complements.length === 0)
    return { first: clause.first - 1, end: clause.end }
  if (!isPastState(clause)) return null
  // "since *she was twelve*", "*When he was six*, …": no age of today.
  if (clause.marker !== null && BOUNDING.has(clause.marker)) return { first: clause.first - 1, end: clause.end }
  const time = clause.complements.find(
    ({ preposition, np }) => preposition === 'at' && reading.tokens[np.head]!.lemma === 'time',
  )
  if (time !== undefined) return { first: time.np.first - 1, end: time.np.end }
  const next = reading.tokens[clause.end - 1]!
  return clause.adverbs.includes('then') && next.lower === 'then' ? { first: next.index, end: next.index + 1 } : null
}

/** "Ana Cruz, *then 19*, …", "*then a nurse*": so of the day that the text tells of. Null where it is of the day of writing, or nothing says. */
export const describedThen = (reading: Reading, phrase: NounPhrase): ClaimTime | null =>
  isOfThen(reading, phrase) ? somewhen(reading, { first: phrase.first - 1, end: phrase.end }) : null

/**
 * A day in the past that the text points to without telling which: who "was 31 *when soldiers came*" is not 31 today. Not resolved,
 * and at the latest the day of the text. Null where nothing points.
 */
export const toldMoment = (reading: Reading, clause: Clause, all: readonly Clause[]): ClaimTime | null => {
  const span = pointer(reading, clause, all)
  return span === null ? null : somewhen(reading, span)
}

const somewhen = ({ tokens, text, referenceDate }: Reading, span: { first: number; end: number }): ClaimTime => {
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

import type { Clause } from './clause.ts'
import { isNominative, newLevel } from './level.ts'
import { backOverTimes } from './lookahead.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { ParseState } from './parse-state.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

const ARTICLES = new Set(['a', 'an', 'the'])

/** What is left of a clause without its verb: "*her aunt and Tom* *to* Lima". */
interface Remnant {
  readonly joined: readonly NounPhrase[]
  /** Position of the last noun phrase of the subject. */
  readonly last: number
  readonly preposition: string
}

/** Position behind the relative clause between commas that begins at `at`: "his wife*, who teaches,* to Lima". */
const behindAside = (phrases: readonly Phrase[], at: number): number => {
  if (phrases[at]?.kind !== 'comma' || phrases[at + 1]?.kind !== 'relative') return at
  const closing = phrases.findIndex(({ kind }, position) => position > at && (kind === 'comma' || kind === 'stop'))
  return phrases[closing]?.kind === 'comma' ? closing + 1 : at
}

/** The remnant that begins with the noun phrase being taken; null where a verb of its own follows. */
const remnantOf = ({ phrases, at }: ParseState): Remnant | null => {
  const joined: NounPhrase[] = []
  let last = at
  for (let other = phrases[last + 2]; phrases[last + 1]?.kind === 'conjunction'; other = phrases[last + 2]) {
    if (other?.kind !== 'noun') return null
    joined.push(other)
    last += 2
  }
  const behind = skip(phrases, behindAside(phrases, last + 1), ['adverb', 'time'])
  const preposition = phrases[behind]
  if (preposition?.kind !== 'preposition' || phrases[behind + 1]?.kind !== 'noun') return null
  const next = phrases[skip(phrases, behind + 2, ['adverb', 'time'])]
  const goesOn = next?.kind === 'verb' && next.form !== 'infinitive' && next.form !== 'ing'
  return goesOn ? null : { joined, last, preposition: preposition.word }
}

/** The clause that goes on without its verb: the one that is open, else the one that the last comma closed. */
const modelOf = (state: ParseState, preposition: string, isPlain: boolean): Clause | null => {
  const last = state.clauses.at(-1)
  const closed = last?.kind === 'subordinate' && last !== state.current ? last : null
  const has = (clause: Clause | null): boolean =>
    clause !== null &&
    (isPlain ? clause.complements.length > 0 : clause.complements.some((each) => each.preposition === preposition))
  return has(state.current) ? state.current : has(closed) ? closed : null
}

/** "lived with Ana and *Tom* in Rome", unlike "lived with Ana and *Tom* with Eva": it goes on with what stands before "and". */
const isListed = ({ reading, phrases, at }: ParseState, np: NounPhrase, preposition: string): boolean => {
  const position = backOverTimes(phrases, at - 2)
  const [before, own] = [phrases[position], phrases[position - 1]]
  if (phrases[at - 1]?.kind !== 'conjunction' || before?.kind !== 'noun') return false
  if (own?.kind === 'preposition' && own.word === preposition) return senseOf(reading, np) === null
  const sense = senseOf(reading, before)
  return sense === 'Person' || sense === senseOf(reading, np) || (sense === null && !isNamed(reading, before))
}

/** Whether a noun phrase may be to the verb what its subject is: "*Ana Reis* moved to Oslo, *her sister* to Lima". */
const isLikeSubject = ({ reading }: ParseState, np: NounPhrase, { subjects }: Clause): boolean => {
  const sense = senseOf(reading, np)
  if (sense === 'Place') return false
  if (sense === 'Organization') return subjects[0] !== undefined && senseOf(reading, subjects[0]) === sense
  return sense === 'Person' || !ARTICLES.has(reading.tokens[np.first]!.lower)
}

/**
 * Opens the clause of a noun phrase whose verb is the one said before: "Ana moved to Oslo, *her sister to Lima*", "… and *Tom to
 * Quito*". False where the noun phrase is something else.
 */
export const takeGapped = (state: ParseState, np: NounPhrase): boolean => {
  const remnant = remnantOf(state)
  if (remnant === null) return false
  const { preposition, joined, last } = remnant
  const isPlain = isNominative(state.reading.tokens[np.first]!.lower)
  const model = modelOf(state, preposition, isPlain)
  if (model === null) return false
  if (!isPlain && (isListed(state, np, preposition) || !isLikeSubject(state, np, model))) return false
  const level = newLevel(model.kind, model.marker, model.governor)
  if (state.current === model) state.replaceTop(level)
  else state.push(level)
  np.joined.push(...joined)
  const clause = state.open(model.verb, [np, ...joined], level, model)
  clause.first = np.first
  clause.end = state.phrases[last]!.end
  state.at = last
  return true
}

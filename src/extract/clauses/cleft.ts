import { wordList } from '../../ontology/lexicon.ts'
import type { Clause, Complement } from './clause.ts'
import { type Level, newLevel } from './level.ts'
import type { ParseState } from './parse-state.ts'
import type { Phrase } from './phrase.ts'

/** What can be read in these is told there, and did not happen there: "it was *in the paper* that he had left". */
const RECORDS = new Set('paper newspaper news press book file record log will contract note script minutes'.split(' '))
const SETTINGS = new Set(['there', 'then', 'here'])

const isUntil = (complements: readonly Complement[]): boolean =>
  complements.some(({ preposition }) => preposition === 'until')

/** Whether a clause is no more than "it was" with a phrase or a time behind it: "*It was in Lima* that he met her". */
const isSetting = ({ verb, subjects: [subject, ...more], objects, adverbs, complements, segment }: Clause): boolean =>
  subject !== undefined &&
  more.length === 0 &&
  objects.length === 0 &&
  verb.main.lemma === 'be' &&
  verb.modal === null &&
  (!verb.negated || isUntil(complements)) &&
  !segment.question &&
  !adverbs.includes('adjective') &&
  segment.tokens.some(({ index, lower }) => index === subject.head && lower === 'it')

/** Whether the last phrase of "it was" is a time, "there", or what is behind a preposition. */
const saysWhere = ({ reading }: ParseState, { complements }: Clause, phrase: Phrase): boolean => {
  if (phrase.kind === 'time') return true
  if (phrase.kind === 'adverb') return SETTINGS.has(phrase.word)
  if (phrase.kind !== 'noun' || complements.at(-1)?.np !== phrase) return false
  const { lemma } = reading.tokens[phrase.head]!
  return !RECORDS.has(lemma) && !wordList('times', 'sayings').has(lemma)
}

/**
 * The level of the clause behind the "that" which is being taken, where what stands before only says when or where: "It was *in Lima, in
 * 1950,* that he met her" tells what "In Lima, in 1950, he met her" does, and "It was 1950
 * when he met her" what "In 1950 he met her" does. The clause of "it was" is forgotten. Null for any other marker.
 */
export const cleftLevel = (state: ParseState, marker: 'that' | 'when'): Level | null => {
  const { clauses, current, top } = state
  const before = state.before()
  const behind = before?.kind === 'comma' ? state.before(2) : before
  if (current === null || current !== clauses.at(-1) || !isSetting(current)) return null
  if (behind === undefined || !saysWhere(state, current, behind)) return null
  if (marker === 'when' && behind.kind !== 'time') return null
  clauses.pop()
  const level = newLevel(top.kind, top.marker, top.governor)
  level.lead.push(...current.complements)
  level.leadAdverbs.push(...current.adverbs.filter((word) => !current.verb.adverbs.includes(word)))
  // "was *not until 1950*": the word is of the time.
  level.leadFirst = current.verb.negated ? current.verb.end - 1 : current.verb.end
  level.leadEnd = behind.end
  return level
}

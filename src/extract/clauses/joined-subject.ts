import { isNominative } from './level.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase } from './phrase.ts'

/**
 * The subject that goes on behind ", and": "*Mei Lin*, who teaches, and Rosa live here", "*Mei Lin*, then a student, and Rosa left",
 * "*Mei Lin*, of Dalian, and Rosa left".
 * `at` is the position before the comma; null where a clause of its own follows: "…, and *she* left".
 */
export const joinedSubject = (state: ParseState, at: number): NounPhrase | null => {
  const { clause, waiting } = state.top
  const [subject, other] = waiting
  if (clause !== null || subject === undefined || other !== undefined) return null
  const joining = state.phrases[at + 3]
  if (joining === undefined || isNominative(state.reading.tokens[joining.first]!.lower)) return null
  if (state.phrases[at] === subject) return subject.appositions.length > 0 || subject.aside ? subject : null
  const last = state.clauses.at(-1)
  const told = last?.kind === 'relative' ? last.subjects[0] : undefined
  return told === subject || (told !== undefined && subject.joined.includes(told)) ? subject : null
}

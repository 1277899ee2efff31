import type { Clause, Governor } from './clause.ts'
import { overClause } from './governing.ts'
import { backOverTimes } from './lookahead.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase } from './phrase.ts'
import { isLie, isUntrueWord } from './ruling-nouns.ts'
import { BEFORE_CLAUSE, TIME_NOUNS } from './verb-words.ts'

/** "told *the police* that …", "denied *rumours* that …". */
const overObject = (clause: Clause): Governor => {
  const { lemma } = clause.verb.main
  const effect = BEFORE_CLAUSE.get(lemma)
  return { effect: effect === 'denied' || (effect === 'said' && lemma === 'tell') ? effect : 'supposed', clause }
}

const SAID_IN = new Set(['in', 'at', 'on', 'to', 'during', 'before', 'with', 'by', 'through', 'from', 'over', 'under'])

/** "said *in an interview* that …", "wrote *to his sister* that …". */
const saysIn = ({ verb, complements }: Clause, np: NounPhrase): boolean => {
  const last = complements.at(-1)
  return BEFORE_CLAUSE.get(verb.main.lemma) === 'said' && last?.np === np && SAID_IN.has(last.preposition)
}

/** Feelings about what happened: "was glad that he had left". */
const FACTIVE = new Set(
  'glad happy sad sorry proud pleased surprised shocked ashamed grateful thankful relieved aware angry upset delighted'.split(
    ' ',
  ),
)

/** What nobody doubts: "it is clear that he left". */
const PLAIN = new Set(['clear', 'evident', 'obvious', 'certain', 'undeniable'])

/** "afraid that he left" and "possible that he left" only suppose it; "so tired that he left" does not. */
const overAdjective = (clause: Clause | null, adjective: string): Governor | null => {
  if (FACTIVE.has(adjective) || clause?.adverbs.includes('so')) return null
  if (isUntrueWord(adjective)) return { effect: clause?.verb.modal == null ? 'denied' : 'supposed', clause }
  if (PLAIN.has(adjective) && clause?.verb.negated === false && clause.verb.modal === null) return null
  return { effect: adjective === 'true' ? 'happened' : 'supposed', clause }
}

/** "The report, *carried by a website,* that he had left"; "she said, *however,* that he had left". */
const behindAside = (clause: Clause | null): Governor => {
  const saying = clause !== null && clause.objects.length === 0 && BEFORE_CLAUSE.get(clause.verb.main.lemma) === 'said'
  return saying && !clause.verb.passive && clause.kind !== 'participle'
    ? overClause(clause)
    : { effect: 'supposed', clause: null }
}

/**
 * What governs the clause behind the "that" which is being taken: the verb of "*said* later that he had left" or "*told* the
 * police that he had left", the adjective of "*afraid* that he had left"; null for nothing that makes it less sure.
 */
export const thatGovernor = (state: ParseState): Governor | null => {
  const clause = state.lastClause
  const nearest = state.before()
  if (nearest?.kind === 'adverb' && state.reading.tokens[nearest.first]!.pos === 'ADJ')
    return overAdjective(clause, nearest.word)
  if (nearest?.kind === 'adverb' && ['now', 'so'].includes(nearest.word)) return null
  const before = state.phrases[backOverTimes(state.phrases, state.at - 1)]
  if (before?.kind === 'verb' && clause !== null) return overClause(clause)
  if (before?.kind === 'comma') return behindAside(clause)
  // "the day *that* he left": when it was.
  if (before?.kind !== 'noun' || (nearest === before && TIME_NOUNS.has(state.reading.tokens[before.head]!.lemma)))
    return null
  if (clause?.objects.at(-1) === before)
    return clause.verb.main.lemma === 'be' && isLie(state.reading, before)
      ? { effect: 'denied', clause }
      : overObject(clause)
  return clause !== null && saysIn(clause, before)
    ? overClause(clause)
    : { effect: 'supposed', clause: null, noun: before }
}

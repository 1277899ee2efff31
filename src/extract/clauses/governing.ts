import type { Clause, Governor } from './clause.ts'
import { BEFORE_CLAUSE, BEFORE_INFINITIVE, type Effect } from './verb-words.ts'

/** What a verb makes of the clause that is its object: "said *he had left*". */
export const overClause = (clause: Clause): Governor => ({
  effect: BEFORE_CLAUSE.get(clause.verb.main.lemma) ?? 'supposed',
  clause,
})

const HEARSAY = new Set(['say', 'believe', 'think', 'report'])

/** What a verb makes of the infinitive that hangs on it: "managed *to leave*", "is going *to leave*", "was able *to leave*". */
export const overInfinitive = (governor: Clause): Effect => {
  const { main, tense, modal, progressive, passive } = governor.verb
  const { lemma } = main
  const past = tense === 'past' && modal === null
  if (lemma === 'have') return past ? 'happened' : 'possible'
  if (lemma === 'be') return governor.adverbs.includes('able') ? (past ? 'happened' : 'possible') : 'planned'
  if (lemma === 'use') return 'happened'
  if (lemma === 'go') return 'planned'
  if (lemma === 'come') return progressive ? 'planned' : 'happened'
  if (passive && HEARSAY.has(lemma)) return 'supposed'
  return BEFORE_INFINITIVE.get(lemma) ?? 'planned'
}

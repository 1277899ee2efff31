import type { Clause } from './clause.ts'

const STARTING = new Set(['set', 'start'])

/** "set out for Rome *but turned back*": a way that was begun, with a "but" behind it, was not gone to its end. */
export const isCutShort = ({ verb, adverbs, complements, segment: { tokens } }: Clause): boolean => {
  if (!STARTING.has(verb.main.lemma) || !(adverbs.includes('out') || adverbs.includes('off'))) return false
  const goal = complements.find(({ preposition }) => preposition === 'for' || preposition === 'to')
  if (goal === undefined) return false
  for (const { index, lower } of tokens) {
    if (index < goal.np.end) continue
    if (/^(?:[.;:!?—–]|and|who|where|which)$/.test(lower)) return false
    if (lower === 'but') return true
  }
  return false
}

import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Vote } from './candidate.ts'
import { isKinNoun } from './kin-noun.ts'
import { lowerOf, type Neighbours, senseBefore } from './neighbours.ts'

/** Words that "the bank that employed her for years" may have behind its noun. */
const WIDEST = 12

/**
 * "The bank that employed Rui, *Nova Kredi*, went under", "the mill where she worked, *Holm Brothers*, closed": set off behind what is
 * said of a body, it names that.
 */
export const relativeVotes = (near: Neighbours): Vote[] => {
  if (near.before(1)?.text !== ',' || !/^[,.]$/.test(near.after(1)?.text ?? '')) return []
  // "the school where her mother, *Ana Reis*, cooked"
  if (senseBefore(near)?.sense === 'human' || isKinNoun(lowerOf(near.before(2)))) return []
  for (let n = 2; n <= WIDEST; n++) {
    const token = near.before(n)
    if (token === null || token.pos === 'PUNCT') return []
    if (!/^(?:that|which|where)$/.test(token.lower)) continue
    const isBody = isOrganizationNoun(lowerOf(near.before(n + 1)))
    return isBody
      ? [
          { rule: 'relative', type: 'Organization', weight: 2 },
          { rule: 'relative', type: 'Person', weight: -2 },
        ]
      : []
  }
  return []
}

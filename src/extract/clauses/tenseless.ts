import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { VerbPhrase } from './phrase.ts'

/** "was jailed", "returned", "would go", unlike the "leave" of "wanted to pack and leave". */
export const hasTense = ({ tokens }: Reading, { first, main, tense, modal }: VerbPhrase): boolean => {
  if (modal !== null || tense === 'future') return true
  return tokens[first]!.lower !== 'be' && (main.lower !== main.lemma || (tense === 'past' && first < main.index))
}

/** "to leave", "leaving"; not "to be jailed" and "having fled", after which "… and *beaten*" may be their like. */
export const isTenseless = ({ kind, verb: { main, passive } }: Clause): boolean => {
  if (passive) return false
  return kind === 'infinitive' ? main.lower === main.lemma : kind === 'participle' && main.lower.endsWith('ing')
}

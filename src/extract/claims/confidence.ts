import type { Standing } from '../clauses/clause.ts'
import type { Match } from './match.ts'

/** How far a claim can be trusted by the way it is said; judged by hand, from 0 to 1. */
const BY_SUBJECT = { name: 0.95, nominal: 0.85, pronoun: 0.85, demonym: 0.6 } as const

/** What is taken off: for a subject that another verb lends, for what only a description says, for what is not plainly asserted. */
const JOINED = 0.05
const DESCRIBED = 0.05
const NOT_ASSERTED = 0.1

/** Confidence of a claim, by its subject's form and the shape of its clause: 0.95 for "Mei Lin left Harbin". */
export const confidenceOf = ({ subject, clause, description }: Match, standing: Standing): number => {
  let confidence: number = BY_SUBJECT[subject.mention.form]
  if (clause !== null && (clause.joinedTo !== null || clause.kind === 'participle' || clause.kind === 'infinitive'))
    confidence -= JOINED
  if (description !== null && description.via !== 'copula') confidence -= DESCRIBED
  if (standing.modality !== 'asserted') confidence -= NOT_ASSERTED
  return Math.round(confidence * 100) / 100
}

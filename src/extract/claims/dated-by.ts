import type { ClaimTime } from '../../model/extraction.ts'
import type { Clause } from '../clauses/clause.ts'
import type { ParsedSegment } from '../clauses/parsed-segment.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { claimTime } from './claim-time.ts'
import type { Match } from './match.ts'
import { isTold } from './sequence.ts'

/** Who parted since may have another. */
const PARTING = new Set(['divorce', 'part', 'separate'])

const personOf = ({ mentions, chains }: Reading, { subjects }: Clause): number => {
  const [subject, other] = subjects
  const chain = mentions[subject?.mention ?? -1]?.chain ?? -1
  return other === undefined && chains[chain]?.type === 'Person' ? chain : -1
}

/** Whether a clause says that somebody did so, and with nobody: "*Eva married* in 1965". */
const isAlone = ({ mentions }: Reading, { objects, complements }: Clause): boolean =>
  [...objects, ...complements.map(({ np }) => np)].every(({ mention }) => mentions[mention]?.type !== 'Person')

/**
 * When the verb that a frame is dated by was told of one of the two, in its sentence or the one before: "Eva Reis *married in 1965*. Her
 * husband, Rui, …". Null where it was not, or of both.
 */
export const datedBy = (
  reading: Reading,
  { rule: { frame }, subject, object }: Match,
  told: readonly ParsedSegment[],
): { readonly time: ClaimTime | null; readonly from: ReadTime | null } | null => {
  const verbs = frame.datedBy ?? []
  if (told.some(({ clauses }) => clauses.some(({ verb }) => PARTING.has(verb.main.lemma)))) return null
  for (const { clauses } of verbs.length === 0 ? [] : told)
    for (const clause of clauses.toReversed()) {
      // "got *married* in 1965"
      const words = [clause.verb.main.lemma, ...clause.adverbs]
      if (!words.some((word) => verbs.includes(word)) || !isTold(clause) || !isAlone(reading, clause)) continue
      const who = personOf(reading, clause)
      return who >= 0 && (who === subject.chain || who === object?.chain) ? claimTime(reading, clause, clauses) : null
    }
  return null
}

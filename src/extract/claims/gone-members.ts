import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'

const GROUP = /^(?:they|family|couple|both)$/

/** Whether a claim is made of several at once: "*the family* crossed into Iran". */
const isOfGroup = ({ tokens, mentions }: Reading, { clause }: Draft): boolean => {
  const subject = clause?.subjects[0]
  if (subject === undefined) return false
  return GROUP.test(tokens[subject.head]!.lower) && mentions[subject.mention]?.members !== undefined
}

/** "A bomb killed his brother, and that winter *the family* crossed into Iran": whoever had died was not with them. `moves`: predicates of ways. */
export const withoutGoneMembers = (
  reading: Reading,
  drafts: readonly Draft[],
  moves: ReadonlySet<string>,
): readonly Draft[] => {
  const died = new Set<string>()
  for (const { predicate, subject, negated, modality, sentence } of drafts)
    if (predicate === 'DIED' && !negated && (modality === 'asserted' || modality === 'reported'))
      died.add(`${subject}/${sentence}`)
  if (died.size === 0) return drafts
  return drafts.filter(
    (claim) =>
      !moves.has(claim.predicate) || !died.has(`${claim.subject}/${claim.sentence}`) || !isOfGroup(reading, claim),
  )
}

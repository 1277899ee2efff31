import type { Reading } from '../reading.ts'
import { againAt } from './again-at.ts'
import { chainId, type Draft } from './draft.ts'
import type { Match } from './match.ts'

/**
 * The same said by two frames of one predicate in one place is one claim: the first frame's; so is what holds both ways round. "Arrested
 * in May and again in June" are two, and so are "works for Acme. She has worked there since 2009".
 */
export const withoutRepeats = (drafts: readonly Draft[], symmetric: ReadonlySet<string>): readonly Draft[] => {
  const seen = new Map<string, Pick<Draft, 'time' | 'clause'>[]>()
  return drafts.filter((claim) => {
    const ends = symmetric.has(claim.predicate) ? [claim.subject, claim.object].sort() : [claim.subject, claim.object]
    const { predicate, value, sentence, negated, modality } = claim
    const content = [predicate, ...ends, value, sentence, negated, modality].join('|')
    const before = seen.get(content) ?? []
    const edtf = claim.time?.edtf ?? null
    const isSaid = before.some(({ time, clause }) =>
      time?.edtf == null ? edtf === null || clause === null || clause === claim.clause : time.edtf === edtf,
    )
    if (isSaid || (before.length > 0 && edtf === null)) return false
    seen.set(content, [...before, claim])
    return true
  })
}

/** "died in a Lima hospital": of what one verb says, the claim with an object says more than the one without. */
export const withoutVaguer = (drafts: readonly Draft[]): readonly Draft[] => {
  const contentOf = ({ predicate, subject, at, negated, modality }: Draft): string =>
    [predicate, subject, at, negated, modality].join('|')
  const ofLifeDates = ({ predicate, subject, time, sentence }: Draft): string =>
    ['life', predicate, subject, time?.edtf, sentence].join('|')
  const fuller = new Set(
    drafts.flatMap((claim) => {
      if (claim.object === null) return []
      return claim.clause === null && claim.time?.edtf != null ? [ofLifeDates(claim)] : [contentOf(claim)]
    }),
  )
  return drafts.filter(
    (claim) =>
      claim.object !== null ||
      claim.value !== null ||
      (!fuller.has(contentOf(claim)) && !fuller.has(ofLifeDates(claim))),
  )
}

/** What happened on each further date of a list: "was arrested in 1951 *and again in 1963*". */
export const repeats = (reading: Reading, { rule: { predicate, frame } }: Match, claim: Draft): readonly Draft[] => {
  const { clause, when } = claim
  const isOnce = predicate.functional === 'life' || predicate.group === 'kinship' || frame.verb === undefined
  if (clause === null || when === null || isOnce) return []
  return againAt(reading, clause, when).map((again, turn) => ({
    ...claim,
    key: `${claim.key}/${turn}`,
    when: again,
    time: { ...again.time, date: again.chain === undefined ? null : chainId(again.chain) },
  }))
}

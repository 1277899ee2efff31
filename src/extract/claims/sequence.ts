import type { ClaimTime } from '../../model/extraction.ts'
import type { Clause } from '../clauses/clause.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { aboutThen } from './about-then.ts'
import type { Dated } from './counted-time.ts'

/** Words that say that time went by in between: "was arrested in May and *later* fined". */
const APART = new Set(
  'later eventually finally subsequently afterwards afterward thereafter ultimately meanwhile again already previously earlier before once'.split(
    ' ',
  ),
)

/** Told in the plain past, with nothing that parts it from what was told before: not "later left", "would leave". */
export const isTold = ({ verb, segment, adverbs, marker, kind }: Clause): boolean =>
  verb.modal === null &&
  !verb.negated &&
  (verb.tense === 'past' || verb.tense === 'none' || verb.form === 'bare') &&
  !segment.question &&
  marker === null &&
  (kind === 'main' || kind === 'participle') &&
  ![...adverbs, ...verb.adverbs].some((word) => APART.has(word))

/** Whether a clause takes its subject over from another, over others that do: "was *arrested*, tried and *fined*". */
const takesOver = (before: Clause, after: Clause): boolean =>
  after.joinedTo !== null && (after.joinedTo === before || takesOver(before, after.joinedTo))

/** Whether two clauses of a sentence are joined, with the subject said again or not, and no time between them that is not `own`. */
const isJoined = ({ tokens, times }: Reading, before: Clause, after: Clause, own: ReadTime | null): boolean => {
  if (before.segment !== after.segment || after.verb.first <= before.verb.main.index) return false
  const from = firstFrom(times, before.verb.main.index, ({ firstToken }) => firstToken)
  const next = times.slice(from, from + 2).filter((time) => time !== own && time.firstToken < after.verb.first)
  if (next.length > 0) return false
  const between = tokens.slice(Math.max(before.end, own?.endToken ?? 0), after.verb.first)
  return (
    takesOver(before, after) || between.every(({ lower, pos }) => /^(?:CCONJ|PRON|ADV)$/.test(pos) || lower === ',')
  )
}

/** What was told in one breath with a claim, of one of the predicates: the claim itself has no time, and nothing between has another. */
const besideIt = (
  reading: Reading,
  claim: Dated,
  drafts: readonly Dated[],
  isOf: (other: Dated) => boolean,
): Dated | null => {
  const { clause } = claim
  if (clause === null || claim.time !== null || !isTold(clause)) return null
  for (const other of drafts) {
    if (other.clause === null || other.clause === clause || other.subject !== claim.subject || !isOf(other)) continue
    if (other.modality !== claim.modality || other.negated || claim.negated || other.time === null) continue
    const [before, after]: readonly [Clause, Clause] =
      other.clause.first < clause.first ? [other.clause, clause] : [clause, other.clause]
    // A date at the end is of all that share one helper: "*was* arrested, tried and fined in 1909".
    const isAtEnd = (other.when?.firstToken ?? -1) > after.verb.main.index
    if (before === clause && !(isAtEnd && before.verb.passive && takesOver(before, after))) continue
    if (isTold(other.clause) && isJoined(reading, before, after, other.when)) return other
  }
  return null
}

/**
 * Gives claims the date of what was told in one breath with them, where their predicates say that one follows the other at once: "was
 * arrested *in May 1911* and fined" tells of a fine about May. `soonAfter` holds, by predicate, what it so follows.
 */
export const withSequences = <Claim extends Dated>(
  reading: Reading,
  drafts: readonly Claim[],
  soonAfter: ReadonlyMap<string, readonly string[]>,
): readonly Claim[] => {
  const found = new Map<Claim, ClaimTime>()
  for (const claim of drafts) {
    const follows = (a: Dated, b: Dated): boolean => soonAfter.get(a.predicate)?.includes(b.predicate) ?? false
    const beside = besideIt(reading, claim, drafts, (other) => follows(claim, other) || follows(other, claim))
    const time = beside?.time ? aboutThen(beside.time) : null
    if (time !== null) found.set(claim, time)
  }
  if (found.size === 0) return drafts
  // What else the same verb says is of the same time: who "was deported to Peru" came to Peru.
  return drafts.map((claim) => {
    const of = ({ clause, subject }: Claim): boolean => clause === claim.clause && subject === claim.subject
    const time = claim.time ?? found.get(claim) ?? [...found].find(([other]) => of(other))?.[1] ?? null
    return time === claim.time ? claim : { ...claim, time }
  })
}

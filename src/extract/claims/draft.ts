import type { Claim, ClaimTime } from '../../model/extraction.ts'
import { timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { Span, TextSpan } from '../../model/span.ts'
import type { Frame } from '../../ontology/predicate.ts'
import type { Clause, Standing } from '../clauses/clause.ts'
import type { Segment } from '../clauses/segment.ts'
import { lessSure, PLAIN, standingOf } from '../clauses/standing.ts'
import type { ReadTime } from '../reading.ts'
import { isCarriedOut } from './carried-out.ts'
import { claimTime } from './claim-time.ts'
import { confidenceOf } from './confidence.ts'
import { evidenceOf } from './evidence.ts'
import { entitiesOf, entityOf, type Filled, inRole } from './fill.ts'
import type { Match } from './match.ts'
import { notUntil } from './not-until.ts'
import { isFormer, isLeft } from './phrase-value.ts'
import { reasonOf } from './reason.ts'
import type { Setting } from './setting.ts'
import { describedThen } from './told-moment.ts'
import { modalityOf } from './vouching.ts'

/** A claim without its place in the document's lists. */
export type Draft = Omit<Claim, 'id' | 'occurrence'> & {
  /** Of its happening: claims that share it tell of one. */
  readonly key: string
  /** The token that says it. */
  readonly at: number
  /** The sentence that it is told in. */
  readonly sentence: number
  /** The verb's clause; null where a noun says it. */
  readonly clause: Clause | null
  /** Where its time was read. */
  readonly when: ReadTime | null
}

export const chainId = (chain: number): string => `e${chain + 1}`

/** The chain in whose words a claim stands: of a "he said" within the sentence, else of the quotation's speaker. */
const attributedTo = (setting: Setting, standing: Standing, segment: Segment): number | null => {
  for (const sayer of standing.sayers) {
    const filled = entityOf(setting.reading, sayer, ['Person', 'Organization', 'Group'], setting.landmarks)
    if (filled !== null) return filled.chain
  }
  return segment.quote < 0 ? null : (setting.reading.quotes[segment.quote]?.speaker ?? null)
}

/** Who is with the subject in what a verb says, each once. */
export const companionsOf = ({ reading, landmarks }: Setting, match: Match): readonly Filled[] => {
  if (match.clause === null || match.rule.frame.verb === undefined) return []
  const travels = match.rule.frame.companions === 'direct' ? inRole(match.clause, 'direct') : []
  const seen = new Set([match.subject.chain, match.object?.chain])
  return [...inRole(match.clause, 'with'), ...travels]
    .flatMap((np) => entitiesOf(reading, np, ['Person'], landmarks))
    .filter(({ chain }) => !seen.has(chain) && seen.add(chain))
}

export const spanOf = (mention: Span): Span => ({ start: mention.start, end: mention.end })

const timeOf = (
  { reading }: Setting,
  clauses: readonly Clause[],
  { clause, description, apart, object }: Match,
): ReturnType<typeof claimTime> => {
  if (apart !== undefined) return { time: apart.time, from: null }
  if (clause === null && description !== null && !isLeft(description)) {
    const then = describedThen(reading, description.phrase)
    if (then !== null) return { time: then, from: null }
  }
  const isTimeless = clause === null || (description !== null && isLeft(description))
  return isTimeless ? { time: null, from: null } : claimTime(reading, clause, clauses, object?.mention)
}

/** "is moving to Lima", "was flying to Lima when …", "is marrying Ana": for now, or then, only a plan. "was visiting Lima" was there. */
const isOnTheWay = ({ rule: { predicate, frame }, clause }: Match): boolean => {
  if (frame.verb === undefined || clause?.verb.progressive !== true) return false
  if (frame.begins === true && clause.verb.tense === 'present') return true
  return (
    predicate.group === 'movement' &&
    frame.present === undefined &&
    (clause.verb.tense === 'present' || (clause.verb.tense === 'past' && predicate.presence !== 'there'))
  )
}

/** What a frame leaves of what its clause says: an offer is less than a job, and one turned down none. */
const heldBack = (standing: Standing, { rule: { frame }, clause }: Match, clauses: readonly Clause[]): Standing => {
  const { modality, negated, denied } = frame
  // "it is not true that he did not survive": what the denial hangs on may undo it.
  const by = clause?.governor
  const isOwnWord = by == null || (/^(?:happened|said)$/.test(by.effect) && by.clause?.verb.negated !== true)
  if (denied === true)
    return isOwnWord
      ? { ...standing, negated: !standing.negated }
      : { ...standing, negated: false, modality: lessSure(standing.modality, 'possible') }
  if (modality === undefined && negated !== true) return standing
  if (clause !== null && isCarriedOut(frame, clause, clauses)) return standing
  const surest = modality ?? (standing.negated ? 'possible' : 'asserted')
  return {
    ...standing,
    modality: lessSure(standing.modality, surest),
    negated: standing.negated !== (negated === true),
  }
}

/** "divorced him *in 1931*": until then they were married. */
const until = ({ ended }: Frame, time: ClaimTime | null): ClaimTime | null => {
  if (ended !== true || time?.edtf == null || time.kind !== 'instant') return time
  const past = timeFromEdtf(`../${time.edtf}`, { basis: time.basis, text: time.text })
  return past && { ...past, end: time.start, date: null }
}

/** What a frame's match claims, as far as its segment tells. */
export const draft = (setting: Setting, segment: Segment, clauses: readonly Clause[], match: Match): Draft => {
  const { reading } = setting
  const { rule, subject, object, clause, description } = match
  const said = match.apart?.standing ?? (clause === null ? PLAIN : standingOf(clause, clauses))
  const read = timeOf(setting, clauses, match)
  const first = notUntil(match, said, read)
  const standing = heldBack(first === null ? said : { ...said, negated: false }, match, clauses)
  const source = attributedTo(setting, standing, segment)
  const reason: TextSpan | null =
    clause === null || rule.frame.verb === undefined ? null : reasonOf(reading, clause, clauses)
  const anchor = clause?.verb.main.index ?? description?.phrase.head ?? subject.mention.head
  return {
    key: `${segment.sentence}/${clause === null ? `d${anchor}` : clause.verb.main.index}/${rule.frame.verb === undefined ? rule.id : ''}/${subject.chain}/${match.turn}`,
    at: anchor,
    sentence: segment.sentence,
    subject: chainId(subject.chain),
    predicate: rule.predicate.name,
    object: object === null ? null : chainId(object.chain),
    value: match.value,
    time: rule.frame.timeless === true ? null : until(rule.frame, first ?? read.time),
    when: read.from,
    clause,
    place: match.place === null ? null : chainId(match.place.chain),
    with: companionsOf(setting, match).map(({ chain }) => chainId(chain)),
    reason,
    modality:
      isOnTheWay(match) && standing.modality === 'asserted'
        ? 'planned'
        : modalityOf(
            reading,
            standing,
            source,
            rule.predicate.group === 'kinship' && source === object?.chain ? source! : subject.chain,
          ),
    negated: standing.negated || (description !== null && reading.tokens[description.phrase.first]!.lower === 'no'),
    ended:
      standing.ended ||
      rule.frame.ended === true ||
      // Death is the last of anybody: "her late husband" is no less dead now.
      (rule.predicate.role &&
        rule.predicate.limit !== 'last' &&
        description !== null &&
        isFormer(reading, description, rule.predicate.group)),
    attributedTo: source === null ? null : chainId(source),
    args: { subject: spanOf(subject.mention), ...(object === null ? {} : { object: spanOf(object.mention) }) },
    evidence: evidenceOf(reading, segment.sentence, subject, clause?.asked),
    rule: rule.id,
    confidence: confidenceOf(match, standing),
  }
}

import type { Claim, ClaimTime } from '../../model/extraction.ts'
import { timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { Span, TextSpan } from '../../model/span.ts'
import type { FuzzyTime } from '../../model/time.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import type { Clause, Standing } from '../clauses/clause.ts'
import type { Description } from '../clauses/description.ts'
import { kinLater } from '../clauses/kin-later.ts'
import { landmarksOf } from '../clauses/landmarks.ts'
import type { ParsedSegment } from '../clauses/parsed-segment.ts'
import type { Segment } from '../clauses/segment.ts'
import { lessSure, PLAIN, standingOf } from '../clauses/standing.ts'
import { couplesOf } from '../kin/couples.ts'
import type { Reading, ReadTime, Step } from '../reading.ts'
import { againAt } from './again-at.ts'
import { isCarriedOut } from './carried-out.ts'
import { claimTime } from './claim-time.ts'
import { confidenceOf } from './confidence.ts'
import { countedTime, livesOf } from './counted-time.ts'
import { doneAgain } from './done-again.ts'
import { matchEventNouns } from './event-noun.ts'
import { evidenceOf } from './evidence.ts'
import { entitiesOf, entityOf, inRole } from './fill.ts'
import { type FrameIndex, indexFrames } from './frame-index.ts'
import { matchLifeDates } from './life-dates.ts'
import { type Match, matchClause, matchDescription } from './match.ts'
import { isFormer, isLeft } from './phrase-value.ts'
import { withQuotedDays } from './quoted-day.ts'
import { reasonOf } from './reason.ts'
import { withSeasonsThere } from './season-there.ts'
import { withSequences } from './sequence.ts'
import type { Setting } from './setting.ts'
import { withSharedObjects } from './shared-object.ts'
import { tell } from './tell.ts'
import { describedThen } from './told-moment.ts'
import { modalityOf } from './vouching.ts'

/** A claim without its place in the document's lists. */
type Draft = Omit<Claim, 'id' | 'occurrence'> & {
  readonly key: string
  readonly at: number
  readonly clause: Clause | null
  /** Where its time was read. */
  readonly when: ReadTime | null
}

const chainId = (chain: number): string => `e${chain + 1}`

/** The chain in whose words a claim stands: of a "he said" within the sentence, else of the quotation's speaker. */
const attributedTo = (setting: Setting, standing: Standing, segment: Segment): number | null => {
  for (const sayer of standing.sayers) {
    const filled = entityOf(setting.reading, sayer, ['Person', 'Organization', 'Group'], setting.landmarks)
    if (filled !== null) return filled.chain
  }
  return segment.quote < 0 ? null : (setting.reading.quotes[segment.quote]?.speaker ?? null)
}

const companions = ({ reading, landmarks }: Setting, match: Match): readonly string[] => {
  if (match.clause === null || match.rule.frame.verb === undefined) return []
  const travels = match.rule.frame.companions === 'direct' ? inRole(match.clause, 'direct') : []
  const phrases = [...inRole(match.clause, 'with'), ...travels]
  const chains = phrases.flatMap((np) => entitiesOf(reading, np, ['Person'], landmarks).map(({ chain }) => chain))
  return [...new Set(chains)]
    .filter((chain) => chain !== match.subject.chain && chain !== match.object?.chain)
    .map(chainId)
}

const spanOf = (mention: Span): Span => ({ start: mention.start, end: mention.end })

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
  const { modality, negated } = frame
  if (modality === undefined && negated !== true) return standing
  if (clause !== null && isCarriedOut(frame, clause, clauses)) return standing
  const surest = modality ?? (standing.negated ? 'possible' : 'asserted')
  return {
    ...standing,
    modality: lessSure(standing.modality, surest),
    negated: standing.negated !== (negated === true),
  }
}

const isTold = ({ modality, negated }: Draft): boolean => negated || modality === 'asserted' || modality === 'reported'

/** Told of one day, or of a length of hours, days or weeks. */
const isShort = ({ time }: Draft): boolean =>
  time !== null && (/\d{4}-\d\d-\d\d/.test(time.edtf ?? '') || /^P(?:\d+[DW]|T)/.test(time.duration ?? ''))

/**
 * "did not return *until 1999*", "was not released *until* May": it happened then. What goes on, such as a job, may have begun then or not
 * have been told at all.
 */
const notUntil = (
  { rule: { predicate, frame }, clause }: Match,
  standing: Standing,
  { time, from }: ReturnType<typeof claimTime>,
): ClaimTime | null => {
  const isDone = predicate.functional !== null || predicate.group === 'law' || frame.begins === true
  if (!isDone || !standing.negated || clause?.verb.negated !== true || clause.verb.tense !== 'past') return null
  if (from?.role !== 'until' || clause.verb.modal !== null || !time?.edtf?.startsWith('../')) return null
  const point = timeFromEdtf(time.edtf.slice(3), { basis: time.basis, text: time.text })
  return point && { ...point, start: time.end, date: null }
}

const draft = (setting: Setting, segment: Segment, clauses: readonly Clause[], match: Match): Draft => {
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
    subject: chainId(subject.chain),
    predicate: rule.predicate.name,
    object: object === null ? null : chainId(object.chain),
    value: match.value,
    time: first ?? read.time,
    when: read.from,
    clause,
    place: match.place === null ? null : chainId(match.place.chain),
    with: companions(setting, match),
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
      (rule.predicate.role && description !== null && isFormer(reading, description, rule.predicate.group)),
    attributedTo: source === null ? null : chainId(source),
    args: { subject: spanOf(subject.mention), ...(object === null ? {} : { object: spanOf(object.mention) }) },
    evidence: evidenceOf(reading, segment.sentence, subject),
    rule: rule.id,
    confidence: confidenceOf(match, standing),
  }
}

/**
 * The same said by two frames of one predicate in one place is one claim: the first frame's; so is what holds both ways round. "Arrested
 * in May and again in June" are two, and so are "works for Acme. She has worked there since 2009".
 */
const withoutRepeats = (drafts: readonly Draft[], symmetric: ReadonlySet<string>): readonly Draft[] => {
  const seen = new Map<string, Pick<Draft, 'time' | 'clause'>[]>()
  return drafts.filter((claim) => {
    const ends = symmetric.has(claim.predicate) ? [claim.subject, claim.object].sort() : [claim.subject, claim.object]
    const sentence = claim.key.slice(0, claim.key.indexOf('/'))
    const content = [claim.predicate, ...ends, claim.value, sentence, claim.negated, claim.modality].join('|')
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
const withoutVaguer = (drafts: readonly Draft[]): readonly Draft[] => {
  const contentOf = ({ predicate, subject, at, negated, modality }: Draft): string =>
    [predicate, subject, at, negated, modality].join('|')
  const fuller = new Set(drafts.filter(({ object, clause }) => object !== null && clause !== null).map(contentOf))
  return drafts.filter((claim) => claim.object !== null || claim.value !== null || !fuller.has(contentOf(claim)))
}

/** Asserted with neither object nor time. */
const isBare = (claim: Draft): boolean =>
  claim.object === null && claim.time === null && claim.modality === 'asserted' && !claim.negated

/** How many sentences back a sentence may go on from. */
const BEFORE = 3

/** What the same voice says right before a segment, nearest first. */
const segmentsBefore = ({ segments }: Reading, at: number): readonly ParsedSegment[] => {
  const found: ParsedSegment[] = []
  for (let next = at - 1; next >= Math.max(0, at - BEFORE); next--) {
    const [before, after] = [segments[next]!, segments[next + 1]!]
    if (before.segment.quote !== after.segment.quote || before.segment.sentence < after.segment.sentence - 1) break
    found.push(before)
  }
  return found
}

/** What happened on each further date of a list: "was arrested in 1951 *and again in 1963*". */
const repeats = (reading: Reading, { rule: { predicate, frame } }: Match, claim: Draft): readonly Draft[] => {
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

const segmentDrafts = (
  setting: Setting,
  index: FrameIndex,
  { segment, clauses, phrases }: ParsedSegment,
  descriptions: readonly Description[],
  before: readonly ParsedSegment[],
): readonly Draft[] => {
  const repeated = doneAgain(clauses, before[0]?.clauses ?? [])
  const ofVerbs = [...clauses, ...repeated].flatMap((clause) => matchClause(setting, index, clause))
  // "moved her son from Quito": what the verb takes is not the son's.
  const taken = new Set(ofVerbs.flatMap(({ object }) => (object === null ? [] : [object.mention.start])))
  const ofNouns = [...descriptions, ...kinLater(setting.reading, { segment, clauses, phrases }, before)]
    .flatMap((description) => matchDescription(setting, index, description))
    .filter(
      ({ description, object }) =>
        description?.via !== 'nominal' || object === null || !taken.has(object.mention.start),
    )
  const ofEvents = matchEventNouns(setting, index, phrases, clauses)
  const ofLives = matchLifeDates(setting, index, segment)
  return [...ofVerbs, ...ofNouns, ...ofEvents, ...ofLives].flatMap((match) => {
    const claim = draft(setting, segment, clauses, match)
    const { timed, byEvent, untimed, lasting, ahead } = match.rule.frame
    const why =
      lasting === true && isShort(claim)
        ? 'too short'
        : (timed === true && isBare(claim)) || (byEvent === true && claim.when?.event == null)
          ? 'no time'
          : untimed === true && claim.time !== null
            ? 'has a time'
            : ahead === true && isTold(claim)
              ? 'not ahead'
              : null
    tell(setting, match.rule, claim.at, why ?? 'read')
    return why === null ? [claim, ...repeats(setting.reading, match, claim)] : []
  })
}

/** Times that count from a birth or another happening, once all claims are there to date it. */
const withCounted = (reading: Reading, drafts: readonly Draft[]): readonly Draft[] => {
  const lives = livesOf(drafts)
  const counted = new Map<number, FuzzyTime>()
  return drafts.map((claim) => {
    const time = claim.predicate === 'AGE' ? null : countedTime(reading, claim, lives, counted)
    if (time === null) return claim
    if (claim.when !== null) counted.set(claim.when.firstToken, time)
    return { ...claim, time: { ...time, date: null } }
  })
}

const numbered = (drafts: readonly Draft[]): readonly Claim[] => {
  const occurrences = new Map<string, string>()
  const ordered = drafts
    .map((claim, order) => ({ claim, order }))
    .sort((a, b) => a.claim.at - b.claim.at || a.order - b.order)
  return ordered.map(({ claim: { key, at: _at, clause: _clause, when: _when, ...claim } }, position) => {
    const occurrence = occurrences.get(key) ?? `o${occurrences.size + 1}`
    occurrences.set(key, occurrence)
    return { id: `c${position + 1}`, occurrence, ...claim }
  })
}

/** The step that reads claims by the frames of the given predicates: `claimsStep(loadPredicates(['my-rules/predicates']))`. */
export const claimsStep = (predicates: Iterable<Predicate>): Step => {
  const all = [...predicates]
  const index = indexFrames(all)
  const symmetric = new Set(all.filter((predicate) => predicate.symmetric).map(({ name }) => name))
  const journeys = new Set(
    all.filter(({ group, functional }) => group === 'movement' && functional === 'occurrence').map(({ name }) => name),
  )
  const soonAfter = new Map(all.map((predicate) => [predicate.name, predicate.soonAfter]))
  const objectFrom = new Map(all.map((predicate) => [predicate.name, predicate.objectFrom]))
  return {
    name: 'claims',
    reads: ['sentences', 'tokens', 'quotes', 'mentions', 'chains', 'segments', 'descriptions', 'times'],
    writes: ['claims'],
    run: (reading, tried) => {
      const setting: Setting = { reading, landmarks: landmarksOf(reading), couples: couplesOf(reading), tried }
      const drafts = reading.segments.flatMap((parsed, at) =>
        segmentDrafts(setting, index, parsed, reading.descriptions[at]!, segmentsBefore(reading, at)),
      )
      const told = withSequences(
        reading,
        withoutVaguer(withSharedObjects(withoutRepeats(drafts, symmetric), objectFrom)),
        soonAfter,
      )
      const dated = withCounted(reading, withQuotedDays(reading, told, journeys))
      return { claims: numbered(withSeasonsThere(reading, dated)) }
    },
  }
}

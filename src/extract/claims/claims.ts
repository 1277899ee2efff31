import type { Claim, Modality } from '../../model/extraction.ts'
import type { Span, TextSpan } from '../../model/span.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import type { Clause, Standing } from '../clauses/clause.ts'
import { descriptionsOf } from '../clauses/descriptions.ts'
import { landmarksOf } from '../clauses/landmarks.ts'
import type { ParsedSegment } from '../clauses/parsed-segment.ts'
import type { Segment } from '../clauses/segment.ts'
import { standingOf } from '../clauses/standing.ts'
import type { Step } from '../reading.ts'
import { claimTime } from './claim-time.ts'
import { confidenceOf } from './confidence.ts'
import { evidenceOf } from './evidence.ts'
import { entityOf, inRole } from './fill.ts'
import { type FrameIndex, indexFrames } from './frame-index.ts'
import { type Match, matchClause, matchDescription, type Setting } from './match.ts'
import { isFormer } from './phrase-value.ts'
import { reasonOf } from './reason.ts'
import { tell } from './tell.ts'

/** A claim without its place in the document's lists. */
type Draft = Omit<Claim, 'id' | 'occurrence'> & { readonly key: string; readonly at: number }

const chainId = (chain: number): string => `e${chain + 1}`

const PLAIN: Standing = { modality: 'asserted', negated: false, ended: false, sayers: [], hearsay: false }

/** The chain in whose words a claim stands: of a "he said" within the sentence, else of the quotation's speaker. */
const attributedTo = (setting: Setting, standing: Standing, segment: Segment): number | null => {
  for (const sayer of standing.sayers) {
    const filled = entityOf(setting.reading, sayer, ['Person', 'Organization', 'Group'], setting.landmarks)
    if (filled !== null) return filled.chain
  }
  return segment.quote < 0 ? null : (setting.reading.quotes[segment.quote]?.speaker ?? null)
}

/** Asserted words of a named source about somebody else are reported; those of nobody in particular only possible. */
const modalityOf = (standing: Standing, source: number | null, subject: number): Modality => {
  if (standing.modality !== 'asserted') return standing.modality
  if (source !== null) return source === subject ? 'asserted' : 'reported'
  return standing.hearsay || standing.sayers.length > 0 ? 'possible' : 'asserted'
}

const companions = ({ reading, landmarks }: Setting, match: Match): readonly string[] => {
  if (match.clause === null || match.rule.frame.verb === undefined) return []
  const travels = match.rule.frame.companions === 'direct' ? inRole(match.clause, 'direct') : []
  const phrases = [...inRole(match.clause, 'with'), ...travels]
  const chains = phrases.flatMap((np) => entityOf(reading, np, ['Person'], landmarks)?.chain ?? [])
  return [...new Set(chains)]
    .filter((chain) => chain !== match.subject.chain && chain !== match.object?.chain)
    .map(chainId)
}

const spanOf = (mention: Span): Span => ({ start: mention.start, end: mention.end })

const draft = (setting: Setting, segment: Segment, clauses: readonly Clause[], match: Match): Draft => {
  const { reading } = setting
  const { rule, subject, object, clause, description } = match
  const standing = clause === null ? PLAIN : standingOf(clause, clauses)
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
    time: clause === null ? null : claimTime(reading, clause, clauses),
    place: match.place === null ? null : chainId(match.place.chain),
    with: companions(setting, match),
    reason,
    modality: modalityOf(standing, source, subject.chain),
    negated: standing.negated || (description !== null && reading.tokens[description.phrase.first]!.lower === 'no'),
    ended: standing.ended || (rule.predicate.role && description !== null && isFormer(reading, description)),
    attributedTo: source === null ? null : chainId(source),
    args: { subject: spanOf(subject.mention), ...(object === null ? {} : { object: spanOf(object.mention) }) },
    evidence: evidenceOf(reading, segment.sentence, subject),
    rule: rule.id,
    confidence: confidenceOf(match, standing),
  }
}

/** The same said by two frames of one predicate in one place is one claim: the first frame's. */
const withoutRepeats = (drafts: readonly Draft[]): readonly Draft[] => {
  const seen = new Set<string>()
  return drafts.filter((claim) => {
    const content = [
      claim.predicate,
      claim.subject,
      claim.object,
      claim.value,
      claim.evidence.start,
      claim.negated,
      claim.modality,
    ].join('|')
    if (seen.has(content)) return false
    seen.add(content)
    return true
  })
}

/** Asserted with neither object nor time. */
const isBare = (claim: Draft): boolean =>
  claim.object === null && claim.time === null && claim.modality === 'asserted' && !claim.negated

const segmentDrafts = (
  setting: Setting,
  index: FrameIndex,
  { segment, clauses, phrases }: ParsedSegment,
): readonly Draft[] => {
  const ofVerbs = clauses.flatMap((clause) => matchClause(setting, index, clause))
  // "moved her son from Quito": what the verb takes is not the son's.
  const taken = new Set(ofVerbs.flatMap(({ object }) => (object === null ? [] : [object.mention.start])))
  const ofNouns = descriptionsOf(setting.reading, phrases, clauses)
    .flatMap((description) => matchDescription(setting, index, description))
    .filter(
      ({ description, object }) =>
        description?.via !== 'nominal' || object === null || !taken.has(object.mention.start),
    )
  return [...ofVerbs, ...ofNouns].flatMap((match) => {
    const claim = draft(setting, segment, clauses, match)
    const { timed, untimed } = match.rule.frame
    const isDropped = (timed === true && isBare(claim)) || (untimed === true && claim.time !== null)
    tell(setting, match.rule, claim.at, isDropped ? (timed ? 'no time' : 'has a time') : 'read')
    return isDropped ? [] : [claim]
  })
}

const numbered = (drafts: readonly Draft[]): readonly Claim[] => {
  const occurrences = new Map<string, string>()
  const ordered = drafts
    .map((claim, order) => ({ claim, order }))
    .sort((a, b) => a.claim.at - b.claim.at || a.order - b.order)
  return ordered.map(({ claim: { key, at: _at, ...claim } }, position) => {
    const occurrence = occurrences.get(key) ?? `o${occurrences.size + 1}`
    occurrences.set(key, occurrence)
    return { id: `c${position + 1}`, occurrence, ...claim }
  })
}

/** The step that reads claims by the frames of the given predicates: `claimsStep(loadPredicates(['my-rules/predicates']))`. */
export const claimsStep = (predicates: Iterable<Predicate>): Step => {
  const index = indexFrames(predicates)
  return {
    name: 'claims',
    reads: ['sentences', 'tokens', 'quotes', 'mentions', 'chains', 'segments', 'times'],
    writes: ['claims'],
    run: (reading, tried) => {
      const setting: Setting = { reading, landmarks: landmarksOf(reading), tried }
      const drafts = reading.segments.flatMap((parsed) => segmentDrafts(setting, index, parsed))
      return { claims: numbered(withoutRepeats(drafts)) }
    },
  }
}

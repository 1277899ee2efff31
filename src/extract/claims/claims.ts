import type { Claim } from '../../model/extraction.ts'
import type { FuzzyTime } from '../../model/time.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import type { Description } from '../clauses/description.ts'
import { kinLater } from '../clauses/kin-later.ts'
import { landmarksOf } from '../clauses/landmarks.ts'
import type { ParsedSegment } from '../clauses/parsed-segment.ts'
import { couplesOf } from '../kin/couples.ts'
import type { Reading, Step } from '../reading.ts'
import { answered } from './answered.ts'
import { countedTime, livesOf } from './counted-time.ts'
import { datedBy } from './dated-by.ts'
import { doneAgain } from './done-again.ts'
import { type Draft, draft } from './draft.ts'
import { matchEventNouns } from './event-noun.ts'
import { type FrameIndex, indexFrames } from './frame-index.ts'
import { withoutGoneMembers } from './gone-members.ts'
import { matchHomes } from './home-noun.ts'
import { matchLifeDates } from './life-dates.ts'
import { type Match, matchClause, matchDescription } from './match.ts'
import { withQuotedDays } from './quoted-day.ts'
import { repeats, withoutRepeats, withoutVaguer } from './repeated.ts'
import { withSeasonsThere } from './season-there.ts'
import { withSequences } from './sequence.ts'
import type { Setting } from './setting.ts'
import { withSharedObjects } from './shared-object.ts'
import { matchSpells } from './spell-noun.ts'
import { tell } from './tell.ts'
import { together } from './together.ts'

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

const isTold = ({ modality, negated }: Draft): boolean => negated || modality === 'asserted' || modality === 'reported'

/** Told of one day, or of a length of hours, days or weeks. */
const isShort = ({ time }: Draft): boolean =>
  time !== null && (/\d{4}-\d\d-\d\d/.test(time.edtf ?? '') || /^P(?:\d+[DW]|T)/.test(time.duration ?? ''))

/** "Did you kill Tom Hale?" "No.": nothing is said of him. */
const isDeniedOfOther = ({ clause, subject }: Match): boolean =>
  clause?.asked !== undefined &&
  clause.verb.negated &&
  clause.subjects.every(({ head }) => head !== subject.mention.head)

/** With the date that was told right before it, where its own words give none. */
const withDateBefore = ({ reading }: Setting, match: Match, claim: Draft, told: readonly ParsedSegment[]): Draft => {
  const dated = claim.time === null ? datedBy(reading, match, told) : null
  return dated === null ? claim : { ...claim, time: dated.time, when: dated.from }
}

/** Why a frame's match is no claim after all; null where it is one. */
const whyNot = ({ rule: { frame } }: Match, claim: Draft): string | null => {
  if (frame.lasting === true && isShort(claim)) return 'too short'
  if ((frame.timed === true && isBare(claim)) || (frame.byEvent === true && claim.when?.event == null)) return 'no time'
  if (frame.untimed === true && claim.time !== null) return 'has a time'
  if (frame.ahead === true && isTold(claim)) return 'not ahead'
  // "was not sacked by Acme": what did not end says nothing of how it was.
  if (frame.ended === true && claim.negated) return 'not ended'
  return frame.denied === true && claim.negated ? 'not denied' : null
}

const segmentDrafts = (
  setting: Setting,
  index: FrameIndex,
  { segment, clauses, phrases }: ParsedSegment,
  descriptions: readonly Description[],
  before: readonly ParsedSegment[],
): readonly Draft[] => {
  const repeated = doneAgain(clauses, before[0]?.clauses ?? [])
  const asked = answered(setting.reading, setting.landmarks, { segment, clauses, phrases })
  const all = asked === null ? clauses : [...clauses, asked]
  const ofVerbs = [...all, ...repeated]
    .flatMap((clause) => matchClause(setting, index, clause))
    .filter((match) => !isDeniedOfOther(match))
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
  const ofHomes = matchHomes(setting, index, phrases, clauses)
  const ofSpells = matchSpells(setting, index, phrases, clauses)
  return [...ofVerbs, ...ofNouns, ...ofEvents, ...ofLives, ...ofHomes, ...ofSpells].flatMap((match) => {
    const claim = withDateBefore(setting, match, draft(setting, segment, all, match), [
      { segment, clauses, phrases },
      ...before.slice(0, 1),
    ])
    const why = whyNot(match, claim)
    tell(setting, match.rule, claim.at, why ?? 'read')
    return why === null ? [claim, ...repeats(setting.reading, match, claim), ...together(setting, match, claim)] : []
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
  return ordered.map(
    ({ claim: { key, at: _at, sentence: _sentence, clause: _clause, when: _when, ...claim } }, position) => {
      const occurrence = occurrences.get(key) ?? `o${occurrences.size + 1}`
      occurrences.set(key, occurrence)
      return { id: `c${position + 1}`, occurrence, ...claim }
    },
  )
}

/** The step that reads claims by the frames of the given predicates: `claimsStep(loadPredicates(['my-rules/predicates']))`. */
export const claimsStep = (predicates: Iterable<Predicate>): Step => {
  const all = [...predicates]
  const index = indexFrames(all)
  const symmetric = new Set(all.filter((predicate) => predicate.symmetric).map(({ name }) => name))
  const journeys = new Set(
    all.filter(({ group, functional }) => group === 'movement' && functional === 'occurrence').map(({ name }) => name),
  )
  const moves = new Set(all.filter(({ group }) => group === 'movement').map(({ name }) => name))
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
        withoutGoneMembers(
          reading,
          withoutVaguer(withSharedObjects(withoutRepeats(drafts, symmetric), objectFrom)),
          moves,
        ),
        soonAfter,
      )
      const dated = withCounted(reading, withQuotedDays(reading, told, journeys))
      return { claims: numbered(withSeasonsThere(reading, dated)) }
    },
  }
}

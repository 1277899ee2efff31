import { grainOf } from '../../model/fuzzy-time.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { aboutThen } from './about-then.ts'
import type { Dated } from './counted-time.ts'
import { isTold } from './sequence.ts'

/** How many sentences on a day may still be what somebody speaks of. */
const REACH = 6

/** The last time told before a token in the words of a speaker, within a few sentences; null where the narrator or another told one since. */
const lastOf = (reading: Reading, speaker: number, before: number): ReadTime | null => {
  const { times, tokens, quotes } = reading
  const last = times[firstFrom(times, before, ({ firstToken }) => firstToken) - 1]
  if (last === undefined) return null
  const { quote, sentence } = tokens[last.firstToken]!
  const isNear = tokens[before]!.sentence - sentence <= REACH && tokens[before]!.sentence > sentence
  return quote >= 0 && quotes[quote]?.speaker === speaker && isNear ? last : null
}

/** "*On the day of the quake* my mother called": nothing but the mark stands before it in its sentence. */
const opensItsSentence = ({ tokens, sentences }: Reading, { firstToken }: ReadTime): boolean => {
  const sentence = sentences[tokens[firstToken]!.sentence]!
  return tokens.slice(sentence.firstToken, firstToken).every(({ pos }) => pos === 'PUNCT')
}

/**
 * Gives a journey that somebody tells of in a quotation the month of the day that they began with: “*On 6 May 1970* my mother called. We
 * packed, and *I flew to Yerevan*.” `journeys` are the predicates that tell of one.
 */
export const withQuotedDays = <Claim extends Dated>(
  reading: Reading,
  drafts: readonly Claim[],
  journeys: ReadonlySet<string>,
): readonly Claim[] =>
  drafts.map((claim) => {
    const { clause, time, subject } = claim
    if (clause === null || time !== null || !journeys.has(claim.predicate) || claim.negated) return claim
    const speaker = reading.quotes[clause.segment.quote]?.speaker ?? null
    if (speaker === null || `e${speaker + 1}` !== subject || clause.kind !== 'main' || !isTold(clause)) return claim
    if (/^ha[ds]$|^have$/.test(reading.tokens[clause.verb.first]!.lower)) return claim
    const day = lastOf(reading, speaker, clause.verb.first)
    if (day === null || day.role !== undefined || day.time.edtf === null || grainOf(day.time.edtf) !== 'day')
      return claim
    const about = opensItsSentence(reading, day) ? aboutThen(day.time) : null
    return about === null ? claim : { ...claim, time: about }
  })

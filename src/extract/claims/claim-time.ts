import type { ClaimTime } from '../../model/extraction.ts'
import { grainOf, intersect, timeFromEdtf } from '../../model/fuzzy-time.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { aboutThen } from './about-then.ts'
import { boundedBy } from './bounded-time.ts'
import { daysOf, timeAsked, timeOfStay } from './carried-time.ts'
import { countedBack } from './counted-back.ts'
import { leadIn } from './lead-in.ts'
import { namedMoment, openedBefore } from './named-moment.ts'
import { retimed } from './retimed.ts'
import { sentOffThen } from './sent-off.ts'
import { bracketed, isOneHappening, ofTurn, type TokenSpan } from './shared-times.ts'
import { lasting, stayedOn } from './stayed-on.ts'
import { isAgeAside, isOfSubject, saysWhen, timesWithin } from './time-owner.ts'
import { atOnceWith, toldMoment, toldWith, whenClause } from './told-moment.ts'

/** "until 1966, *when he moved*": it happened then. Null for a time that the clause does not tell of. */
const whenOf = (reading: Reading, time: ReadTime, clause: Clause): ReadTime | null => {
  const { tokens } = reading
  const marker = tokens[time.endToken]?.lower === ',' ? time.endToken + 1 : time.endToken
  if (clause.marker !== 'when' || tokens[marker]?.lower !== 'when' || marker !== clause.first - 1) return null
  const isEnd = /^\.\.\/|\/\.\.$/.test(time.time.edtf ?? '')
  if (!isEnd) return time.time.kind === 'instant' && time.role === undefined ? time : null
  const point = timeFromEdtf(time.time.edtf!.replace(/^\.\.\/|\/\.\.$/, ''), {
    basis: time.time.basis,
    text: time.time.text,
  })
  return point === null ? null : retimed(time, point)
}

/** "worked there *until it was raided and shut in 2020*": up to then. Null where no such clause follows, or it tells no time. */
const untilEnded = (reading: Reading, clause: Clause, all: readonly Clause[]): ReadTime | null => {
  const at = all.indexOf(clause) + 1
  const until = all[at]
  if (clause.verb.tense !== 'past' || until?.segment !== clause.segment || until.verb.tense !== 'past') return null
  if ((until.marker !== 'until' && until.marker !== 'till') || until.joinedTo === clause) return null
  for (const told of all.slice(at)) {
    // "until it was forced *to close in 2021*"
    const isDone = told.governor?.clause === until && told.governor.effect === 'happened'
    if (told !== until && told.joinedTo !== until && !isDone) return null
    const [found] = timesOf(reading, told, all)
    if (found === undefined) continue
    const { edtf, basis, text, kind } = found.time
    const time = edtf === null || kind !== 'instant' ? null : timeFromEdtf(`../${edtf}`, { basis, text })
    return time === null ? null : { ...found, time, role: 'until' }
  }
  return null
}

/** "worked there *from 2009 until it closed in 2020*", "*from 2009 until* he fell ill": it did end. Null for what has no such end. */
const fromUntil = ({ tokens }: Reading, since: ReadTime, until: ReadTime | null): ReadTime | null => {
  if (!/^(?:until|till)$/.test(tokens[since.endToken]?.lower ?? '')) return null
  const [from, to] = [since.time.edtf?.replace('/..', ''), until?.time.edtf?.replace('../', '') ?? '']
  const time = from ? timeFromEdtf(`${from}/${to}`, { basis: since.time.basis, text: since.time.text }) : null
  return time === null ? null : retimed(since, time)
}

/** Told in the past, as what happened: not "had left", "would leave", "did not leave". */
const isToldPast = ({ tokens }: Reading, { verb, kind }: Clause): boolean =>
  kind === 'main' &&
  verb.tense === 'past' &&
  verb.modal === null &&
  !verb.negated &&
  !/^(?:had|'d)$/.test(tokens[verb.first]!.lower)

/** "*In October 1944* the farm was burned, and Rui fled to Sweden": what opens the sentence is of both. Null where nothing does. */
const openingShared = (reading: Reading, clause: Clause, all: readonly Clause[]): Clause['lead'] | null => {
  const { tokens, sentences } = reading
  if (tokens[clause.first - 1]?.lower !== 'and' || !isToldPast(reading, clause)) return null
  const first = all.find(({ segment, kind }) => segment === clause.segment && kind === 'main')
  if (first === undefined || first === clause || first.verb.first > clause.first || !isToldPast(reading, first))
    return null
  // "In May the farm was burned; *the next June* it was sold, and Rui fled."
  if (timesWithin(reading, first.lead.end, clause.first).length > 0) return null
  const opens = first.lead.first === sentences[clause.segment.sentence]?.firstToken
  return opens && clause.segment.quote < 0 ? first.lead : null
}

/** Verbs that what they bring about happens with: "In May she *had* to leave", "*was forced* to", "*managed* to". */
const BRINGING = wordList('verbs', 'bringing-about')

/** The clause that an infinitive came of: "*Rui left the paper* to found another", "*was forced* to leave". Null where none is known to be. */
const origin = ({ kind, governor }: Clause): Clause | null =>
  kind === 'infinitive' && governor?.effect === 'happened' ? governor.clause : null

/** The clause whose verb brings an infinitive about, and so when: "*In May Rui was forced* to leave". Null where none does. */
const broughtAbout = (clause: Clause): Clause | null => {
  const came = origin(clause)
  return came !== null && BRINGING.has(came.verb.main.lemma) ? came : null
}

/** "left the paper *in 2015* to found another": it came of that, about then. Null where it is not known to have come of it, or not when. */
const cameOf = (reading: Reading, clause: Clause, all: readonly Clause[]): ReadTime | null => {
  const came = origin(clause)
  const [time, ...more] = came === null ? [] : timesOf(reading, came, all)
  const about = time === undefined || more.length > 0 || time.role !== undefined ? null : aboutThen(time.time)
  return time === undefined || about === null ? null : retimed(time, about)
}

/** "*When she retired in 2010*, she moved to Spain": then; a day is only about then where the rest of the sentence goes on from it. */
const besideMoment = (reading: Reading, clause: Clause, all: readonly Clause[]): readonly ReadTime[] | null => {
  const moment = atOnceWith(reading, clause, all)
  const times = moment === null ? [] : timesOf(reading, moment.clause, all)
  const [time] = times
  if (moment === null || time === undefined || times.length > 1 || time.role !== undefined) return null
  if (time.time.edtf === null || time.time.kind !== 'instant') return null
  if (!moment.opens || grainOf(time.time.edtf) !== 'day') return [time]
  const about = aboutThen(time.time)
  return about === null ? null : [retimed(time, about)]
}

/** "for nine days": beside a month or a year that is next to nothing. */
const isShortStay = (time: ReadTime): boolean => {
  const days = time.role === 'for' ? daysOf(time) : null
  return days !== null && days <= 30
}

/**
 * "*In June 1990* Rui was stopped, held for a week and fined": what stands before the subject is of all that share it. None where one
 * of those between has a time of its own from which the story goes on.
 */
const sharedLead = (reading: Reading, clause: Clause, all: readonly Clause[]): readonly ReadTime[] => {
  let first = clause.joinedTo
  while (first !== null && first.lead.first < 0 && first.joinedTo !== null) {
    const between: Clause = first
    const isDated = timesWithin(reading, leadIn(reading, between), between.end).some(
      (time) => !isShortStay(time) && saysWhen(reading, time, between, all),
    )
    if (isDated) return []
    first = between.joinedTo
  }
  return first === null || first.lead.first < 0 ? [] : timesWithin(reading, first.lead.first, first.lead.end)
}

/** Times said of a clause: its own, else those of its "when …", else those that stand before the subject that it shares by "and". */
const timesOf = (reading: Reading, clause: Clause, all: readonly Clause[]): readonly ReadTime[] => {
  const { sentence } = clause.segment
  const { firstToken, endToken } = reading.sentences[sentence] ?? { firstToken: clause.first, endToken: clause.end }
  const own = timesWithin(reading, firstToken, endToken)
    .filter((time) => saysWhen(reading, time, clause, all) && !isOfSubject(reading, time, clause))
    .filter((time) => !isAgeAside(reading, time, clause))
    .map((time) => boundedBy(reading, time))
  const [one] = own
  const span =
    own.length === 1 && one?.role === 'since' ? fromUntil(reading, one, untilEnded(reading, clause, all)) : null
  if (span !== null) return [span]
  if (own.length > 0 && own.every((time) => isShortStay(time))) return [...sharedLead(reading, clause, all), ...own]
  if (own.length > 0) return stayedOn(reading, clause, own, (other) => timesOf(reading, other, all)) ?? own
  const moment = namedMoment(reading, clause)
  if (moment !== null) return [moment]
  const named = timesWithin(reading, firstToken, clause.first).flatMap((time) => whenOf(reading, time, clause) ?? [])
  if (named.length > 0) return named
  const when = whenClause(clause, all)
  if (when !== null) return timesOf(reading, when, all).filter(({ role }) => role === undefined)
  const told = toldWith(clause, all)
  if (told !== null) return timesOf(reading, told, all).filter(({ role }) => role === undefined)
  const bringing = broughtAbout(clause)
  if (bringing !== null) return timesOf(reading, bringing, all).filter(({ role }) => role === undefined)
  const back = countedBack(reading, clause) ?? openedBefore(reading, clause, all)
  if (back !== null) return [back]
  const came = cameOf(reading, clause, all)
  if (came !== null) return [came]
  const sentOff = sentOffThen(reading, clause, all, (other) => timesOf(reading, other, all))
  if (sentOff !== null) return [sentOff]
  const ended = untilEnded(reading, clause, all)
  if (ended !== null) return [ended]
  const beside = besideMoment(reading, clause, all)
  if (beside !== null) return beside
  if (clause.joinedTo === null) {
    const opening = openingShared(reading, clause, all)
    return opening === null
      ? own
      : timesWithin(reading, opening.first, opening.end).filter(({ role }) => role === undefined)
  }
  return sharedLead(reading, clause, all)
}

/** What several times leave together; one that cannot be true beside those before it is left out. A mere length comes last. */
const together = (times: readonly ReadTime[], oneHappening: boolean): ReadTime | null => {
  let known: ReadTime | null = null
  for (const each of times) {
    if (each.role === 'for' || each.time.start === null) continue
    if (known === null) {
      known = each
      continue
    }
    const time = intersect(known.time, each.time)
    if (time === null && !oneHappening) return null
    if (time !== null)
      known = { ...(time.edtf === known.time.edtf ? known : each), event: known.event ?? each.event, time }
  }
  // "*After two years in Rome* she taught there until 1958": those two are of something else.
  const length = times.find(
    ({ role, time }) => role === 'for' && time.duration !== null && /^for /i.test(time.text ?? ''),
  )
  if (known !== null && length !== undefined) return lasting(known, length)
  return known ?? times.find(({ time }) => time.duration === null) ?? times[0] ?? null
}

const HARMING = new Set(['kill', 'injure', 'wound', 'hurt'])

/** "On 6 May 1970 the bridge fell. His wife *was killed*": on the one day that the sentence before names. */
const aftermath = (reading: Reading, { segment, verb, kind }: Clause): ReadTime | null => {
  if (kind !== 'main' || !verb.passive || verb.tense !== 'past' || !HARMING.has(verb.main.lemma)) return null
  if (verb.modal !== null || verb.negated || segment.quote >= 0 || /^ha[ds]$/.test(reading.tokens[verb.first]!.lower))
    return null
  const [before, here] = [reading.sentences[segment.sentence - 1], reading.sentences[segment.sentence]]
  if (before === undefined || here === undefined) return null
  const between = [reading.tokens[before.endToken - 1]!.end, reading.tokens[here.firstToken]!.start] as const
  if (reading.text.slice(...between).includes('\n')) return null
  const days = timesWithin(reading, before.firstToken, before.endToken).filter(({ role }) => role === undefined)
  const [first] = days
  const isDay = first !== undefined && /^\d{4}-\d\d-\d\d$/.test(first.time.edtf ?? '')
  return isDay && days.every(({ time }) => time.edtf === first.time.edtf) ? first : null
}

/** The time of a claim: what all times that its clause says leave. Null where it neither says one nor points to one. */
export const claimTime = (
  reading: Reading,
  clause: Clause,
  all: readonly Clause[],
  /** Where its object stands; null where it has none. */
  object: TokenSpan | null = null,
): { readonly time: ClaimTime | null; readonly from: ReadTime | null } => {
  const said = timesOf(reading, clause, all)
  const behind = object === null ? null : bracketed(reading, said, object)
  const isOne = isOneHappening(clause)
  const told = behind === null ? said : behind.times
  const times = isOne || object === null ? told : ofTurn(reading, clause, told, object.firstToken)
  const stay = timeOfStay(reading, clause, (other) => timesOf(reading, other, all))
  const from =
    stay ??
    together(times, isOne) ??
    (said.length === 0 ? (aftermath(reading, clause) ?? timeAsked(reading, clause)) : null)
  if (from === null) return { time: toldMoment(reading, clause, all), from }
  const { time, chain } = from
  return { time: { ...time, date: chain === undefined || time.edtf === null ? null : `e${chain + 1}` }, from }
}

import type { ClaimTime } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { Fact } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { byText, groupBy, sortedSet } from '../resolve/sets.ts'
import { agreedTime, timesAgree } from './agreed-time.ts'
import { denialsOf, isDenial } from './denials.ts'
import { byExactness, occasionOf } from './occasion.ts'
import { makesFact, type Said } from './said.ts'
import { byBeginning } from './tells-beginning.ts'

/** A fact with the claims that it is made of, and those that deny it, both sorted by id. */
export interface FactWithClaims {
  readonly fact: Fact
  readonly claims: readonly Said[]
  readonly denials: readonly Said[]
}

// What somebody is, or whose kin: no other occasion makes it another fact.
const STATES = new Set<Predicate['group']>(['attribute', 'kinship', 'location'])

const topicOf = (said: Said, predicate: Predicate | undefined): string => {
  const { claim, subject, object, place } = said
  const value = claim.value === null ? null : fold(String(claim.value))
  const parties = predicate?.symmetric && object !== null ? [subject, object].sort(byText) : [subject, object]
  return JSON.stringify([claim.predicate, ...parties, value, object === null && value === null ? place : null])
}

interface Occurrence {
  time: ClaimTime | null
  readonly claims: Said[]
}

const mostExactFirst = (a: Said, b: Said): number => byExactness(a.claim.time, b.claim.time) || byText(a.id, b.id)

const isDated = (time: ClaimTime | null): boolean => occasionOf(time) !== null

/** What is told to be one of a kind happens once; all else may have lasted. */
const lasts = (predicate: Predicate | undefined): boolean => predicate?.functional == null

/**
 * Claims of one topic by occurrence: the exact first, so that a vague or undated one joins the occurrence it fits. What fits
 * several speaks for none of them, and stands for itself with others of its kind.
 */
const occurrencesOf = (claims: readonly Said[], predicate: Predicate | undefined): readonly Occurrence[] => {
  const dated: Occurrence[] = []
  const unclear = new Map<string, Occurrence>()
  for (const said of [...claims].sort(mostExactFirst)) {
    const { time } = said.claim
    const fitting = dated.filter((other) => timesAgree(other.time, time))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) {
      only.claims.push(said)
      only.time = agreedTime([only.time, time], lasts(predicate)) as ClaimTime | null
    } else if (fitting.length === 0 && isDated(time)) dated.push({ time, claims: [said] })
    else {
      const key = JSON.stringify(occasionOf(time))
      const same = unclear.get(key)
      if (same === undefined) unclear.set(key, { time, claims: [said] })
      else same.claims.push(said)
    }
  }
  return [...dated, ...unclear.values()]
}

const byId = (a: Said, b: Said): number => byText(a.id, b.id)

const factOf = (unsorted: readonly Said[], predicate: Predicate | undefined): FactWithClaims => {
  const claims = [...unsorted].sort(byId)
  const first = claims[0]
  if (first === undefined) throw new TypeError('a fact has at least one claim')
  const families = new Set(claims.map(({ family }) => family))
  const { claim } = first
  const fact: Fact = {
    id: first.id.replace(/c([^/]*)$/, 'f$1'),
    subject: first.subject,
    predicate: claim.predicate,
    object: first.object,
    value: claim.value,
    place: claims.find(({ place }) => place !== null)?.place ?? null,
    time: timeOf(claims, predicate),
    status: families.size > 1 ? 'corroborated' : 'single-source',
    independentSources: families.size,
    documents: sortedSet(claims.map(({ document }) => document)),
    claims: claims.map(({ id }) => id),
  }
  return { fact, claims, denials: [] }
}

/** A state is one fact, unless its beginning is told of several times: each of these stands for itself, all seen from one side. */
const statesOf = (claims: readonly Said[], predicate: Predicate): readonly FactWithClaims[] => {
  const agree = (begun: readonly Said[]) => occurrencesOf(begun, predicate).map((one) => one.claims)
  const { subject, object } = factOf(claims, predicate).fact
  return byBeginning(claims, predicate, agree).map((part) => {
    const made = factOf(part, predicate)
    return { ...made, fact: { ...made.fact, subject, object } }
  })
}

const timeOf = (claims: readonly Said[], predicate: Predicate | undefined): Fact['time'] => {
  const times = [...claims].sort(mostExactFirst).map(({ claim }) => claim.time)
  const agreed = agreedTime(times, lasts(predicate))
  if (agreed === null) return null
  const { edtf, text, kind, start, end, duration, basis } = agreed
  return { edtf, text, kind, start, end, duration, basis }
}

/**
 * What the claims about some subjects come to: those that say the same of the same entities, at times that do not exclude each
 * other, are one fact, with the narrowest time that all agree on. A city and its country agree, yet stay two facts: who says
 * only "Poland" does not speak for Warsaw, nor add to its sources. Plans, denials, hopes and suppositions make none. The result does not depend on the claims' order.
 * All claims of each subject must be there (of symmetric predicates also those that have it as object).
 */
export const factsOf = (
  said: readonly Said[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly FactWithClaims[] => {
  const topics = groupBy(said.filter(makesFact), (one) => topicOf(one, predicates.get(one.claim.predicate)))
  const facts = [...topics.values()].flatMap((claims) => {
    const predicate = predicates.get(claims[0]?.claim.predicate ?? '')
    if (predicate !== undefined && STATES.has(predicate.group)) return statesOf(claims, predicate)
    return occurrencesOf(claims, predicate).map((occurrence) => factOf(occurrence.claims, predicate))
  })
  const denied = groupBy(said.filter(isDenial).sort(byId), ({ subject }) => subject)
  return facts
    .map((one) => {
      const about = [one.fact.subject, ...(one.fact.object === null ? [] : [one.fact.object])]
      const denials = about.flatMap((id) => denied.get(id) ?? [])
      return denials.length === 0 ? one : { ...one, denials: denialsOf(one.fact, one.claims, denials, predicates) }
    })
    .sort((a, b) => byText(a.fact.id, b.fact.id))
}

import type { Fact } from '../model/graph.ts'
import { isHeld } from '../model/stated.ts'
import type { FuzzyTime } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { isWithin } from './apart.ts'
import { certainDays, type Occasion, occasionOf } from './occasion.ts'
import type { Said } from './said.ts'

/** "He did not leave" speaks of its moment; "never left", "denied that he left" of every one until it is said. */
const OUTRIGHT = /\b(?:never|den(?:y|ies|ied|ying))\b/i

/** Whether somebody says that it is, or was, not so. */
export const isDenial = ({ claim }: Said): boolean => claim.negated && isHeld(claim)

const isOutright = ({ claim }: Said): boolean => OUTRIGHT.test(claim.evidence.text)

const covers = (outer: Occasion, inner: Occasion): boolean => outer.from <= inner.from && inner.to <= outer.to

/** The days that a denial speaks of, none but these; null where it gives no exact ones. */
const deniedDays = ({ claim, published }: Said): Occasion | null => {
  const days = /[~%]/.test(claim.time?.edtf ?? '') ? null : occasionOf(claim.time)
  if (days === null) return null
  const isOpen = claim.time?.kind === 'span' && (claim.time.end?.latest ?? null) === null
  return isOpen ? (published === null ? null : { ...days, to: published }) : days
}

const speaksOf = (time: FuzzyTime | null, denial: Said, told: Said): boolean => {
  const days = occasionOf(time)
  if (occasionOf(denial.claim.time) !== null) {
    const denied = deniedDays(denial)
    if (denied === null || days === null || time === null) return false
    const certain = time.kind === 'span' ? certainDays(time) : null
    return covers(denied, days) || (certain !== null && covers(certain, denied))
  }
  if (!isOutright(denial) || denial.published === null) return false
  return days === null ? told.published !== null && told.published <= denial.published : days.to <= denial.published
}

/** A denial that somebody was ever in a country is one of each town in it. */
const isOfObject = (denial: Said, told: Said, predicate: Predicate): boolean => {
  if (denial.object === told.object) return denial.claim.value === told.claim.value
  if (denial.object === null) return predicate.object.includes('none') && isOutright(denial)
  return !predicate.away && told.objectChain !== null && isWithin(told.objectChain, denial.objectChain)
}

const isOfPair = (denial: Said, told: Said, predicate: Predicate): boolean => {
  if (denial.subject === told.subject) return isOfObject(denial, told, predicate)
  return predicate.symmetric && denial.subject === told.object && denial.object === told.subject
}

/** Another document, or another speaker in the same: what one text says and unsays in one voice is a turn of its story. */
const isOfOther = (denial: Said, told: Said): boolean =>
  denial.document !== told.document || denial.claim.attributedTo !== told.claim.attributedTo

/**
 * The denials among what is said that cannot be true if a fact is: of the same predicate or of one that it entails, of the
 * same object, by somebody else, and of a time that holds the fact's. Where that isn't certain, it is none.
 */
export const denialsOf = (
  fact: Fact,
  claims: readonly Said[],
  denials: readonly Said[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly Said[] => {
  const predicate = predicates.get(fact.predicate)
  if (predicate === undefined) return []
  return denials.filter((denial) => {
    const named = denial.claim.predicate
    if (named !== fact.predicate && !predicate.entails.includes(named)) return false
    return claims.some(
      (told) => isOfOther(denial, told) && isOfPair(denial, told, predicate) && speaksOf(fact.time, denial, told),
    )
  })
}

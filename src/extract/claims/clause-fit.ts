import { wordList } from '../../ontology/lexicon.ts'
import type { Frame } from '../../ontology/predicate.ts'
import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase, VerbPhrase } from '../clauses/phrase.ts'
import type { Segment } from '../clauses/segment.ts'
import { CONDITIONS } from '../clauses/verb-words.ts'
import type { Rule } from './frame-index.ts'

const isPlain = ({ negated, modal, tense }: VerbPhrase): boolean => !negated && modal === null && tense !== 'future'

const MONEY = wordList('money', 'units')

/** "*20,000 shillings*", "*$600*": so much is paid, and nobody is done anything to. */
const isMoney = ({ tokens }: Segment, { first, head, end }: NounPhrase): boolean =>
  tokens.some(
    ({ index, lower }) =>
      index >= first && index < end && ((index === head && MONEY.has(lower)) || /[$€£¥₹]/.test(lower)),
  )

/** "was arrested and *released*", "was arrested, tried and *fined* £5": a lone form without object behind a passive may be one, too. */
const sharesPassive = ({ joinedTo, verb, objects, segment }: Clause): boolean =>
  verb.form === 'bare' &&
  objects.every((object) => isMoney(segment, object)) &&
  joinedTo !== null &&
  isPlain(joinedTo.verb) &&
  (joinedTo.verb.passive || sharesPassive(joinedTo))

const voiceFits = (clause: Clause, frame: Frame): boolean => {
  const voice = frame.voice ?? 'active'
  const lone = clause.kind === 'participle' && (clause.verb.form === 'bare' || clause.verb.form === 'participle')
  const passive = clause.verb.passive || lone
  return voice === 'any' || (voice === 'passive' ? passive || sharesPassive(clause) : !passive)
}

/** A journey told in the present ("flies to Rome every week") is a habit or a plan: only frames that say so take it. */
const tenseFits = (clause: Clause, { frame, predicate }: Rule): boolean => {
  if (frame.present === 'perfect') return isPerfect(clause)
  // "before she dies": it has not been.
  const isAhead = clause.marker === 'before' || clause.marker === 'until' || clause.marker === 'till'
  if (frame.present === 'only') return isPresent(clause) && !clause.verb.progressive && !isAhead
  // "is leaving for Rome": on the way, a plan.
  const isOnTheWay = predicate.group === 'movement' && clause.verb.progressive
  const isCondition = clause.marker !== null && CONDITIONS.has(clause.marker)
  return frame.present === 'yes' || isOnTheWay || isCondition || !isPresent(clause)
}

const isPresent = (clause: Clause): boolean =>
  clause.kind !== 'infinitive' &&
  clause.verb.tense === 'present' &&
  clause.verb.modal === null &&
  !isPerfect(clause) &&
  !clause.verb.passive

export const isPerfect = (clause: Clause): boolean =>
  clause.verb.first !== clause.verb.main.index &&
  !clause.verb.progressive &&
  clause.verb.main.lower !== clause.verb.main.lemma

const adverbsFit = (clause: Clause, frame: Frame): boolean =>
  (frame.particle === undefined || frame.particle.some((word) => clause.adverbs.includes(word))) &&
  !(frame.noParticle ?? []).some((word) => clause.adverbs.includes(word))

const purposeFits = ({ purpose, adverbs }: Clause, frame: Frame): boolean =>
  (frame.purpose === undefined || (purpose !== null && frame.purpose.includes(purpose))) &&
  // "went there *only to sell* a car": not to stay, whatever it was.
  !(purpose !== null && frame.noPurpose !== undefined && adverbs.includes('only')) &&
  !(purpose !== null && (frame.noPurpose ?? []).some((verb) => verb === 'any' || verb === purpose))

/** Why a clause is none that a frame reads, before its roles are looked at; null where it may be. */
export const misfitOf = (clause: Clause, rule: Rule): string | null => {
  const { frame } = rule
  if (!voiceFits(clause, frame)) return 'voice'
  if (!tenseFits(clause, rule)) return 'tense'
  if (frame.progressive === 'no' && clause.verb.progressive) return 'progressive'
  if (!adverbsFit(clause, frame)) return 'particle'
  return purposeFits(clause, frame) ? null : 'purpose'
}

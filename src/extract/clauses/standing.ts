import type { Modality } from '../../model/extraction.ts'
import type { Clause, Standing } from './clause.ts'
import { isHeard } from './governing.ts'
import { judgementOf } from './judged.ts'
import type { NounPhrase } from './phrase.ts'
import { truthSaid } from './ruling-nouns.ts'
import { isCutShort } from './set-out.ts'
import {
  BEFORE_CLAUSE,
  CONDITIONS,
  FICTIONS,
  KNOWING,
  SUPPOSING_ADVERBS,
  SWEARING,
  UNTRUE_ADVERBS,
} from './verb-words.ts'

/** From the surest to the least sure; a clause is as sure as the least sure thing about it. */
const ORDER: readonly Modality[] = ['asserted', 'reported', 'planned', 'attempted', 'possible', 'hypothetical']

/** The less sure of two. */
export const lessSure = (a: Modality, b: Modality): Modality => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)

/** What is plainly so, in the narrator's words. */
export const PLAIN: Standing = { modality: 'asserted', negated: false, ended: false, sayers: [], hearsay: false }

/** A lone base form behind "and" shares what helps the verb before it: "would pack and *leave*". */
const sharesHelpers = (clause: Clause): boolean =>
  clause.joinedTo !== null &&
  clause.verb.form === 'finite' &&
  clause.verb.first === clause.verb.main.index &&
  clause.verb.main.lower === clause.verb.main.lemma

/** "*In the novel*, he left": the clause, or one that it goes on from by "and", opens within a work of fiction. */
const isInFiction = ({ segment, verb, complements, joinedTo }: Clause): boolean =>
  complements.some(
    ({ preposition, np }) =>
      preposition === 'in' &&
      np.first < verb.first &&
      FICTIONS.has(segment.tokens.find(({ index }) => index === np.head)?.lemma ?? ''),
  ) ||
  (joinedTo !== null && isInFiction(joinedTo))

const AWAITING = new Set(['before', 'until', 'till'])

/** "wants to see it *before she dies*": not yet. */
const isAwaited = ({ marker, verb: { tense, modal } }: Clause): boolean =>
  marker !== null && AWAITING.has(marker) && tense === 'present' && modal === null

/** "said that he *would leave*" is what "he will leave" has become; not "would have left", nor "would leave if …". */
const isLaterThanSaid = ({ verb: { modal, first, main }, segment: { tokens } }: Clause, by: Clause): boolean =>
  modal === 'would' &&
  by.verb.tense === 'past' &&
  !tokens.some(
    ({ lower, index }) =>
      lower === 'if' ||
      lower === 'unless' ||
      (index > first && index < main.index && /^(?:have|like|rather)$/.test(lower)),
  )

const own = (clause: Clause): Standing => {
  const { verb, marker, segment } = clause
  let modality: Modality = 'asserted'
  if (segment.question || (marker !== null && CONDITIONS.has(marker)) || isInFiction(clause)) modality = 'hypothetical'
  else if (verb.modal === 'would') modality = 'hypothetical'
  else if (verb.tense === 'future') modality = 'planned'
  else if (verb.modal !== null) modality = 'possible'
  else if (isAwaited(clause)) modality = 'planned'
  else if (isCutShort(clause)) modality = 'attempted'
  if (clause.adverbs.some((adverb) => SUPPOSING_ADVERBS.has(adverb))) modality = lessSure(modality, 'possible')
  const sayers = clause.complements.filter(({ preposition }) => preposition === 'according to').map(({ np }) => np)
  const standing = { ...PLAIN, modality, negated: verb.negated || clause.neither, ended: verb.ended, sayers }
  return sharesHelpers(clause) ? both(standing, own(clause.joinedTo!)) : standing
}

const both = (a: Standing, b: Standing): Standing => ({
  modality: lessSure(a.modality, b.modality),
  negated: a.negated || b.negated,
  ended: a.ended || b.ended,
  sayers: [...a.sayers, ...b.sayers],
  hearsay: a.hearsay || b.hearsay,
})

const said = (standing: Standing, by: Clause, depth: number): Standing => {
  const outer = standingAt(by, depth + 1)
  const untrue = by.adverbs.some((adverb) => UNTRUE_ADVERBS.has(adverb))
  if ((by.verb.passive && !isHeard(by)) || outer.negated || untrue)
    return both(standing, { ...PLAIN, modality: 'possible' })
  const sayers: readonly NounPhrase[] = by.subjects
  return both(standing, {
    ...outer,
    negated: false,
    ended: false,
    sayers: [...sayers, ...outer.sayers],
    hearsay: sayers.length === 0 || outer.hearsay,
  })
}

/** "*Nobody knew* that he had left": he had; "*nothing shows* that he left": perhaps he did not. */
const known = (standing: Standing, outer: Standing, clause: Clause, by: Clause | null): Standing => {
  const lemma = by?.verb.main.lemma ?? ''
  const isThat = clause.kind === 'subordinate' && BEFORE_CLAUSE.get(lemma) === 'happened'
  if (!outer.negated || !isThat) return both(standing, { ...outer, ended: outer.ended || lemma === 'use' })
  const modality = KNOWING.has(lemma) ? outer.modality : lessSure(outer.modality, 'possible')
  return both(standing, { ...outer, negated: false, modality })
}

/** "denied that he had left", unlike "refused to leave": what is denied is so in the words of whoever denies it. */
const denied = (standing: Standing, outer: Standing, by: Clause | null): Standing => {
  const modality = outer.negated ? 'possible' : outer.modality
  const result = both(standing, { ...outer, negated: true, modality })
  if (by === null || BEFORE_CLAUSE.get(by.verb.main.lemma) !== 'denied') return result
  const deniers = by.verb.passive ? [] : by.subjects
  return { ...result, sayers: [...deniers, ...result.sayers], hearsay: result.hearsay || deniers.length === 0 }
}

/** "swears that he left", unlike "swears that he will leave". */
const isSworn = ({ kind, verb }: Clause, by: Clause | null): boolean =>
  kind === 'subordinate' &&
  by !== null &&
  SWEARING.has(by.verb.main.lemma) &&
  verb.modal === null &&
  (verb.tense === 'past' || (verb.tense === 'present' && verb.main.lower !== verb.main.lemma))

/** "*Leaving* is out of the question", "it is not safe *to leave*"; but "*leaving* was hard" has been. */
const judged = (standing: Standing, outer: Standing, clause: Clause, by: Clause): Standing => {
  const judgement = judgementOf(by)
  const isDone = judgement === 'told' && clause.kind !== 'infinitive'
  const modality = isDone ? outer.modality : lessSure(outer.modality, 'possible')
  return both(standing, { ...outer, modality, negated: judgement === 'impossible' })
}

const governed = (standing: Standing, clause: Clause, depth: number): Standing => {
  const { effect, clause: by } = clause.governor!
  const outer = by === null ? PLAIN : standingAt(by, depth + 1)
  switch (effect) {
    case 'happened':
      return known(standing, outer, clause, by)
    case 'said':
      if (by === null) return standing
      return said(isLaterThanSaid(clause, by) ? { ...standing, modality: 'planned' } : standing, by, depth)
    case 'denied':
      return denied(standing, outer, by)
    case 'planned':
      if (by !== null && isSworn(clause, by)) return said(standing, by, depth)
      // "wished he had left": he had not.
      if (by?.verb.main.lemma === 'wish' && clause.kind === 'subordinate' && clause.verb.tense === 'past')
        return both(standing, { ...outer, modality: 'hypothetical' })
      return both(standing, { ...outer, modality: lessSure(outer.modality, effect) })
    case 'judged':
      return by === null ? standing : judged(standing, outer, clause, by)
    case 'attempted':
    case 'possible':
      return both(standing, { ...outer, modality: lessSure(outer.modality, effect) })
    case 'supposed':
      // "*did not expect* to leave" is one's own plan; "*was not expected* to leave" others' guess.
      if (by?.verb.main.lemma === 'expect' && !by.verb.passive && clause.kind === 'infinitive')
        return both(standing, { ...outer, modality: lessSure(outer.modality, 'planned') })
      // "does not think that he *will return*": thinks that he will not.
      return both(standing, {
        ...outer,
        negated: outer.negated && isThoughtNot(clause, by),
        modality: lessSure(outer.modality, 'possible'),
      })
  }
}

/** Verbs that take a "not" which is meant of what is thought: "does *not think* that he will". */
const RAISING = new Set(['think', 'believe', 'expect', 'suppose', 'imagine', 'reckon'])

const isThoughtNot = ({ kind, verb }: Clause, by: Clause | null): boolean =>
  by?.verb.negated === true &&
  !by.verb.passive &&
  RAISING.has(by.verb.main.lemma) &&
  kind === 'subordinate' &&
  (verb.modal !== null || verb.tense === 'future')

/** Clauses hang on each other no deeper than this in real sentences. */
const DEEPEST = 8

const standingAt = (clause: Clause, depth: number): Standing => {
  const standing = own(clause)
  if (clause.governor === null || depth > DEEPEST) return standing
  const result = governed(standing, clause, depth)
  return clause.governor.refused ? { ...result, negated: true } : result
}

/**
 * How sure a clause is: "he may leave" is possible, "she refused to leave" negated, "he said he had left" asserted by him.
 * `all` are the clauses of its segment, for a "…, he said" behind it.
 */
export const standingOf = (clause: Clause, all: readonly Clause[]): Standing => {
  const standing = byTruth(standingAt(clause, 0), clause, all)
  const afterthought = all.find(
    (other) =>
      other !== clause && (isAside(other, all) || (other.verb.first > clause.verb.first && isAfterthought(other, all))),
  )
  if (afterthought === undefined || clause.governor?.clause === afterthought) return standing
  return both(standing, { ...PLAIN, sayers: afterthought.subjects, hearsay: afterthought.subjects.length === 0 })
}

/** "The report that he left *is false*", "*was true*". */
const byTruth = (standing: Standing, { governor }: Clause, all: readonly Clause[]): Standing => {
  const noun = governor?.noun
  if (noun === undefined) return standing
  const judged = all.find(({ subjects, governor: over }) => over === null && subjects.includes(noun))
  const truth = judged === undefined || judged.kind !== 'main' ? null : truthSaid(judged)
  if (truth === null) return standing
  return { ...standing, modality: 'asserted', negated: standing.negated === truth }
}

/** "…, *as he said*", before or behind what he said. */
const isAside = (clause: Clause, all: readonly Clause[]): boolean =>
  clause.marker === 'as' && saysAll(clause, all) && (clause.objects.length === 0 || clause.verb.main.lemma === 'tell')

/** "…, he said": a verb of saying that governs nothing, behind another main clause. */
const isAfterthought = (clause: Clause, all: readonly Clause[]): boolean =>
  clause.kind === 'main' && clause.joinedTo === null && clause.objects.length === 0 && saysAll(clause, all)

const saysAll = (clause: Clause, all: readonly Clause[]): boolean =>
  !clause.verb.passive &&
  BEFORE_CLAUSE.get(clause.verb.main.lemma) === 'said' &&
  !all.some((other) => other.governor?.clause === clause)

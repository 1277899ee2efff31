import type { Modality } from '../../model/extraction.ts'
import type { Clause, Standing } from './clause.ts'
import type { NounPhrase } from './phrase.ts'
import { BEFORE_CLAUSE, CONDITIONS, SUPPOSING_ADVERBS } from './verb-words.ts'

/** From the surest to the least sure; a clause is as sure as the least sure thing about it. */
const ORDER: readonly Modality[] = ['asserted', 'reported', 'planned', 'attempted', 'possible', 'hypothetical']

const lessSure = (a: Modality, b: Modality): Modality => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)

const PLAIN: Standing = { modality: 'asserted', negated: false, ended: false, sayers: [], hearsay: false }

/** A lone base form behind "and" shares what helps the verb before it: "would pack and *leave*". */
const sharesHelpers = (clause: Clause): boolean =>
  clause.joinedTo !== null &&
  clause.verb.form === 'finite' &&
  clause.verb.first === clause.verb.main.index &&
  clause.verb.main.lower === clause.verb.main.lemma

const own = (clause: Clause): Standing => {
  const { verb, marker, segment } = clause
  let modality: Modality = 'asserted'
  if (segment.question || (marker !== null && CONDITIONS.has(marker))) modality = 'hypothetical'
  else if (verb.modal === 'would') modality = 'hypothetical'
  else if (verb.tense === 'future') modality = 'planned'
  else if (verb.modal !== null) modality = 'possible'
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
  if (by.verb.passive || outer.negated) return both(standing, { ...PLAIN, modality: 'possible' })
  const sayers: readonly NounPhrase[] = by.subjects
  return both(standing, {
    ...outer,
    negated: false,
    ended: false,
    sayers: [...sayers, ...outer.sayers],
    hearsay: sayers.length === 0 || outer.hearsay,
  })
}

const governed = (standing: Standing, clause: Clause, depth: number): Standing => {
  const { effect, clause: by } = clause.governor!
  const outer = by === null ? PLAIN : standingAt(by, depth + 1)
  switch (effect) {
    case 'happened':
      return both(standing, { ...outer, ended: outer.ended || by?.verb.main.lemma === 'use' })
    case 'said':
      return by === null ? standing : said(standing, by, depth)
    case 'denied':
      return both(standing, { ...outer, negated: true, modality: outer.negated ? 'possible' : outer.modality })
    case 'planned':
    case 'attempted':
    case 'possible':
      return both(standing, { ...outer, modality: lessSure(outer.modality, effect) })
    case 'supposed':
      return both(standing, { ...outer, negated: false, modality: lessSure(outer.modality, 'possible') })
  }
}

/** Clauses hang on each other no deeper than this in real sentences. */
const DEEPEST = 8

const standingAt = (clause: Clause, depth: number): Standing => {
  const standing = own(clause)
  return clause.governor === null || depth > DEEPEST ? standing : governed(standing, clause, depth)
}

/**
 * How sure a clause is: "he may leave" is possible, "she refused to leave" negated, "he said he had left" asserted by him.
 * `all` are the clauses of its segment, for a "…, he said" behind it.
 */
export const standingOf = (clause: Clause, all: readonly Clause[]): Standing => {
  const standing = standingAt(clause, 0)
  const afterthought = all.find(
    (other) => other !== clause && other.verb.first > clause.verb.first && isAfterthought(other, all),
  )
  if (afterthought === undefined || clause.governor?.clause === afterthought) return standing
  return both(standing, { ...PLAIN, sayers: afterthought.subjects, hearsay: afterthought.subjects.length === 0 })
}

/** "…, he said": a verb of saying that governs nothing, behind another main clause. */
const isAfterthought = (clause: Clause, all: readonly Clause[]): boolean =>
  clause.kind === 'main' &&
  clause.joinedTo === null &&
  clause.objects.length === 0 &&
  !clause.verb.passive &&
  BEFORE_CLAUSE.get(clause.verb.main.lemma) === 'said' &&
  !all.some((other) => other.governor?.clause === clause)

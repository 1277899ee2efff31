import { isPluralKin } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { Description } from './description.ts'
import { isNamed } from './noun-sense.ts'
import { wholeNumber } from './number-word.ts'
import { isOne } from './of-many.ts'
import { isPersonName, listedNames } from './owned-kin.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

const HAVING = new Set(['have', 'leave', 'raise', 'adopt', 'bear'])

/** "the eldest, *Ivo*", "two, *Ivo and Ana*", "the painter *Ana Reis*": the names of those picked at a position. */
const pickedAt = (reading: Reading, phrases: readonly Phrase[], at: number): readonly NounPhrase[] => {
  const np = phrases[at]
  if (np?.kind !== 'noun') return []
  const { lower } = reading.tokens[np.head]!
  if (isOne(reading, np)) return np.appositions.filter((name) => isPersonName(reading, name)).slice(0, 1)
  if (wholeNumber(lower) === null) return []
  const names = listedNames(reading, phrases, at)
  return names.length === wholeNumber(lower) ? names : []
}

/** "Of their daughters, *Lucia* teaches in Luton and *Antonella* studies law": the subjects of which each tells, where their names fit. */
const eachTold = (
  { mentions }: Reading,
  first: Phrase | undefined,
  kin: NounPhrase,
  clauses: readonly Clause[],
): readonly NounPhrase[] => {
  const told = clauses.filter(({ kind }) => kind === 'main').flatMap(({ subjects }) => subjects)
  const fits = ({ mention }: NounPhrase): boolean => {
    const { form, type, gender } = mentions[mention] ?? {}
    const kinGender = mentions[kin.mention]!.gender
    return form === 'name' && type === 'Person' && (kinGender === 'unknown' || gender === kinGender)
  }
  const isFirst = first?.kind === 'noun' && told[0]?.first === first.first
  return isFirst && told.every(fits) ? told : []
}

/** "*Of her three sons* the eldest, Ivo, …": the phrase for the kin of somebody, of whom some are named behind it. */
const ofOwned = (
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  clauses: readonly Clause[],
): readonly Description[] => {
  const [of, kin] = [phrases[at], phrases[at + 1]]
  const before = phrases[at - 1]
  const opens = before === undefined || before.kind === 'comma' || before.kind === 'stop'
  if (!opens || of?.kind !== 'preposition' || of.word !== 'of' || kin?.kind !== 'noun') return []
  if (reading.mentions[kin.mention]?.kin === undefined || !isPluralKin(reading.tokens[kin.head]!.lower)) return []
  const first = skip(phrases, at + 2, ['comma', 'adverb'])
  const picked = pickedAt(reading, phrases, first)
  const names = picked.length > 0 ? picked : eachTold(reading, phrases[first], kin, clauses)
  return names.map((subject) => ({
    subject,
    phrase: kin,
    via: 'apposition',
    clause: null,
    before: null,
  }))
}

/** "had five children, *among them the painter Ana Reis*", "…, *of whom two, Ivo and Ana*, survived". */
const amongCounted = (reading: Reading, phrases: readonly Phrase[], clause: Clause): readonly Description[] => {
  const [kin] = clause.objects
  const { verb, subjects } = clause
  if (kin === undefined || !HAVING.has(verb.main.lemma) || verb.passive || verb.negated || verb.modal !== null)
    return []
  if (!isPluralKin(reading.tokens[kin.head]!.lower) || kin.appositions.length > 0) return []
  const from = phrases.indexOf(kin)
  const [comma, preposition, those] = phrases.slice(from + 1, from + 4)
  if (from < 0 || comma?.kind !== 'comma' || preposition?.kind !== 'preposition') return []
  const them = those?.kind === 'noun' && reading.tokens[those.head]!.lower === 'them'
  const whom = those?.kind === 'relative' && those.word === 'whom'
  const names =
    preposition.word === 'of' && (whom || them)
      ? pickedAt(reading, phrases, skip(phrases, from + 4, ['comma', 'adverb']))
      : preposition.word === 'among' && them
        ? namedAt(reading, phrases, from + 4)
        : []
  return names.map((subject) => ({
    subject,
    phrase: kin,
    via: 'apposition',
    clause: null,
    before: null,
    owners: subjects,
  }))
}

/** "the painter Ana Reis", "Ana, a painter, and Ivo": a person named at a position. */
const namedAt = (reading: Reading, phrases: readonly Phrase[], at: number): readonly NounPhrase[] => {
  const np = phrases[at]
  return np?.kind === 'noun' && isNamed(reading, np) && reading.mentions[np.mention]!.type === 'Person' ? [np] : []
}

/** Children of somebody whom a sentence picks out of all of them, and names. */
export const childrenPicked = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly Description[] => [
  ...phrases.flatMap((_, at) => ofOwned(reading, phrases, at, clauses)),
  ...clauses.flatMap((clause) => amongCounted(reading, phrases, clause)),
]

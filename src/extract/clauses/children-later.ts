import { isPluralKin } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { Description } from './description.ts'
import { wholeNumber } from './number-word.ts'
import { isOne } from './of-many.ts'
import { isPersonName, listedNames } from './owned-kin.ts'
import type { ParsedSegment } from './parsed-segment.ts'
import type { NounPhrase } from './phrase.ts'

const HAVING = new Set(['have', 'leave', 'raise', 'adopt', 'bear'])
const CHILDREN = /^(?:sons|daughters|children|boys|girls|twins|triplets)$/

/** Children told of by their number alone, and whose they are: "they had *two sons*". */
interface Counted {
  readonly phrase: NounPhrase
  readonly count: number | null
  readonly owners: readonly NounPhrase[]
}

/** "sent for *his sons*", "*Rui's two daughters* stayed": kin of somebody who is named or a pronoun. */
const ownedIn = ({ tokens, mentions }: Reading, clauses: readonly Clause[]): Counted | null => {
  const all = clauses.flatMap(({ subjects, objects, complements }) => [
    ...subjects,
    ...objects,
    ...complements.map(({ np }) => np),
  ])
  const owned = [...new Set(all.flatMap((np) => [np, ...np.joined]))].filter(
    ({ mention, head }) => mentions[mention]?.kin !== undefined && isPluralKin(tokens[head]!.lower),
  )
  const [phrase, ...more] = owned
  if (phrase === undefined || more.length > 0 || phrase.appositions.length > 0) return null
  const counts = tokens.slice(phrase.first, phrase.head).map(({ lower }) => wholeNumber(lower))
  return { phrase, count: counts.find((count) => count !== null) ?? null, owners: [] }
}

/** "Rui was the second of *three brothers*": who they are to him. */
const siblingsIn = (reading: Reading, clauses: readonly Clause[]): Counted | null => {
  const clause = clauses.findLast(({ verb }) => verb.main.lemma === 'be' && !verb.negated && verb.modal === null)
  const said = clause?.objects[0]
  const of = said?.attached[0]
  if (clause === undefined || said === undefined || of?.preposition !== 'of' || !isOne(reading, said)) return null
  if (!/^(?:brothers|sisters|siblings)$/.test(reading.tokens[of.np.head]!.lower)) return null
  if (of.np.attached.length > 0 || of.np.appositions.length > 0) return null
  const count = wholeNumber(reading.tokens[of.np.first]!.lower)
  return { phrase: of.np, count: count === null ? null : count - 1, owners: clause.subjects }
}

const countedIn = ({ tokens }: Reading, clauses: readonly Clause[]): Counted | null => {
  const clause = clauses.findLast(({ verb }) => HAVING.has(verb.main.lemma) && !verb.passive)
  const phrase = clause?.objects[0]
  if (clause === undefined || phrase === undefined || clause.verb.negated || clause.verb.modal !== null) return null
  const { lower } = tokens[phrase.head]!
  if (!CHILDREN.test(lower) || !isPluralKin(lower) || phrase.appositions.length > 0) return null
  const count = lower === 'twins' ? 2 : wholeNumber(tokens[phrase.first]!.lower)
  return count === null && phrase.first !== phrase.head ? null : { phrase, count, owners: clause.subjects }
}

/** "*Their names* were Ivo and Rui", "*They* were called Ivo and Rui". */
const byNaming = (reading: Reading, { phrases }: ParsedSegment): readonly NounPhrase[] => {
  const [subject, verb] = phrases
  if (subject?.kind !== 'noun' || verb?.kind !== 'verb') return []
  const words = reading.tokens.slice(subject.first, subject.end).map(({ lower }) => lower)
  const names = words.join(' ') === 'their names' && verb.main.lemma === 'be'
  const called = words.join(' ') === 'they' && verb.passive && /^(?:call|name)$/.test(verb.main.lemma)
  return names || called ? listedNames(reading, phrases, 1) : []
}

/** "*The eldest*, Ivo, became a smith". */
const byRank = (reading: Reading, { phrases }: ParsedSegment): readonly NounPhrase[] =>
  phrases.flatMap((np) => {
    if (np.kind !== 'noun' || !isOne(reading, np) || np.attached.length > 0) return []
    const isThe = np.head === np.first + 1 && reading.tokens[np.first]!.lower === 'the'
    return isThe ? np.appositions.filter((name) => isPersonName(reading, name)).slice(0, 1) : []
  })

const ORDINALS = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|further)$/

/** "three sons … *A fourth son*, Ivo, was born": one more of them. */
const byOrdinal = (reading: Reading, { clauses }: ParsedSegment): readonly NounPhrase[] =>
  clauses.flatMap(({ subjects }) => {
    const [np, ...more] = subjects
    if (np === undefined || more.length > 0 || reading.tokens[np.end]?.lower === 'of') return []
    const [opening, ordinal, kin, ...rest] = reading.tokens.slice(np.first, np.head + 1).map(({ lower }) => lower)
    const isOneMore = opening === 'a' && ORDINALS.test(ordinal ?? '') && rest.length === 0
    if (!isOneMore || !/^(?:son|daughter|child|boy|girl)$/.test(kin ?? '')) return []
    return np.appositions.filter((name) => isPersonName(reading, name)).slice(0, 1)
  })

const isNewGivenName = (reading: Reading, np: NounPhrase): boolean => {
  if (!isPersonName(reading, np) || np.end - np.first > 1) return false
  const { chain } = reading.mentions[np.mention]!
  return chain >= 0 && reading.mentions.findIndex((mention) => mention.chain === chain) === np.mention
}

/** "*Ivo* became a smith and *Rui* a priest": as many new given names as there are children, each a subject. */
const byCount = (reading: Reading, { clauses }: ParsedSegment, count: number | null): readonly NounPhrase[] => {
  const subjects = [...new Set(clauses.flatMap((clause) => clause.subjects))]
  const names = subjects.filter((np) => isNewGivenName(reading, np))
  return count !== null && count > 1 && names.length === count && names.length === subjects.length ? names : []
}

/** The names that a sentence gives to the children told of, by their number or as somebody's. */
const namesFor = (
  reading: Reading,
  parsed: ParsedSegment,
  clauses: readonly Clause[],
): readonly [Counted, readonly NounPhrase[]] | null => {
  const counted = countedIn(reading, clauses)
  if (counted !== null) {
    const ways = [byNaming(reading, parsed), byRank(reading, parsed), byCount(reading, parsed, counted.count)]
    return [counted, ways.find((found) => found.length > 0) ?? []]
  }
  const owned = siblingsIn(reading, clauses) ?? ownedIn(reading, clauses)
  if (owned === null) return null
  const ranked = byRank(reading, parsed)
  const areChildren = CHILDREN.test(reading.tokens[owned.phrase.head]!.lower)
  return [owned, ranked.length > 0 || !areChildren ? ranked : byOrdinal(reading, parsed)]
}

/**
 * The names that a sentence gives to the children of whom one before tells: "They had two sons. The elder, *Ivo*, … The younger,
 * *Rui*, …". `before`: the sentences before it, nearest first; only such as go on with the children stand between.
 */
export const childrenLater = (
  reading: Reading,
  parsed: ParsedSegment,
  before: readonly ParsedSegment[],
): readonly Description[] => {
  for (const [at, { clauses }] of before.entries()) {
    const found = namesFor(reading, parsed, clauses)
    if (found !== null) {
      const [{ phrase, count, owners }, names] = found
      if (count !== null && names.length > count) return []
      return names.map((subject) => ({ subject, phrase, via: 'apposition', clause: null, before: null, owners }))
    }
    if (byRank(reading, before[at]!).length === 0) return []
  }
  return []
}

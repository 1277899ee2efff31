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

/** The names that a sentence gives to the children of whom the one before tells: "They had two sons. The elder, *Ivo*, …". */
export const childrenLater = (
  reading: Reading,
  parsed: ParsedSegment,
  before: readonly Clause[],
): readonly Description[] => {
  const counted = countedIn(reading, before)
  if (counted === null) return []
  const ways = [byNaming(reading, parsed), byRank(reading, parsed), byCount(reading, parsed, counted.count)]
  const names = ways.find((found) => found.length > 0) ?? []
  if (counted.count !== null && names.length > counted.count) return []
  const { phrase, owners } = counted
  return names.map((subject) => ({ subject, phrase, via: 'apposition', clause: null, before: null, owners }))
}

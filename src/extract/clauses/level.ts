import type { Clause, Complement, Governor } from './clause.ts'
import type { NounPhrase } from './phrase.ts'

/** A clause while its words are still coming, before or behind its verb. */
export interface Level {
  readonly kind: Clause['kind']
  readonly marker: string | null
  readonly governor: Governor | null
  /** Who a relative clause speaks of. */
  readonly antecedent: NounPhrase | null
  /** The antecedent where it is whom the verb is done to: "the man *whom* they hired"; null elsewhere. */
  readonly object: NounPhrase | null
  /** Noun phrases before the verb that may be its subject. */
  readonly waiting: NounPhrase[]
  /** What stands before the verb and belongs to it. */
  readonly lead: Complement[]
  readonly leadAdverbs: string[]
  /** Tokens of what stands before the verb, `[first, end)`; -1 for nothing. */
  leadFirst: number
  leadEnd: number
  /** It opened behind a comma, and so ends at one: "Mei Lin, *who fled*, …". */
  aside: boolean
  /** The last clause of this level, once its verb has come. */
  clause: Clause | null
}

/** A level that has nothing yet. */
export const newLevel = (
  kind: Level['kind'],
  marker: string | null = null,
  governor: Governor | null = null,
  antecedent: NounPhrase | null = null,
  object: NounPhrase | null = null,
): Level => ({
  kind,
  marker,
  governor,
  antecedent,
  object,
  waiting: [],
  lead: [],
  leadAdverbs: [],
  leadFirst: -1,
  leadEnd: -1,
  aside: false,
  clause: null,
})

const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they'])

/** Whether a word is a pronoun that only subjects are: "she". */
export const isNominative = (word: string): boolean => NOMINATIVES.has(word)

const REFLEXIVES = new Set(['himself', 'herself', 'themselves', 'itself', 'myself'])

const isMany = (word: string): boolean => word === 'they' || word === 'we'

/** "Ana and Rui, *both* trained in Porto": a word that only counts whom the subject names. */
const COUNTING = new Set(['both', 'all', 'each'])

/** Who the next verb of a level is said of: what waits before it, else the antecedent of its "who". */
export const subjectsOf = (level: Level, wordOf: (np: NounPhrase) => string): readonly NounPhrase[] => {
  const waiting = level.waiting.filter((np) => !REFLEXIVES.has(wordOf(np)))
  const [last, before] = [waiting.at(-1) ?? level.antecedent, waiting.at(-2) ?? level.antecedent]
  const isCounted =
    last !== null &&
    before !== null &&
    COUNTING.has(wordOf(last)) &&
    (before.joined.length > 0 || isMany(wordOf(before)))
  const subject = isCounted ? before : last
  return subject === null ? [] : [subject, ...subject.joined]
}

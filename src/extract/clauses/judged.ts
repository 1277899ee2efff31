import type { Clause } from './clause.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What can not be: "it is *impossible* to leave". */
const IMPOSSIBLE = setOf('impossible unthinkable unimaginable inconceivable infeasible unrealistic')

/** What something is only where it can be: "it is not *safe* to leave". */
const POSSIBLE = setOf('possible feasible realistic viable safe thinkable imaginable conceivable advisable practicable')

/** What one would do something too much so: "too *early* to leave". */
const HINDERING = setOf('early late soon dangerous risky hard difficult expensive far painful hot cold old frightening')

/** What something not done may be: "leaving was his *dream*", "leaving is not an *option*". */
const IDEAS = setOf(
  'option choice possibility alternative idea plan dream goal aim wish priority hope ambition prospect',
)

/** Where what may be done lies: "is not *on the table*", and where what may not be: "is *out of the question*". */
const COUNTERS = setOf('table agenda cards card')

/** How a clause judges the deed that it is about: it can not be, may be, or may have been. */
export type Judgement = 'impossible' | 'open' | 'told'

const lemmaAt = ({ segment }: Clause, token: number): string =>
  segment.tokens.find(({ index }) => index === token)?.lemma ?? ''

/** What a clause makes of the deed that is its subject: "*Leaving* is out of the question", "It is not safe *to leave*". */
export const judgementOf = (clause: Clause): Judgement => {
  const { verb, adverbs, objects, complements } = clause
  const isIn = (preposition: string, nouns: ReadonlySet<string>): boolean =>
    complements.some((each) => each.preposition === preposition && nouns.has(lemmaAt(clause, each.np.head)))
  const isOption =
    adverbs.some((word) => POSSIBLE.has(word)) ||
    objects.some(({ head }) => IDEAS.has(lemmaAt(clause, head))) ||
    isIn('on', COUNTERS) ||
    (verb.passive && /^(?:allow|permit)$/.test(verb.main.lemma))
  const isRefused =
    adverbs.some((word) => IMPOSSIBLE.has(word)) ||
    isIn('out of', setOf('question')) ||
    (adverbs.includes('too') && adverbs.some((word) => HINDERING.has(word))) ||
    (verb.passive && /^(?:forbid|prohibit|ban)$/.test(verb.main.lemma))
  const isNone = verb.negated || objects.some(({ first }) => lemmaAt(clause, first) === 'no')
  if (isOption || isRefused) return isOption === isNone ? 'impossible' : 'open'
  return verb.tense === 'past' && verb.modal === null ? 'told' : 'open'
}

/** "*It* is hard (for Rui) to leave": "it" only stands for what follows. */
export const isExpletive = ({ subjects: [subject], verb, adverbs, segment }: Clause): boolean =>
  subject !== undefined &&
  verb.main.lemma === 'be' &&
  adverbs.includes('adjective') &&
  segment.tokens.some(({ index, lower }) => index === subject.head && lower === 'it')

import type { Clause } from '../clauses/clause.ts'

/** Objects of "do" that stand for what was just told. */
const STANDS_FOR = /^(?:it|that|this|same)$/

/** Verbs of which "do so" is never said. */
const STATES = new Set(['be', 'have', 'do', 'seem', 'become', 'say', 'tell'])

/** "do so", "do it again", "do the same". */
const isDone = ({ verb, adverbs, objects, segment, complements }: Clause): boolean => {
  if (verb.main.lemma !== 'do' || verb.passive || complements.some(({ preposition }) => preposition === 'with'))
    return false
  const [object] = objects
  if (object === undefined) return adverbs.includes('so')
  const word = segment.tokens.find(({ index }) => index === object.head)?.lower ?? ''
  return STANDS_FOR.test(word) && (adverbs.includes('again') || word === 'same')
}

/** Whether something may be meant by "so": told as having been, by a verb of doing. */
const isDeed = ({ verb, governor, kind }: Clause): boolean =>
  !STATES.has(verb.main.lemma) &&
  !verb.passive &&
  !verb.negated &&
  verb.modal === null &&
  (governor === null || governor.effect === 'happened') &&
  kind !== 'subordinate'

/** One clause said over again: the other's doing with its own who, when and how sure. */
const again = (done: Clause, deed: Clause): Clause => {
  const { main } = done.verb
  const { lemma, lower } = deed.verb.main
  return {
    ...done,
    verb: { ...done.verb, main: { ...main, lemma, lower: main.lower === main.lemma ? lemma : lower } },
    objects: deed.objects,
    complements: [...deed.complements, ...done.complements],
    adverbs: [...deed.adverbs, ...done.adverbs],
    purpose: deed.purpose,
  }
}

/**
 * What "do so" repeats, as clauses: "visited Lima and hopes to *do so again*" hopes to visit Lima. The deed stands in the
 * same segment, or in the one before. Without a deed before it, "do so" is left alone.
 */
export const doneAgain = (clauses: readonly Clause[], before: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((done) => {
    if (!isDone(done)) return []
    const earlier = [...before, ...clauses.filter(({ verb }) => verb.first < done.verb.first)]
    const deed = earlier.findLast((clause) => clause !== done.governor?.clause && isDeed(clause))
    return deed === undefined ? [] : [again(done, deed)]
  })

import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { Description } from './description.ts'
import { isPersonName } from './owned-kin.ts'
import type { ParsedSegment } from './parsed-segment.ts'
import type { NounPhrase } from './phrase.ts'

/** "a daughter, Ana", "one son, Rui": a child of whom nothing says whose it is. */
const childName = (reading: Reading, { first, head, attached, appositions }: NounPhrase): NounPhrase | null => {
  const words = reading.tokens.slice(first, head + 1).map(({ lower }) => lower)
  const isChild = /^(?:an?|one) (?:first |second |third |elder |younger )?(?:son|daughter|child|boy|girl)$/.test(
    words.join(' '),
  )
  const name = appositions.find((each) => isPersonName(reading, each))
  return isChild && attached.length === 0 ? (name ?? null) : null
}

/** The two of "Ana married Rui", "Ana and Rui married"; none where the clause tells of no wedding of two people. */
const couple = ({ verb, subjects, objects, neither }: Clause): readonly NounPhrase[] => {
  const isCertain =
    !verb.negated && verb.modal === null && verb.form !== 'infinitive' && verb.tense === 'past' && !neither
  if (verb.main.lemma !== 'marry' || !isCertain) return []
  const both = verb.passive ? subjects : [...subjects, ...objects]
  return both.length === 2 && both.every(({ joined }) => joined.length === 0 || subjects.length === 2) ? both : []
}

/**
 * "Ana married Rui; *a daughter, Eva*, was born in 1931": a child born right behind the telling of a wedding is that couple's.
 * `before`: the sentences before it, nearest first.
 */
export const bornToCouple = (
  reading: Reading,
  { clauses }: ParsedSegment,
  before: readonly ParsedSegment[],
): readonly Description[] =>
  clauses.flatMap(({ verb, subjects }, at): readonly Description[] => {
    const [phrase, ...more] = subjects
    if (verb.main.lemma !== 'bear' || !verb.passive || verb.negated || phrase === undefined || more.length > 0)
      return []
    const subject = childName(reading, phrase)
    const told = clauses[at - 1] ?? before[0]?.clauses.at(-1)
    const owners = subject === null || told === undefined ? [] : couple(told)
    if (subject === null || owners.length === 0) return []
    return [{ subject, phrase, via: 'apposition', clause: null, before: null, owners }]
  })

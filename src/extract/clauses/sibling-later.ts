import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { Description } from './description.ts'
import { isPersonName } from './owned-kin.ts'
import type { ParsedSegment } from './parsed-segment.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

const RANK = 'elder|eldest|older|oldest|younger|youngest|middle|second|third|fourth|fifth|sixth|last'
const SIBLING = new RegExp(`^the (?:(?:${RANK}|other) )(?:brother|sister)$`)
const CHILD = new RegExp(`^the (?:${RANK}) (?:son|daughter|child|boy|girl)$`)

const wordsOf = ({ tokens }: Reading, { first, head }: NounPhrase): string =>
  tokens
    .slice(first, head + 1)
    .map(({ lower }) => lower)
    .join(' ')

/** Whom a sentence calls one of several children: the one subject before "the *younger son* of …". */
const oneOfSeveral = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly NounPhrase[] => {
  const all = phrases.flatMap((np) => (np.kind === 'noun' ? [np, ...np.appositions] : []))
  const child = all.find((np) => CHILD.test(wordsOf(reading, np)))
  const clause = child === undefined ? undefined : clauses.findLast(({ verb }) => verb.first < child.first)
  const [subject, ...more] = clause?.subjects ?? []
  const mention = reading.mentions[subject?.mention ?? -1]
  const isOne = more.length === 0 && mention?.type === 'Person' && mention.number !== 'plural'
  return subject !== undefined && isOne && subject.first < child!.first && subject !== child ? [subject] : []
}

/**
 * "Rui was born in Porto, the younger son of a baker. *The elder brother, Ivo*, was a smith": the sentence before told of one of
 * several children, so the brother is theirs. `before`: the sentences before it, nearest first.
 */
export const siblingLater = (
  reading: Reading,
  { phrases }: ParsedSegment,
  before: readonly ParsedSegment[],
): readonly Description[] =>
  phrases.flatMap((phrase): readonly Description[] => {
    if (phrase.kind !== 'noun' || phrase.attached.length > 0 || before[0] === undefined) return []
    if (!SIBLING.test(wordsOf(reading, phrase))) return []
    const subject = phrase.appositions.find((each) => isPersonName(reading, each))
    const owners = subject === undefined ? [] : oneOfSeveral(reading, before[0].phrases, before[0].clauses)
    if (subject === undefined || owners.length === 0) return []
    return [{ subject, phrase, via: 'apposition', clause: null, before: null, owners }]
  })

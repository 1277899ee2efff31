import type { Reading, ReadMention } from '../reading.ts'
import type { Clause } from './clause.ts'
import { senseOfNoun } from './noun-sense.ts'
import { type NounPhrase, type Phrase, phraseOfMention } from './phrase.ts'

/** Who is more than one, and may be told one by one. */
const GROUPS = new Set(['family', 'couple', 'pair', 'trio', 'household'])

const isGroup = ({ tokens, mentions }: Reading, np: NounPhrase): boolean => {
  const { lemma, lower } = tokens[np.head]!
  if (mentions[np.mention]?.form === 'name' || np.joined.length > 0 || np.attached.length > 0) return false
  return GROUPS.has(lemma) || (lemma !== lower && senseOfNoun(lemma) === 'Person')
}

const LISTING = new Set<Phrase['kind']>(['noun', 'comma', 'conjunction'])

/** Names of people that stand for themselves in a list: not "*Rui*'s wife". */
const namesWithin = ({ mentions, tokens }: Reading, first: number, end: number): readonly number[] => {
  const stands = ({ form, type, firstToken, endToken }: ReadMention): boolean =>
    form === 'name' &&
    type === 'Person' &&
    firstToken >= first &&
    endToken <= end &&
    !/^'s?$/.test(tokens[endToken]?.lower ?? '')
  return mentions.flatMap((mention, at) => (stands(mention) ? [at] : []))
}

/**
 * Lets who a group is, behind a colon, do what the group does: "The family reached Lima: *Ana Reis*, her son *Rui* and his wife,
 * *Eva*." Only where nothing but the list follows.
 */
export const takeListed = (reading: Reading, clauses: readonly Clause[], phrases: readonly Phrase[]): void => {
  const colon = phrases.findIndex(({ kind, first }) => kind === 'stop' && reading.tokens[first]!.text === ':')
  const list = phrases
    .slice(colon + 1)
    .filter(({ kind, first }) => !(kind === 'stop' && reading.tokens[first]!.text === '.'))
  if (colon < 0 || list.length < 3 || !list.every(({ kind }) => LISTING.has(kind))) return
  if (!list.some(({ kind }) => kind === 'conjunction')) return
  const group = clauses[0]?.kind === 'main' && clauses[0].subjects.length === 1 ? clauses[0].subjects[0] : undefined
  if (group === undefined || !isGroup(reading, group)) return
  const names = namesWithin(reading, list[0]!.first, reading.sentences[clauses[0]!.segment.sentence]!.endToken)
  if (names.length < 2) return
  const members = names.map((mention) => phraseOfMention(reading, mention))
  for (const clause of clauses) if (clause.subjects[0] === group) clause.subjects = members
}

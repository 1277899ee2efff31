import type { Clause } from '../clauses/clause.ts'
import type { Description } from '../clauses/description.ts'
import type { Landmarks } from '../clauses/landmarks.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import type { Reading } from '../reading.ts'
import { bondOfOwners } from '../references/group-nouns.ts'
import { TELLER } from '../references/kin.ts'
import { type Couples, pairBefore } from './couples.ts'

/** What stands for two people at once. */
const PLURAL = new Set(['they', 'their', 'theirs', 'couple', 'pair'])

const PRONOUNS = new Set(['my', 'his', 'her', 'our', 'their'])

/** Tokens that may stand between an owner and a second noun. */
const REACH = 5

/** "*her* neighbour and friend": the owner of both, for the second; -1 for none. */
const ownerOfJoined = (tokens: Reading['tokens'], first: number): number => {
  if (tokens[first - 1]?.lower !== 'and') return -1
  for (let token = first - 2; token >= Math.max(0, first - REACH); token--) {
    const { lower, pos } = tokens[token]!
    if (PRONOUNS.has(lower)) return token
    if (/^'s?$/.test(lower)) return token - 1
    if (pos !== 'NOUN' && pos !== 'ADJ') return -1
  }
  return -1
}

/** Head token of whoever a phrase says it is of: "*her* friend", "*Ana's* friend"; -1 for none. */
const ownerHead = ({ tokens, mentions }: Reading, phrase: NounPhrase, { byHead }: Landmarks): number => {
  const kin = byHead.get(phrase.head)?.find((at) => mentions[at]!.kin !== undefined)
  const possessor = kin === undefined ? -1 : mentions[kin]!.kin!.possessor
  if (possessor >= 0) return possessor < phrase.head ? possessor : -1
  for (let token = phrase.head - 1; token >= phrase.first; token--) {
    const { lower } = tokens[token]!
    if (PRONOUNS.has(lower)) return token
    if (lower === 'whose') return behindComma(tokens, token - 1)
    if (/^'s?$/.test(lower)) return token - 1
  }
  if (tokens[phrase.first - 1]?.lower === 'whose') return behindComma(tokens, phrase.first - 2)
  const joined = ownerOfJoined(tokens, phrase.first)
  if (joined >= 0) return joined
  // "a friend of *mine*"
  const [of, whose] = tokens.slice(phrase.head + 1, phrase.head + 3)
  return of?.lower === 'of' && /^(?:mine|his|hers|theirs)$/.test(whose?.lower ?? '') ? whose!.index : -1
}

/** Ana's token in "Ana, whose friend …". */
const behindComma = (tokens: Reading['tokens'], at: number): number => (tokens[at]?.text === ',' ? at - 1 : at)

/** Mentions within which those for whom a pronoun stands were spoken of. */
const FARTHEST = 100

/** "Her brother was ill. *Their* father": those for whom the pronoun was found to stand, at their last mention; for kin that no couple need have. */
const membersAt = (reading: Reading, { byHead }: Landmarks, head: number, noun: string): readonly NounPhrase[] => {
  const { mentions } = reading
  const at = byHead.get(head)?.find((each) => mentions[each]!.members !== undefined)
  if (at === undefined || bondOfOwners(noun) !== 'sibling') return []
  const before = mentions.slice(Math.max(0, at - FARTHEST), at)
  const found = mentions[at]!.members!.map((chain) => {
    const there = before.findLastIndex((each) => each.chain === chain)
    return there < 0 ? -1 : at - before.length + there
  })
  return found.includes(-1) ? [] : found.map((mention) => phraseOfMention(reading, mention))
}

/** "*Dad* died": whose he is, at the mention nearest to him; -1 where the words say, or nobody is known to tell. */
const tellerOf = ({ mentions, chains }: Reading, { byHead }: Landmarks, { head }: NounPhrase): number => {
  const at = byHead.get(head)?.find((each) => mentions[each]!.kin?.possessor === TELLER) ?? -1
  const teller = chains[mentions[at]?.chain ?? -1]?.of?.chain ?? -1
  if (teller < 0) return -1
  const near = mentions.flatMap((each, index) => (each.chain === teller ? [index] : []))
  const away = (index: number): number => Math.abs(mentions[index]!.head - head)
  return near.reduce((best, index) => (best < 0 || away(index) < away(best) ? index : best), -1)
}

/** What finding couples needs to know of the document. */
interface CoupleSetting {
  readonly reading: Reading
  readonly couples: Couples
}

/** Whose the described phrase is: by its own words, else by its clause. */
export const possessorsOf = (
  setting: { readonly reading: Reading; readonly landmarks: Landmarks; readonly couples: Couples },
  { phrase, owners }: Description,
): readonly NounPhrase[] => {
  const { reading, landmarks } = setting
  const { tokens } = reading
  const noun = tokens[phrase.head]!.lower
  const pair = (token: number): readonly NounPhrase[] =>
    pairBefore(reading, setting.couples, token, noun).map((mention) => phraseOfMention(reading, mention))
  const head = ownerHead(reading, phrase, landmarks)
  const teller = head < 0 && owners === undefined ? tellerOf(reading, landmarks, phrase) : -1
  if (teller >= 0) return [phraseOfMention(reading, teller)]
  if (head < 0) return (owners ?? []).flatMap((np) => (PLURAL.has(tokens[np.head]!.lower) ? pair(np.head) : [np]))
  if (PLURAL.has(tokens[head]!.lower)) {
    const both = pair(head)
    return both.length > 0 ? both : membersAt(reading, landmarks, head, noun)
  }
  const owner = landmarks.byHead.get(head)?.find((at) => reading.mentions[at]!.type === 'Person')
  return owner === undefined ? [] : [phraseOfMention(reading, owner)]
}

/** "they", "the couple", "the two". */
const isBoth = ({ tokens }: Reading, { first, head }: NounPhrase): boolean =>
  PLURAL.has(tokens[head]!.lower) ||
  (tokens[head]!.lower === 'two' && head === first + 1 && tokens[first]!.lower === 'the')

/** "Tell me about your wife." … "*We* married": the two whom "we" stands for, where they are the couple told of last. */
const ourselves = ({ reading, couples }: CoupleSetting, { head, mention }: NounPhrase): readonly NounPhrase[] => {
  const { members } = reading.mentions[mention] ?? {}
  if (members?.length !== 2) return []
  const pair = pairBefore(reading, couples, head, '')
  const isTheirs = pair.every((at) => members.includes(reading.mentions[at]!.chain))
  return isTheirs ? pair.map((at) => phraseOfMention(reading, at)) : []
}

/** The subjects of a clause that has more than one: "*Ana and Rui* married", "*they* married". */
export const jointSubjects = (setting: CoupleSetting, { subjects }: Clause): readonly NounPhrase[] => {
  const { reading, couples } = setting
  const [they] = subjects
  if (subjects.length === 1 && they !== undefined && reading.tokens[they.head]!.lower === 'we')
    return ourselves(setting, they)
  if (subjects.length === 1 && they !== undefined && isBoth(reading, they))
    return pairBefore(reading, couples, they.head, '').map((mention) => phraseOfMention(reading, mention))
  const all = subjects.flatMap((np) => [np, ...np.joined.filter((each) => !subjects.includes(each))])
  return all.length > 1 ? all : []
}

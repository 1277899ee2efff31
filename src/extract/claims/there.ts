import { placeAround } from '../chains/places.ts'
import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import { writtenAt } from '../dateline.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import { followedTo } from './followed.ts'

/** Before places that one comes to or is in: "there" may stand for them, and for no other. */
const WHITHER = new Set(['to', 'into', 'in', 'at'])

/** The token of a "there" or "here" that goes with the verb; -1 for none, as in "*there* was nobody". */
const tokenOf = ({ segment, verb, adverbs, end }: Clause): number => {
  const word = adverbs.find((adverb) => adverb === 'there' || adverb === 'here')
  if (word === undefined) return -1
  const found = segment.tokens.find(
    ({ index, lower }) => lower === word && index > verb.main.index && index < Math.max(end, verb.end + 2),
  )
  return found?.index ?? -1
}

/** Whether a mention stands in the voice of a segment: the narrator's words, or those of one quotation. */
const isSaidIn = ({ quotes }: Reading, quote: number, start: number): boolean => {
  if (quote >= 0) return start >= quotes[quote]!.start && start < quotes[quote]!.end
  const ahead = quotes[firstFrom(quotes, start + 1, (each) => each.start) - 1]
  return ahead === undefined || ahead.kind !== 'speech' || start >= ahead.end
}

/** "left *Lima*", "from *Lima*": whence, before a place. */
const WHENCE = /^(?:from|left|leaving|fled|fleeing|quit|quitting)$/

/**
 * Of places that a sentence goes from and to, those gone to: "moved *from Lima to Quito* and worked there". All, where it goes to
 * none. Whoever went there in the next sentence went where the others did: "left Lima for *Quito*. Her son had moved *there* …".
 */
const whitherOf = (
  { tokens, mentions }: Reading,
  places: readonly number[],
  there: number,
  isWhither: boolean,
): readonly number[] => {
  const { lower, sentence } = tokens[there]!
  const isSameSentence = places.every((at) => tokens[mentions[at]!.firstToken]!.sentence === sentence)
  if (lower !== 'there' || !(isSameSentence || isWhither)) return places
  const before = (at: number): string => tokens[mentions[at]!.firstToken - 1]?.lower ?? ''
  if (!places.some((at) => /^(?:to|into|for)$/.test(before(at)))) return places
  return places.filter((at) => !WHENCE.test(before(at)))
}

const DENYING = /^(?:not|never|no|refused|loved|hated|longed)$|n['’]t$/

/** "was born in Oslo, settled in *Lima* and taught there": the last of a sentence's places, where what somebody did next was done. */
const lastOf = ({ tokens, mentions }: Reading, [last, other]: readonly number[], there: number): number | null => {
  if (last === undefined || other === undefined) return null
  const { firstToken, endToken } = mentions[last]!
  if (tokens[mentions[other]!.firstToken]!.sentence !== tokens[there]!.sentence) return null
  if (!WHITHER.has(tokens[firstToken - 1]!.lower)) return null
  const between = tokens.slice(mentions[other]!.endToken, firstToken)
  const isNext = between.some(({ pos }) => pos === 'VERB') && !between.some(({ lower }) => DENYING.test(lower))
  const isFollowed =
    tokens[endToken]?.lower === 'and' &&
    !tokens.slice(endToken, there).some(({ lower }) => /^(?:born|back|again)$/.test(lower))
  return isNext && isFollowed ? last : null
}

/** The place that "here" is: the one that the sentence comes to, else where the narrator's words were written. */
const hereOf = (reading: Reading, meant: number | null, token: number, quote: number): number | null => {
  const { tokens, mentions } = reading
  // "LIMA, March 8 — Ines Roca died *here*"
  const elsewhere = quote < 0 ? writtenAt(reading, token) : null
  if (meant === null) return elsewhere
  const { firstToken } = mentions[meant]!
  // "a dentist *in Lyon*, came here": where he worked is not where the speaker is.
  const isOfNoun = /^(?:NOUN|PROPN)$/.test(tokens[firstToken - 2]?.pos ?? '')
  return !isOfNoun && WHITHER.has(tokens[firstToken - 1]?.lower ?? '') ? meant : elsewhere
}

/**
 * The place that "there" means: the only one named before it in its sentence, else in the sentence before, by the same voice. Null
 * where two are ("flew from Lima to Quito. There …"; but in "Lyon, France" France only says where Lyon is), or none. "Here" is where the
 * speaker is, so that only its own sentence can say, by whither or where: "came to *Lyon* and stayed here", not "left *Lyon* and came
 * here"; else, in the narrator's words, it is where the text was written.
 */
const placeMeant = (
  reading: Reading,
  token: number,
  quote: number,
  role: string,
  isWhither: boolean,
): number | null => {
  const { tokens, mentions } = reading
  const { sentence, lower } = tokens[token]!
  const found: number[] = []
  const around = new Set<number>()
  let nearest = -1
  for (let at = firstFrom(mentions, token, ({ firstToken }) => firstToken) - 1; at >= 0; at--) {
    const mention = mentions[at]!
    const told = tokens[mention.firstToken]!.sentence
    if (told < sentence - (lower === 'here' ? 0 : 1) || (nearest >= 0 && told < nearest)) break
    if (mention.form !== 'name' || mention.type !== 'Place' || mention.chain < 0) continue
    if (!isSaidIn(reading, quote, mention.start)) continue
    nearest = told
    const holder = placeAround(reading, at)
    if (holder >= 0) around.add(mentions[holder]!.chain)
    found.push(at)
  }
  const named = found.filter((at) => !around.has(mentions[at]!.chain))
  const inner = whitherOf(reading, named, token, isWhither)
  const isOne = new Set(inner.map((at) => mentions[at]!.chain)).size === 1
  const [meant] = inner
  if (lower === 'there') return isOne ? meant! : role === 'to' ? null : lastOf(reading, inner, token)
  return hereOf(reading, isOne ? meant! : null, token, quote)
}

/** What is done at an organization, so that "there" may stand for one. */
const WORKING = new Set(['work', 'teach', 'lecture', 'study', 'train', 'intern'])

/** The only organization named in a sentence before a token, else in the sentence before, by the same voice; null where two are, or none. */
const organizationMeant = (reading: Reading, token: number, quote: number): number | null => {
  const { tokens, mentions } = reading
  const { sentence } = tokens[token]!
  let meant: number | null = null
  for (let at = firstFrom(mentions, token, ({ firstToken }) => firstToken) - 1; at >= 0; at--) {
    const mention = mentions[at]!
    const told = tokens[mention.firstToken]!.sentence
    if (told < sentence - 1 || (meant !== null && told < tokens[mentions[meant]!.firstToken]!.sentence)) break
    if (mention.form !== 'name' || mention.type !== 'Organization' || mention.chain < 0) continue
    if (!isSaidIn(reading, quote, mention.start)) continue
    if (meant !== null && mentions[meant]!.chain !== mention.chain) return null
    meant ??= at
  }
  return meant
}

/** The place that the "there" of a clause stands for, as a phrase in a role: "She grew up in *Lima*, and wants to go *there*", "joined *Acme* and worked *there* for a year". */
export const therePhrase = (reading: Reading, clause: Clause, role: string): readonly NounPhrase[] => {
  if (!WHITHER.has(role)) return []
  const token = tokenOf(clause)
  if (token < 0) return role === 'to' ? followedTo(reading, clause) : []
  const { quote } = clause.segment
  // "*had moved* there": before the others did. "Went there", "thought of moving there" may be back as well.
  const { verb } = clause
  const isEarlier = reading.tokens.slice(verb.first, verb.end).some(({ lower }) => lower === 'had')
  const isOther = clause.subjects.some(
    ({ first }) => !/^(?:i|he|she|it|we|they|you|who)$/.test(reading.tokens[first]!.lower),
  )
  const isWhither = role === 'to' && isEarlier && isOther && verb.main.lemma !== 'return'
  const isWork = role === 'at' && WORKING.has(verb.main.lemma) && reading.tokens[token]!.lower === 'there'
  const mention =
    (isWork ? organizationMeant(reading, token, quote) : null) ?? placeMeant(reading, token, quote, role, isWhither)
  return mention === null ? [] : [phraseOfMention(reading, mention)]
}

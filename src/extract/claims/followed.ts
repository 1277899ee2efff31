import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { daysOf } from './carried-time.ts'

/** "went to Lima *for a week*": nobody moves for less than a month. */
const isShort = ({ times, sentences }: Reading, sentence: number): boolean => {
  const { firstToken, endToken } = sentences[sentence] ?? { firstToken: 0, endToken: 0 }
  const [from, to] = [firstToken, endToken].map((token) => firstFrom(times, token, (time) => time.firstToken))
  return times.slice(from, to).some((time) => time.role === 'for' && (daysOf(time) ?? 31) <= 30)
}

const GOING = wordList('verbs', 'went-off')

const isNamedPlace = ({ type, form, chain }: ReadMention): boolean => type === 'Place' && form === 'name' && chain >= 0

/** Whether somebody is told to go where a mention says: "*moved to* Lima", "*left for* Lima"; not "sent a letter to Lima". */
const isGoneTo = ({ tokens, mentions, sentences }: Reading, at: number): boolean => {
  const { firstToken } = mentions[at]!
  const before = tokens[firstToken - 1]
  if (before === undefined || !/^(?:to|into|for)$/.test(before.lower)) return false
  // "moved *with his wife* to Lima"
  for (let index = firstToken - 2; index >= (sentences[before.sentence]?.firstToken ?? 0); index--) {
    const { pos, lemma } = tokens[index]!
    if (pos === 'VERB') return GOING.has(lemma)
  }
  return false
}

/**
 * Where somebody "followed" to, as a phrase, without the clause saying so: "Rui *moved to Lima* in 1998. Ana followed a month later." None
 * where it says whom or what, or where the last place before, in this sentence or the one before, is none that somebody went to.
 */
export const followedTo = (
  reading: Reading,
  { verb, objects, complements, segment }: Clause,
): readonly NounPhrase[] => {
  const { tokens, mentions } = reading
  if (verb.main.lemma !== 'follow' || verb.tense !== 'past' || verb.passive || objects.length > 0) return []
  if (complements.some(({ preposition }) => /^(?:to|into|in|on|with|from|by)$/.test(preposition)) || segment.quote >= 0)
    return []
  const first =
    reading.sentences[segment.sentence - 1]?.firstToken ?? reading.sentences[segment.sentence]?.firstToken ?? 0
  let at = firstFrom(mentions, verb.main.index, ({ firstToken }) => firstToken) - 1
  while (at >= 0 && mentions[at]!.firstToken >= first && !isNamedPlace(mentions[at]!)) at--
  if (at < 0 || mentions[at]!.firstToken < first) return []
  if (isShort(reading, tokens[mentions[at]!.firstToken]!.sentence)) return []
  return isGoneTo(reading, at) ? [phraseOfMention(reading, at)] : []
}

import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'

const OWN = /^(?:i|me|my|mine|we|us|our|ours)$/

const speaksOfSelf = ({ tokens, quotes }: Reading, quote: number): boolean => {
  const { start, end } = quotes[quote]!
  for (let at = firstFrom(tokens, start, (token) => token.start); at < tokens.length && tokens[at]!.start < end; at++)
    if (OWN.test(tokens[at]!.lower)) return true
  return false
}

/** The mention of a chain that stands nearest to a position of the text; -1 for none. */
const nearestOf = ({ mentions }: Reading, chain: number, start: number): number => {
  let nearest = -1
  mentions.forEach((mention, at) => {
    if (mention.chain !== chain) return
    if (nearest < 0 || Math.abs(mention.start - start) < Math.abs(mentions[nearest]!.start - start)) nearest = at
  })
  return nearest
}

/**
 * Who would do what nobody is named for, in a quotation: “Going back is impossible,” says one who speaks of himself there ("I",
 * "us"), and means himself. Nobody where he does not.
 */
export const unsaidSubject = (reading: Reading, clause: Clause): readonly NounPhrase[] => {
  const { subjects, governor, segment } = clause
  if (subjects.length > 0 || governor?.effect !== 'judged' || segment.quote < 0) return []
  const speaker = reading.quotes[segment.quote]?.speaker ?? null
  if (speaker === null || !speaksOfSelf(reading, segment.quote)) return []
  const mention = nearestOf(reading, speaker, segment.tokens[0]!.start)
  return mention < 0 ? [] : [phraseOfMention(reading, mention)]
}

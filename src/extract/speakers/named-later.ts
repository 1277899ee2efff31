import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading } from '../reading.ts'
import { says } from '../references/saying.ts'
import type { Narration } from './narration.ts'
import type { Placed } from './placed.ts'

/** Words between an article and its noun: "a *former chief* engineer". */
const FARTHEST = 3

/** Whether an article before a noun makes it somebody new: "an engineer". */
const isNew = ({ tokens }: Reading, head: number): boolean => {
  for (let at = head - 1; at >= head - 1 - FARTHEST; at--) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== tokens[head]!.sentence || token.pos === 'VERB') return false
    if (token.lower === 'a' || token.lower === 'an') return true
    if (token.pos === 'DET' || token.pos === 'PUNCT' || token.pos === 'ADP') return false
  }
  return false
}

/**
 * The chain of somebody whom the text brings in without a name and names later: "*a former engineer* said … *The engineer, Mei Lin*,
 * left in 2014". -1 where the text names nobody so, or speaks of two engineers.
 */
const nameOf = (reading: Reading, np: NounPhrase | undefined): number => {
  if (np === undefined || np.mention >= 0 || !isNew(reading, np.head)) return -1
  const { tokens, mentions } = reading
  const { lemma } = tokens[np.head]!
  if (tokens.some((token) => token.index !== np.head && token.lemma === lemma && isNew(reading, token.index))) return -1
  const named = mentions.find(
    ({ form, type, chain, firstToken, head }) =>
      form === 'nominal' &&
      type === 'Person' &&
      chain >= 0 &&
      firstToken > np.head &&
      tokens[firstToken]!.lower === 'the' &&
      tokens[head]!.lemma === lemma,
  )
  if (named === undefined) return -1
  const first = mentions.find(({ chain }) => chain === named.chain)
  const name = mentions.find(({ firstToken }) => firstToken > named.head)
  const isApposed = name?.form === 'name' && name.chain === named.chain && name.firstToken === named.endToken + 1
  return first === named && isApposed ? named.chain : -1
}

const isPronoun = ({ tokens }: Reading, { head }: NounPhrase): boolean => /^(?:he|she)$/.test(tokens[head]!.lower)

/**
 * Speakers whom the text names only later, by the position of their quotations: “…,” a former engineer said. “…,” he went on. …
 * The engineer, Mei Lin, left in 2014. What stands behind such a quotation goes on in the same mouth while nobody else is said to speak.
 */
export const namedLater = (
  reading: Reading,
  narration: Narration,
  placed: readonly Placed[],
): ReadonlyMap<number, number> => {
  const sayingBehind = (lastToken: number): Clause | undefined =>
    narration.clausesIn(reading.tokens[lastToken]!.sentence).find((each) => each.verb.first > lastToken && says(each))
  const found = new Map<number, number>()
  let [speaker, last] = [-1, 0]
  for (const { index, lastToken, paragraph } of placed) {
    const subject = sayingBehind(lastToken)?.subjects[0]
    const named = nameOf(reading, subject)
    const isSame = subject === undefined ? paragraph === last : paragraph <= last + 1 && isPronoun(reading, subject)
    speaker = named >= 0 ? named : isSame ? speaker : -1
    if (speaker >= 0) found.set(index, speaker)
    last = paragraph
  }
  return found
}

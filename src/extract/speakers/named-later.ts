import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading } from '../reading.ts'
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

/** Whom a text brings in by a noun and names later, by that noun: the only engineer, "*the engineer, Mei Lin*,". */
interface Later {
  readonly chain: number
  /** Token of the noun. */
  readonly head: number
}

const laterNames = (reading: Reading): ReadonlyMap<string, Later> => {
  const { tokens, mentions } = reading
  const counts = new Map<string, number>()
  for (const { index, lemma, pos } of tokens)
    if (pos === 'NOUN' && isNew(reading, index)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  const found = new Map<string, Later>()
  const known = new Set<number>()
  for (const [at, { form, type, chain, firstToken, endToken, head }] of mentions.entries()) {
    const { lemma } = tokens[head]!
    const name = mentions[at + 1]
    const isApposed = name?.form === 'name' && name.chain === chain && name.firstToken === endToken + 1
    const isNamed = form === 'nominal' && type === 'Person' && tokens[firstToken]!.lower === 'the' && isApposed
    if (isNamed && chain >= 0 && !known.has(chain) && counts.get(lemma) === 1 && !found.has(lemma))
      found.set(lemma, { chain, head })
    known.add(chain)
  }
  return found
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
  const later = placed.length === 0 ? new Map<string, Later>() : laterNames(reading)
  const found = new Map<number, number>()
  if (later.size === 0) return found
  const nameOf = (np: NounPhrase | undefined): number => {
    const name = np === undefined || np.mention >= 0 ? undefined : later.get(reading.tokens[np.head]!.lemma)
    return name !== undefined && name.head > np!.head && isNew(reading, np!.head) ? name.chain : -1
  }
  let [speaker, last] = [-1, 0]
  for (const { index, lastToken, paragraph } of placed) {
    const subject = narration.sayingBehind(lastToken)?.subjects[0]
    const named = nameOf(subject)
    const isSame = subject === undefined ? paragraph === last : paragraph <= last + 1 && isPronoun(reading, subject)
    speaker = named >= 0 ? named : isSame ? speaker : -1
    if (speaker >= 0) found.set(index, speaker)
    last = paragraph
  }
  return found
}

import type { Token } from '../reading.ts'
import { senseOfNoun } from './noun-sense.ts'

/** Words that open a noun phrase of one. */
const ONE = /^(?:an?|his|her|its|my|our|their)$/

/** Whether a phrase is at its end before a token: "a former conscript*,* told", not "a long*,* narrow street". */
const endsBefore = (after: Token | undefined, next: Token | undefined): boolean => {
  if (after === undefined || after.pos === 'ADP') return true
  if (after.pos !== 'PUNCT') return /^(?:AUX|VERB)$/.test(after.pos) && !/(?:ing|ed)$/.test(after.lower)
  return after.lower !== ',' || next === undefined || !/^(?:ADJ|NOUN|ADV|CCONJ)$/.test(next.pos)
}

/** "a former *conscript*, told", "a retired *general* from Oulu": what ends a phrase that an article opens is a noun, whatever it is elsewhere. */
export const isClosingNoun = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at]!, tokens[at - 1]]
  // "whose *twin* died"
  if (before?.lower === 'whose' && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? ''))
    return senseOfNoun(token.lower) === 'Person'
  if (before === undefined || !endsBefore(tokens[at + 1], tokens[at + 2])) return false
  // "is a *native*", but "his *own*"
  if (ONE.test(before.lower)) return senseOfNoun(token.lower) === 'Person'
  // "a 500-euro *fine*", "a €250 *fine*"
  const isWithin = before.pos === 'ADJ' || before.pos === 'NUM' || /^\d[\d.,]*-\p{L}/u.test(before.lower)
  return isWithin && /^an?$/.test(tokens[at - 2]?.lower ?? '') && !token.lower.endsWith('ed')
}

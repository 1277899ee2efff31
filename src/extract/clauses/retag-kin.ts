import { isKinNoun } from '../names/kin-noun.ts'
import type { Token } from '../reading.ts'

const POSSESSIVE = /^(?:my|your|his|her|our|their)$/

/** "her *dear* husband": what may stand before kin. */
const FOND = /^(?:dear|dearest|beloved)$/

/** "her dear *husband* Rui", "his *father*": kin of somebody are no verbs. */
const isKinOfOne = (tokens: readonly Token[], at: number): boolean => {
  const before = FOND.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  return isKinNoun(tokens[at]?.lower ?? '') && POSSESSIVE.test(tokens[before]?.lower ?? '')
}

/** "the couple's *only* child", "his *only* two sons" */
const isOnly = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'only' &&
  /^(?:['’]s?|his|her|my|your|their|our|whose)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:NOUN|ADJ|NUM)$/.test(tokens[at + 1]?.pos ?? '')

/** What the words beside it show to be kin: a noun, or what stands before one; null for anything else. */
export const asKin = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (isOnly(tokens, at)) return { ...token, pos: 'ADJ' }
  if (token.pos === 'VERB' && isKinOfOne(tokens, at)) return { ...token, pos: 'NOUN', lemma: token.lower }
  return FOND.test(token.lower) && token.pos !== 'NOUN' && isKinOfOne(tokens, at + 1) ? { ...token, pos: 'ADJ' } : null
}

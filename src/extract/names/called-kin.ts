import { wordList } from '../../ontology/lexicon.ts'
import type { Token } from '../token.ts'

const CALLED = wordList('people', 'called-kin')

/**
 * "*Mother* died in May", of whoever tells: a kin noun that is written like a name, with nobody's word before it. Not "Mother Agnes",
 * "the Father", nor who is spoken to: "Come in, Father."
 */
export const isCalledKin = (
  tokens: readonly Token[],
  { index, text, lower, opensSentence, sentence }: Token,
): boolean => {
  if (!CALLED.has(lower) || !/^\p{Lu}\p{Ll}/u.test(text)) return false
  const near = (at: number): Token | undefined => (tokens[at]?.sentence === sentence ? tokens[at] : undefined)
  const [before, next, behind] = [near(index - 1), near(index + 1), near(index + 2)]
  if (before !== undefined && (/^(?:DET|ADJ|PROPN)$/.test(before.pos) || /^(?:['’]s?|an?|the)$/.test(before.lower)))
    return false
  if (next === undefined || /^\p{Lu}/u.test(next.text) || next.lower === 'of') return false
  const isOwner = /^['’]s?$/.test(next.lower)
  if (isOwner) return behind !== undefined && !/^\p{Lu}/u.test(behind.text)
  if (next.pos === 'PUNCT') return before !== undefined && before.text !== ',' && !opensSentence
  return opensSentence ? /^(?:VERB|AUX|ADV|CCONJ)$/.test(next.pos) : next.pos !== 'NOUN'
}

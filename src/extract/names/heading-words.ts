import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { NameContext } from './context.ts'
import { isRole } from './neighbours.ts'
import { textBetween } from './text-between.ts'
import { isCapitalised } from './word-form.ts'
import { isCommonWord } from './word-sense.ts'

/** "Side A. *Narrator*: Mei Lin." What stands before a colon in the midst of a paragraph says who the next one is. */
export const isHeading = (context: NameContext, index: number): boolean => {
  const { lower, sentence } = context.tokens[index]!
  const { sentences, paragraphs } = context.reading
  const isFirst = sentences[sentence]!.firstToken === index
  if (context.near(index, index + 1)?.text !== ':' || !(isRole(lower) || lower === 'narrator')) return false
  return !isFirst || paragraphs[sentences[sentence]!.paragraph]!.start < sentences[sentence]!.start
}

const PART = /^(?:side|part|reel|tape|cassette|disc|disk|track|volume)$/
const MADE = /^(?:recorded|interviewed|transcribed|translated|filmed|taped|edited|photographed|digitised|digitized)$/

/** "tape 3, *side B*. *Recorded* at Bergen": which part of a whole, and how it was made, are no names. */
export const isPartMark = ({ tokens, near }: NameContext, index: number): boolean => {
  const [token, previous] = [tokens[index]!, near(index, index - 1)]
  if (previous === null) return false
  if (/^\p{Lu}\.?$/u.test(token.text)) return PART.test(previous.lower)
  const part = near(index, index - (previous.text === '.' ? 3 : 2))
  return MADE.test(token.lower) && part !== null && PART.test(part.lower)
}

/** "*BREAKING NEWS* — Mei Lin has resigned.": what a news desk writes where a dateline would stand. */
export const isSlug = ({ reading, tokens }: NameContext, index: number): boolean => {
  const { end, text, lower, sentence } = tokens[index]!
  if (text !== text.toUpperCase() || !wordList('name-words', 'slug').has(lower)) return false
  return end <= (reading.paragraphs[reading.sentences[sentence]!.paragraph]?.datelineEnd ?? -1)
}

/** The words between commas around a token: of a dateline, a place or a day. Ends before the dash that closes it. */
const partAround = ({ tokens, near }: NameContext, index: number): readonly [first: number, end: number] => {
  const isMark = (at: number): boolean => /^(?:[,(]|[-–—]+)$/.test(near(index, at)?.text ?? ',')
  let [first, end] = [index, index + 1]
  while (!isMark(first - 1)) first--
  while (!isMark(end) && end < tokens.length) end++
  return [first, end]
}

const isPlace = (context: NameContext, first: number, end: number): boolean => {
  const from = wordList('places', 'direction').has(context.tokens[first]!.lower) && end - first > 1 ? first + 1 : first
  return [first, from].some((at) => placesNamed(textBetween(context, at, end)).length > 0)
}

/** "PUNTARENAS, *Costa* Rica -", "*NGADIREJO*, Central Java -": a part of a dateline that is a place, or that such a one stands behind. */
export const isInDateline = (context: NameContext, index: number): boolean => {
  const { reading, tokens, near } = context
  const token = tokens[index]!
  const end = reading.paragraphs[reading.sentences[token.sentence]!.paragraph]?.datelineEnd ?? -1
  if (token.end > end) return false
  const [first, stop] = partAround(context, index)
  if (isPlace(context, first, stop)) return true
  const isOpening = first === reading.sentences[token.sentence]!.firstToken && stop - first === 1
  if (!isOpening || isCommonWord(token.lower) || near(index, stop)?.text !== ',') return false
  const wider = near(index, stop + 1)
  return wider !== null && isCapitalised(wider) && isPlace(context, ...partAround(context, stop + 1))
}

import type { Span } from '../../model/span.ts'
import { firstFrom } from '../first-from.ts'
import { isFootnoteMark } from '../footnote-mark.ts'
import type { Reading, Token } from '../reading.ts'
import { asidesIn } from './asides.ts'
import { retag } from './retag.ts'
import type { Segment } from './segment.ts'

const SILENT_PARAGRAPHS = new Set(['headline', 'boilerplate', 'duplicate', 'byline', 'question'])
const OPEN = new Set(['(', '['])
const CLOSE = new Set([')', ']'])
const MARKS = /^["“”„‟«»]+$/

/** An age in parentheses is kept, as if between commas: "Mei Lin (34)". */
const isAge = (tokens: readonly Token[], open: number): boolean =>
  CLOSE.has(tokens[open + 2]?.text ?? '') && /^\d{1,3}$/.test(tokens[open + 1]?.text ?? '')

const voiceOf = (reading: Reading, token: Token): number =>
  token.quote >= 0 && reading.quotes[token.quote]?.kind === 'scare' ? -1 : token.quote

/** Where single marks open or close a quotation, of those that begin within a span: elsewhere they are apostrophes. */
const singleMarks = ({ quotes, text }: Reading, span: Span = { start: 0, end: text.length }): ReadonlySet<number> => {
  const marks = new Set<number>()
  for (let at = firstFrom(quotes, span.start, ({ start }) => start); at < quotes.length; at++) {
    const { start, end } = quotes[at]!
    if (start >= span.end) break
    for (const mark of [start - 1, end]) if (/['‘’‚‛]/.test(text[mark] ?? '')) marks.add(mark)
  }
  return marks
}

const sentenceSegments = (
  reading: Reading,
  sentence: number,
  from: number,
  singles: ReadonlySet<number>,
): Segment[] => {
  const { firstToken, endToken } = reading.sentences[sentence]!
  const voices = new Map<number, { tokens: Token[]; gaps: Set<number> }>()
  const all = reading.tokens.slice(Math.max(firstToken, from), endToken)
  const asides = asidesIn(all)
  let depth = 0
  let before: number | null = null
  all.forEach((token, at) => {
    if (OPEN.has(token.text) && !isAge(all, at)) depth++
    const voice = voiceOf(reading, token)
    if (
      depth === 0 &&
      !MARKS.test(token.text) &&
      !singles.has(token.start) &&
      !isFootnoteMark(reading.tokens, token.index) &&
      !asides.has(token.index)
    ) {
      let stretch = voices.get(voice)
      if (stretch === undefined) {
        stretch = { tokens: [], gaps: new Set() }
        voices.set(voice, stretch)
      }
      if (before !== null && before !== voice) stretch.gaps.add(token.index)
      stretch.tokens.push(token)
      before = voice
    }
    if (CLOSE.has(token.text) && depth > 0) depth--
  })
  const question = all.some((token) => token.text === '?')
  return [...voices].map(([quote, { tokens, gaps }]) => ({
    sentence,
    quote,
    tokens: retag(tokens, gaps),
    gaps,
    question,
  }))
}

/** One sentence by voice, whatever it is. */
export const segmentOf = (reading: Reading, sentence: number): readonly Segment[] =>
  sentenceSegments(reading, sentence, 0, singleMarks(reading, reading.sentences[sentence]))

/** Every sentence that may bring claims, by voice: no headlines, bylines, boilerplate, duplicates or interviewer's questions; datelines and parentheses are left out. */
export const segmentsOf = (reading: Reading): readonly Segment[] => {
  const singles = singleMarks(reading)
  return reading.sentences.flatMap((sentence, index) => {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (paragraph !== undefined && SILENT_PARAGRAPHS.has(paragraph.kind)) return []
    return sentenceSegments(
      reading,
      index,
      paragraph?.datelineEnd === undefined ? 0 : firstFrom(reading.tokens, paragraph.datelineEnd, ({ start }) => start),
      singles,
    )
  })
}

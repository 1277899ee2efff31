import type { Paragraph } from '../text/structure.ts'
import type { Quotation, Reading, Step, Token } from './reading.ts'

/** Which mark closes a quotation that another opens. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’' }

/** Verbs that show that what stands in marks was said, however short it is. */
const SAYING =
  /\b(?:said|says|say|saying|asked|asks|told|tells|replied|answered|added|adds|wrote|writes|shouted|recalled|recalls|remembered|insisted|explained|whispered|laughed|stated|noted|joked|concluded|remarked|continued|warned|admitted|argued|cried)\b/i

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Whether the mark at `at` opens a quotation: an apostrophe or an inch sign does not. */
const opens = (text: string, at: number): boolean => {
  const mark = text[at] ?? ''
  if (!(mark in CLOSING)) return false
  if (mark === '"') return !isLetter(text[at - 1]) && !/\s/.test(text[at + 1] ?? ' ')
  if (mark === '‘') return !isLetter(text[at - 1]) && isLetter(text[at + 1])
  return true
}

/** Where the quotation that opens at `at` closes within its paragraph, or -1. */
const closes = (text: string, at: number, end: number): number => {
  const mark = text[at] ?? ''
  const closing = CLOSING[mark] ?? ''
  let depth = 0
  for (let i = at + 1; i < end; i++) {
    const character = text[i] ?? ''
    if (mark === '“' && character === '“') depth++
    if (!closing.includes(character)) continue
    // ’ inside a word is an apostrophe.
    if (mark === '‘' && isLetter(text[i - 1]) && isLetter(text[i + 1])) continue
    if (depth === 0) return i
    depth--
  }
  return -1
}

interface Marked {
  readonly start: number
  readonly end: number
}

/** What stands in quotation marks in a paragraph; an unclosed one runs to its end, unless its marks may be apostrophes. */
const markedIn = (text: string, { start, end }: Paragraph): readonly Marked[] => {
  const found: Marked[] = []
  const dead = new Set<string>()
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? ''
    if (dead.has(mark) || !opens(text, at)) continue
    const close = closes(text, at, end)
    if (close < 0 && mark === '‘') {
      dead.add(mark)
      continue
    }
    const stop = close < 0 ? end : close
    if (stop > at + 1) found.push({ start: at + 1, end: stop })
    at = stop
  }
  return found
}

/** A term in marks (“hostile”, “Kovcheg”): three words at the most, no stop, and nobody saying it. */
const isScare = (text: string, { start, end }: Marked, paragraph: Paragraph): boolean => {
  const words = text.slice(start, end).trim()
  if (/[.,!?…;:]$/.test(words) || words.split(/\s+/, 4).length > 3) return false
  const before = text.slice(Math.max(paragraph.start, start - 40), start - 1)
  return !/[:,]\s*$/.test(before) || !SAYING.test(before)
}

const quotationsOf = ({ text, paragraphs }: Reading): readonly Quotation[] =>
  paragraphs.flatMap((paragraph) =>
    markedIn(text, paragraph).map((marked): Quotation => {
      const kind = isScare(text, marked, paragraph) ? 'scare' : 'speech'
      return { ...marked, kind, speaker: null, rule: null }
    }),
  )

const withQuotes = (tokens: readonly Token[], quotes: readonly Quotation[]): readonly Token[] => {
  let at = 0
  return tokens.map((token) => {
    while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++
    const quote = quotes[at]
    return quote && quote.start <= token.start && quote.kind === 'speech' ? { ...token, quote: at } : token
  })
}

/**
 * What stands in quotation marks, nested marks left to the outer quotation. Tokens of speech know their quotation; those of a
 * scare quote belong to whoever tells.
 */
export const quotations: Step = {
  name: 'quotations',
  reads: ['text', 'paragraphs', 'tokens'],
  writes: ['quotes', 'tokens'],
  run: (reading) => {
    const quotes = quotationsOf(reading)
    return { quotes, tokens: withQuotes(reading.tokens, quotes) }
  },
}

import type { Quotation, Reading } from '../reading.ts'
import { voiceAt } from '../references/by-sentence.ts'

/** A quotation with its place in the document. */
export interface Placed {
  readonly index: number
  readonly quotation: Quotation
  readonly paragraph: number
  readonly firstToken: number
  readonly lastToken: number
}

/** The quotations of a document that somebody speaks, in text order, with their places. */
export const placedQuotations = (reading: Reading): readonly Placed[] => {
  const { tokens, quotes, sentences } = reading
  const ends = new Map<number, { first: number; last: number }>()
  for (const { index } of tokens) {
    const voice = voiceAt(reading, index)
    if (voice < 0) continue
    const there = ends.get(voice)
    if (there === undefined) ends.set(voice, { first: index, last: index })
    else there.last = index
  }
  return quotes.flatMap((quotation, index) => {
    const range = ends.get(index)
    if (quotation.kind !== 'speech' || range === undefined) return []
    const { paragraph } = sentences[tokens[range.first]!.sentence]!
    return [{ index, quotation, paragraph, firstToken: range.first, lastToken: range.last }]
  })
}

/** Whether a dash opens the paragraph of a quotation, and then its words. */
export const opensWithDash = ({ text, paragraphs }: Reading, { quotation, paragraph }: Placed): boolean =>
  /^[–—]\s*$/.test(text.slice(paragraphs[paragraph]!.start, quotation.start))

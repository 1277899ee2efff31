import type { Sentence } from '../text/structure.ts'
import type { Reading } from './reading.ts'

/** The sentences that are datelines: "LIMA, March 8 —". */
export const datelines = ({ sentences, paragraphs }: Pick<Reading, 'sentences' | 'paragraphs'>): readonly Sentence[] =>
  sentences.filter(({ paragraph, end }) => end <= (paragraphs[paragraph]?.datelineEnd ?? -1))

const SALUTATION =
  /^(?:my |our )?(?:own |very )?(?:dear|dearest|beloved|darling|honou?red|esteemed|respected|sir|madam|gentlemen)\b/i

/** The most letters of a line that only says where and when a letter was written. */
const SHORT = 80

/** "Valletta, 3 June 1798. Dear brother, …": what stands above whom a letter greets; null in any other text. */
export const letterhead = ({ sentences, shadow }: Pick<Reading, 'sentences' | 'shadow'>): Sentence | null => {
  const [head, next] = sentences
  if (head === undefined || next === undefined || head.end - head.start > SHORT) return null
  return SALUTATION.test(shadow.slice(next.start, next.start + 40)) ? head : null
}

/** Position of the first place that a text says it was written at, by its dateline or letterhead; null where it does not. */
export const writtenAt = (reading: Reading): number | null => {
  const head = letterhead(reading) ?? datelines(reading)[0]
  if (head === undefined) return null
  for (const [at, { type, form, firstToken, endToken, chain }] of reading.mentions.entries()) {
    if (firstToken >= head.endToken) return null
    if (firstToken >= head.firstToken && endToken <= head.endToken && type === 'Place' && form === 'name' && chain >= 0)
      return at
  }
  return null
}

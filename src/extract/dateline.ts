import type { Sentence } from '../text/structure.ts'
import { firstFrom } from './first-from.ts'
import type { Reading } from './reading.ts'

/** Datelines by the sentences of a text, so that these are gone through once. */
const known = new WeakMap<readonly Sentence[], readonly Sentence[]>()

/** The sentences that are datelines: "LIMA, March 8 —". */
export const datelines = ({
  sentences,
  paragraphs,
}: Pick<Reading, 'sentences' | 'paragraphs'>): readonly Sentence[] => {
  const found =
    known.get(sentences) ?? sentences.filter(({ paragraph, end }) => end <= (paragraphs[paragraph]?.datelineEnd ?? -1))
  known.set(sentences, found)
  return found
}

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

/** Position of the place that a token's part of a text was written at, by its letterhead or the last dateline; null where none is told. */
export const writtenAt = (reading: Reading, token: number): number | null => {
  const { mentions } = reading
  const head = letterhead(reading) ?? datelines(reading).findLast(({ firstToken }) => firstToken <= token)
  if (head === undefined) return null
  for (let at = firstFrom(mentions, head.firstToken, ({ firstToken }) => firstToken); at < mentions.length; at++) {
    const { type, form, endToken, chain } = mentions[at]!
    if (endToken > head.endToken) return null
    if (type === 'Place' && form === 'name' && chain >= 0) return at
  }
  return null
}

import { type TextSpan, textSpan } from '../../model/span.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { Filled } from './fill.ts'

/** Whether a name of the chain stands in a sentence. Mentions are in text order: only those of the sentence are looked at. */
const namesIn = (reading: Reading, sentence: number, chain: number): boolean => {
  const { start, end } = reading.sentences[sentence]!
  const { mentions } = reading
  for (
    let at = firstFrom(mentions, start, (mention) => mention.start);
    at < mentions.length && mentions[at]!.start < end;
    at++
  ) {
    const mention = mentions[at]!
    if (mention.chain === chain && mention.form === 'name') return true
  }
  return false
}

/**
 * The sentence that says it; with the one before, of the same paragraph, where only there the subject stands by name. An answer's begins
 * with the question (`asked`, a sentence).
 */
export const evidenceOf = (reading: Reading, sentence: number, subject: Filled, asked?: number): TextSpan => {
  const own = reading.sentences[sentence]!
  const before = reading.sentences[sentence - 1]
  const isNamedBefore =
    before !== undefined &&
    before.paragraph === own.paragraph &&
    !namesIn(reading, sentence, subject.chain) &&
    namesIn(reading, sentence - 1, subject.chain)
  const from = asked === undefined ? (isNamedBefore ? before : own) : reading.sentences[asked]!
  let [start, end] = [from.start, own.end]
  while (start < end && /\s/.test(reading.text[start]!)) start++
  while (end > start && /\s/.test(reading.text[end - 1]!)) end--
  return textSpan(reading.text, start, end)
}

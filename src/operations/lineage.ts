import type { DocumentHead, StoredDocument } from '../model/graph.ts'
import { type TextSpan, textSpan } from '../model/span.ts'
import { align, sentencesOf } from '../resolve/alignment.ts'
import { isRetelling } from '../resolve/original.ts'

/** A sentence of one document, and that of another which says the same. */
export interface AlignedSentences {
  readonly left: TextSpan
  readonly right: TextSpan
}

/**
 * The document of a family that retells none of the others; null where the order is not known, as for two of one day.
 *
 * @example originalOf(family)?.id // 'letters'
 */
export const originalOf = (family: readonly DocumentHead[]): DocumentHead | null => {
  const originals = family.filter((one) => !isRetelling(one, family))
  return originals.length === 1 ? (originals[0] ?? null) : null
}

/**
 * The sentences of two documents that say the same, however translated, in the order that both keep. Of long texts the first 400
 * sentences are compared.
 *
 * @example alignedSentences(diary, letters)[0]?.right.text // 'Ada left Lisbon in March 1921.'
 */
export const alignedSentences = (left: StoredDocument, right: StoredDocument): readonly AlignedSentences[] => {
  const { pairs } = align(sentencesOf(left.text, left.sentences), sentencesOf(right.text, right.sentences))
  return pairs.flatMap((pair) => {
    const [a, b] = [left.sentences[pair.left], right.sentences[pair.right]]
    if (a === undefined || b === undefined) return []
    return [{ left: textSpan(left.text, a.start, a.end), right: textSpan(right.text, b.start, b.end) }]
  })
}

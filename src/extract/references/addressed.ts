import { firstFrom } from '../first-from.ts'
import type { Quotation, Reading, ReadMention } from '../reading.ts'

/** Whether what stands beside a name sets it off: a comma, a stop, a mark. */
const setsOff = (text: string): boolean => /^[,.!?;:…“”"‘’«»–—]+$/.test(text)

/** Whether words of a quotation are spoken to whom they name: "You are late, *Ana*.", "*Ana*, come in." */
export const isAddressed = ({ tokens, chains }: Reading, mention: ReadMention): boolean => {
  const { chain, form, firstToken, endToken } = mention
  if (form !== 'name' || chains[chain]?.type !== 'Person') return false
  const { quote } = tokens[firstToken]!
  const inside = (at: number): string | undefined => (tokens[at]?.quote === quote ? tokens[at]!.text : undefined)
  const title = inside(firstToken - 1)
  const first = title !== undefined && /^\p{Lu}\p{L}*\.?$/u.test(title) ? firstToken - 1 : firstToken
  const before = inside(first - 1)
  // The comma of “Sit down, *Ana*,” he said.
  const isLast = inside(endToken) === ',' && inside(endToken + 1) === undefined
  const after = isLast ? undefined : inside(endToken)
  // "*Jonas*? He has gone": who was asked about.
  if (before === undefined && after === '?' && /^(?:he|she|it)$/i.test(inside(endToken + 1) ?? '')) return false
  // Between two commas it may be an apposition or one of a list.
  const isEdge = before === undefined || after === undefined || /^[.!?…]/.test(after)
  return isEdge && [before, after].every((text) => text === undefined || setsOff(text))
}

/** The mentions of whom a quotation speaks to by name. */
export const addressedIn = (
  reading: Reading,
  mentions: readonly ReadMention[],
  { start, end }: Quotation,
): readonly ReadMention[] => {
  const found: ReadMention[] = []
  for (let at = firstFrom(mentions, start, (mention) => mention.start); at < mentions.length; at++) {
    const mention = mentions[at]!
    if (mention.end > end) break
    if (isAddressed(reading, mention)) found.push(mention)
  }
  return found
}

/** A mark, a dash and a verb of saying may stand between words and who says them. */
const NEAR = 4

/** The quotation whose words end right before a token: “You are late,” *she* said; null where none do. */
export const quotationBefore = ({ tokens, quotes }: Reading, token: number): Quotation | null =>
  quotes[tokens.slice(Math.max(0, token - NEAR), token).findLast(({ quote }) => quote >= 0)?.quote ?? -1] ?? null

/** The quotation whose words begin right at a token or behind its marks: she said, “You are late”; null where none do. */
export const quotationBehind = ({ tokens, quotes }: Reading, token: number): Quotation | null =>
  quotes[tokens.slice(token, token + NEAR).find(({ quote }) => quote >= 0)?.quote ?? -1] ?? null

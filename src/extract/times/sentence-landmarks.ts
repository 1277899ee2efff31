import type { ReadChain, ReadMention } from '../reading.ts'
import type { Item } from './item.ts'
import type { Found } from './slots.ts'

/** What stands in a sentence that its times hang on, or must not be part of. */
export interface SentenceLandmarks {
  /** Public events by their first item, and by the article before it. */
  readonly events: Found['events']
  /** Whether items `[first, end)` are only a part of a name: "March" of "March Hare", "2020" of "Expo 2020". */
  readonly isInName: (first: number, end: number) => boolean
}

const ARTICLE = /^(?:the|a|an|its|their|his|her|this)$/

/** The landmarks of a sentence's items, from the mentions that begin in it. */
export const landmarksOf = (
  items: readonly Item[],
  mentions: readonly ReadMention[],
  chains: readonly ReadChain[],
): SentenceLandmarks => {
  const at = new Map(items.map(({ start }, index) => [start, index]))
  const events = new Map<number, readonly [end: number, key: string]>()
  // Of the names over an item, the one that reaches furthest.
  const names = new Map<number, ReadMention>()
  for (const mention of mentions) {
    const first = at.get(mention.start)
    const key = mention.type === 'Event' ? chains[mention.chain]?.event : undefined
    if (first === undefined || (key === undefined && mention.form !== 'name')) continue
    let end = first
    for (; end < items.length && items[end]!.start < mention.end; end++) {
      if (key === undefined && (names.get(end)?.end ?? 0) < mention.end) names.set(end, mention)
    }
    if (key === undefined) continue
    events.set(first, [end, key])
    if (ARTICLE.test(items[first - 1]?.text ?? '')) events.set(first - 1, [end, key])
  }
  const isInName = (first: number, end: number): boolean => {
    const [start, stop] = [items[first]!.start, items[end - 1]!.end]
    const name = names.get(first)
    return name !== undefined && name.end >= stop && name.end - name.start > stop - start
  }
  return { events, isInName }
}

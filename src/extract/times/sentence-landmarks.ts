import type { ReadChain, ReadMention } from '../reading.ts'
import type { Item } from './item.ts'
import type { Found, NamedEvent } from './slots.ts'
import { LASTING } from './vocabulary.ts'

/** What stands in a sentence that its times hang on, or must not be part of. */
export interface SentenceLandmarks {
  /** Public events by their first item, and by the article before it. */
  readonly events: Found['events']
  /** Whether items `[first, end)` are only a part of a name: "March" of "March Hare", "2020" of "Expo 2020". */
  readonly isInName: (first: number, end: number) => boolean
}

const ARTICLE = /^(?:the|a|an|its|their|his|her|this)$/

const CALLS = new Set('call calls called term terms termed dub dubs dubbed label labels describes described'.split(' '))
const STARTS = /^(?:announcement|declaration|proclamation|launch|start|beginning)$/

/** How far back "what Moscow calls" may reach, in items. */
const CALLING_REACH = 6

/** The item where the article and quotation mark before an event begin. */
const articleFrom = (items: readonly Item[], event: number): number => {
  const at = /^["“‘']$/.test(items[event - 1]?.text ?? '') ? event - 1 : event
  return ARTICLE.test(items[at - 1]?.text ?? '') ? at - 1 : at
}

/** The first item of what calls an event so: "*what Moscow calls its* “war”"; itself where nothing does. */
const calledFrom = (items: readonly Item[], event: number): number => {
  let at = articleFrom(items, event)
  if (items[at - 1]?.text === 'as') at--
  if (!CALLS.has(items[at - 1]?.text ?? '')) return event
  for (let back = at - 2; back >= Math.max(0, at - CALLING_REACH); back--) if (items[back]!.text === 'what') return back
  return event
}

/** The first item of "*Putin's announcement of* the war"; itself where nobody announces it. */
const announcedFrom = (items: readonly Item[], event: number): number => {
  const at = articleFrom(items, event)
  if (items[at - 1]?.text !== 'of' || !STARTS.test(items[at - 2]?.text ?? '')) return event
  // "*the government announcement of* the war"
  let said = at - 3
  while (/^(?:NOUN|ADJ|PROPN)$/.test(items[said]?.pos ?? '') && at - said < 6) said--
  if (ARTICLE.test(items[said]?.text ?? '')) return said
  if (/^(?:his|her|its|their)$/.test(items[at - 3]?.text ?? '')) return at - 3
  if (items[at - 3]?.text !== "'s") return event
  let first = at - 3
  while (first > 0 && items[first - 1]!.capital && at - first < 8) first--
  return first < at - 3 ? first : event
}

/** The landmarks of a sentence's items, from the mentions that begin in it. */
export const landmarksOf = (
  items: readonly Item[],
  mentions: readonly ReadMention[],
  chains: readonly ReadChain[],
): SentenceLandmarks => {
  const at = new Map(items.map(({ start }, index) => [start, index]))
  const events = new Map<number, readonly [end: number, event: NamedEvent]>()
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
    const event = { key, lasts: items.slice(first, end).some(({ text }) => LASTING.has(text)) }
    events.set(first, [end, event])
    if (ARTICLE.test(items[first - 1]?.text ?? '')) events.set(first - 1, [end, event])
    const called = calledFrom(items, first)
    if (called !== first) events.set(called, [end, event])
    const announced = announcedFrom(items, called)
    if (announced !== called) events.set(announced, [end, { key, lasts: false }])
  }
  const isInName = (first: number, end: number): boolean => {
    const [start, stop] = [items[first]!.start, items[end - 1]!.end]
    const name = names.get(first)
    return name !== undefined && name.end >= stop && name.end - name.start > stop - start
  }
  return { events, isInName }
}

import { type EntityType, type Extraction, globalId } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Match } from './name-search.ts'
import { fromKey } from './sort-key.ts'

/** How many sentences are looked at; those of documents that came first, where more have the words. */
export const MAX_PASSAGES = 200
/** Shorter words are looked for whole, not as beginnings: half of all words begin with an a. */
const MIN_BEGINNING = 3
/** Whatever a sentence says stands behind every name that is like enough. */
const MOST = 0.5

/** A sentence as it is kept to be found: its words, folded, and the chains that it speaks of, by local id. */
export interface WrittenPassage {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly chains: readonly string[]
}

/** Of those that a sentence speaks of, the kinds that people look for first. */
const TYPES: readonly EntityType[] = ['Person', 'Organization', 'Place', 'Event', 'Group', 'Date']

/** Words that are in every other sentence, and that nobody looks for beside others. */
const COMMON = new Set(
  'a an and are as at be been but by did do does for from had has have he her him his how i in is it its of on or she that the their them they this to was we were what when where which who whom whose why with you'.split(
    ' ',
  ),
)

const within = <T extends { readonly start: number }>(sorted: readonly T[], sentence: Span): readonly T[] => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < sentence.start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let at = low; at < sorted.length && (sorted[at]?.start ?? 0) < sentence.end; at++) found.push(sorted[at] as T)
  return found
}

/**
 * The sentences of a document that speak of somebody or something, by position. Who says a sentence is spoken of in it too, before
 * the others.
 */
export const passagesOf = ({
  document,
  sentences,
  mentions,
  quotes,
}: Pick<Extraction, 'document' | 'sentences' | 'mentions' | 'quotes'>): readonly WrittenPassage[] => {
  const sorted = [...mentions].sort((a, b) => a.start - b.start)
  return sentences.flatMap(({ start, end }) => {
    const speakers = quotes.flatMap((quote) =>
      quote.speaker !== null && quote.start < end && start < quote.end ? [quote.speaker] : [],
    )
    const chains = [...new Set([...speakers, ...within(sorted, { start, end }).map(({ entity }) => entity)])]
    return chains.length === 0 ? [] : [{ start, end, words: fold(document.text.slice(start, end)), chains }]
  })
}

/** The words that a sentence must have, each whole or as a beginning; those that say nothing only where there is no other. */
export const textWords = (
  asked: readonly string[],
): readonly { readonly word: string; readonly isBeginning: boolean }[] => {
  // What no letters are left of stands in no sentence.
  const words = asked.filter((word) => /^[a-z0-9]+$/.test(word))
  const telling = words.filter((word) => !COMMON.has(word))
  return [...new Set(telling.length === 0 ? words : telling)].map((word) => ({
    word,
    isBeginning: word.length >= MIN_BEGINNING && telling.length > 0,
  }))
}

/** A sentence that has the words, as an engine's index finds it. */
export interface FoundPassage extends Passage {
  readonly words: string
  /** Local ids. */
  readonly chains: readonly string[]
}

/** The entity of a chain. */
export interface ChainOwner {
  /** Global id. */
  readonly chain: string
  /** Internal number. */
  readonly entity: number
  /** Stored form of the entity's id. */
  readonly id: string
  readonly type: EntityType
}

const scoreOf = (asked: readonly string[], words: string, type: EntityType): number => {
  const isTogether = ` ${words}`.includes(` ${asked.join(' ')}`)
  const share = Math.min(1, asked.length / words.split(' ').length)
  return Number((MOST - 0.2 * Number(!isTogether) - 0.1 * (1 - share) - 0.01 * TYPES.indexOf(type)).toFixed(6))
}

/** Whom the sentences speak of, each once with the sentence that fits best; those of `named` were found by their names already. */
export const passageMatches = (
  asked: readonly string[],
  passages: readonly FoundPassage[],
  owners: readonly ChainOwner[],
  types: readonly EntityType[] | null,
  named: ReadonlySet<number>,
): readonly Match[] => {
  const ownerOf = new Map(owners.map((owner) => [owner.chain, owner]))
  const best = new Map<number, Match>()
  for (const { document, start, end, words, chains } of passages)
    for (const local of chains) {
      const owner = ownerOf.get(globalId(document, local))
      if (owner === undefined || named.has(owner.entity) || !(types?.includes(owner.type) ?? true)) continue
      const score = scoreOf(asked, words, owner.type)
      if (score <= (best.get(owner.entity)?.score ?? 0)) continue
      const { entity, id } = owner
      best.set(entity, { entity, id: fromKey(id), main: 0, matched: '', score, passage: { document, start, end } })
    }
  return [...best.values()]
}

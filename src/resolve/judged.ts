import type { Chain, Mention } from '../model/extraction.ts'
import type { Scorecard } from '../model/graph.ts'
import type { IdentityJudgement, MentionPin } from '../model/judgement.ts'
import { Bonds } from './bonds.ts'
import { byText } from './sets.ts'

/** What has become of a judgement in the graph as it is. */
export type Standing =
  | { readonly state: 'holds' }
  /** The words that it is pinned to, or a mention or claim there, are gone: it waits for them. */
  | { readonly state: 'dangling'; readonly documents: readonly string[] }
  /** Somebody judged the contrary of the same two later. */
  | { readonly state: 'overruled'; readonly by: string }
  /** A chain of "same" would join what is judged different, and this is its oldest link. */
  | { readonly state: 'set-aside'; readonly by: string }
  /** The two are read as of two types, or a "different" as one and the same mention. */
  | { readonly state: 'unfit'; readonly reason: string }

/** A chain as a judgement finds it. */
export interface JudgedChain {
  readonly globalId: string
  readonly type: Chain['type']
  /** Where its chain was cut: the chain as it was read, and which of its mentions this is. */
  readonly whole?: { readonly chain: string; readonly mention: string }
}

interface Link {
  readonly left: string
  readonly right: string
  readonly judgement: IdentityJudgement
}

/** Judgements on identity, with what they come to together. */
export interface Weighed {
  /** By judgement id. */
  readonly standings: ReadonlyMap<string, Standing>
  /** Those of "same" that hold, by id. */
  readonly same: readonly Link[]
  /** One for each two chains that are judged different. */
  readonly different: readonly Link[]
}

export const NOTHING_JUDGED: Weighed = { standings: new Map(), same: [], different: [] }

const length = ({ start, end }: { readonly start: number; readonly end: number }): number => end - start

/**
 * The mention that stands where a judgement is pinned: just there, else the shortest that holds the words, else the longest within
 * them, of its type if there is one. Null where the words are no longer there, or no mention.
 */
export const mentionAt = (text: string, mentions: readonly Mention[], pin: MentionPin): Mention | null => {
  if (text.slice(pin.start, pin.end) !== pin.text) return null
  const order = (a: Mention, b: Mention): number =>
    Number(b.type === pin.type) - Number(a.type === pin.type) ||
    a.start - b.start ||
    a.entity.length - b.entity.length ||
    byText(a.entity, b.entity)
  const exact = mentions.filter(({ start, end }) => start === pin.start && end === pin.end)
  const around = mentions.filter(({ start, end }) => start <= pin.start && end >= pin.end)
  const within = mentions.filter(({ start, end }) => start >= pin.start && end <= pin.end)
  return (
    exact.sort(order)[0] ??
    around.sort((a, b) => length(a) - length(b) || order(a, b))[0] ??
    within.sort((a, b) => length(b) - length(a) || order(a, b))[0] ??
    null
  )
}

/** Later first; of one moment, "different" first. */
const laterFirst = ({ judgement: a }: Link, { judgement: b }: Link): number =>
  byText(b.time, a.time) || byText(a.kind, b.kind) || byText(a.id, b.id)

const pairOf = ({ left, right }: Link): string => JSON.stringify([left, right])

const isWithinOne = (a: JudgedChain | null, b: JudgedChain | null): boolean =>
  a?.whole !== undefined && b?.whole !== undefined && a.whole.chain === b.whole.chain

const mentionOf = (chain: JudgedChain | null): JudgedChain | null =>
  chain === null ? null : { globalId: chain.whole?.mention ?? chain.globalId, type: chain.type }

/** How a judgement stands by itself: null where it links two chains, and others decide. */
const standingAlone = (
  judgement: IdentityJudgement,
  [a, b]: readonly [JudgedChain | null, JudgedChain | null],
): Standing | null => {
  if (a === null || b === null) {
    const gone = judgement.mentions.filter((_, index) => [a, b][index] === null)
    return { state: 'dangling', documents: [...new Set(gone.map(({ document }) => document))] }
  }
  if (a.type !== b.type) {
    const reason = `one is read as ${a.type.toLowerCase()}, the other as ${b.type.toLowerCase()}`
    return { state: 'unfit', reason }
  }
  if (a.globalId !== b.globalId) return null
  return judgement.kind === 'same' ? { state: 'holds' } : { state: 'unfit', reason: 'both are one mention' }
}

/** Weighs the links between chains: see `weigh`. */
const weighLinks = (links: readonly Link[], standings: Map<string, Standing>): Weighed => {
  const inOrder = [...links].sort(laterFirst)
  const latest = new Map<string, Link>()
  for (const link of inOrder) if (!latest.has(pairOf(link))) latest.set(pairOf(link), link)
  const bonds = new Bonds()
  const different = [...latest.values()].filter(({ judgement }) => judgement.kind === 'different')
  for (const { left, right } of different) bonds.keepApart(left, right)
  const same: Link[] = []
  for (const link of inOrder) {
    const { left, right, judgement } = link
    const winner = latest.get(pairOf(link))?.judgement ?? judgement
    if (winner.kind !== judgement.kind) standings.set(judgement.id, { state: 'overruled', by: winner.id })
    else if (judgement.kind === 'different') standings.set(judgement.id, { state: 'holds' })
    else if (bonds.areApart(bonds.rootOf(left), bonds.rootOf(right)))
      standings.set(judgement.id, { state: 'set-aside', by: between(link, different, bonds) })
    else {
      bonds.tie(left, right)
      standings.set(judgement.id, { state: 'holds' })
      same.push(link)
    }
  }
  same.sort((a, b) => byText(a.judgement.id, b.judgement.id))
  return { standings, same, different }
}

/**
 * Weighs judgements against each other; the result doesn't depend on their order. All that hang together must be there.
 *
 * Of contrary judgements on the same two chains the later one holds; of one moment, "different". Where a chain of "same" leads from
 * one to another that is judged different, "different" holds, and the oldest "same" on the way is set aside. Mentions of one
 * chain that was cut are weighed against each other first. `chainOf` gives the chain that a pin stands in, null where it dangles.
 */
export const weigh = (
  judgements: readonly IdentityJudgement[],
  chainOf: (pin: MentionPin) => JudgedChain | null,
): Weighed => {
  const standings = new Map<string, Standing>()
  const within = judgements.filter(({ mentions: [a, b] }) => isWithinOne(chainOf(a), chainOf(b)))
  if (within.length > 0)
    for (const [id, standing] of weigh(within, (pin) => mentionOf(chainOf(pin))).standings)
      if (standing.state !== 'holds') standings.set(id, standing)
  const links: Link[] = []
  for (const judgement of judgements) {
    if (standings.has(judgement.id)) continue
    const [a, b] = [chainOf(judgement.mentions[0]), chainOf(judgement.mentions[1])]
    const alone = standingAlone(judgement, [a, b])
    if (alone !== null) standings.set(judgement.id, alone)
    else if (a !== null && b !== null) {
      const [left, right] = [a.globalId, b.globalId].sort(byText) as [string, string]
      links.push({ left, right, judgement })
    }
  }
  return weighLinks(links, standings)
}

/** The judgement that keeps apart what a link would join. */
const between = ({ left, right }: Link, different: readonly Link[], bonds: Bonds): string => {
  const rootOf = (chain: string): string => bonds.rootOf(chain) ?? chain
  const ends = [rootOf(left), rootOf(right)].sort(byText).join()
  const ids = different
    .filter((link) => [rootOf(link.left), rootOf(link.right)].sort(byText).join() === ends)
    .map(({ judgement }) => judgement.id)
  return ids.sort(byText)[0] ?? ''
}

/** What resolution must heed. */
export const bondsOf = ({ same, different }: Weighed): Bonds => {
  const bonds = new Bonds()
  for (const { left, right } of different) bonds.keepApart(left, right)
  for (const { left, right } of same) bonds.tie(left, right)
  return bonds
}

/** Outweighs every scorecard and every veto. */
const JUDGED = 100

const saidBy = ({ author, time, note }: IdentityJudgement): string => {
  const who = author === null ? '' : ` by ${author}`
  return `judged to be one${who} on ${time.slice(0, 10)}${note === null ? '' : `: ${note}`}`
}

/** A judgement as a scorecard: why two chains are one. */
export const judgedCard = ({ left, right, judgement }: Link): Scorecard => ({
  left,
  right,
  score: JUDGED,
  verdict: 'same',
  features: [{ name: 'judged-same', weight: JUDGED, detail: `${saidBy(judgement)} (${judgement.id})` }],
})

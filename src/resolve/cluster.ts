import type { Scorecard } from '../model/graph.ts'
import type { Bonds } from './bonds.ts'
import { mergeProfiles, type Profile } from './profile.ts'
import { Refusals } from './refusals.ts'
import { amongRivals, type Crowds, companyOf, crowdsAmong } from './rivals.ts'
import { byText } from './sets.ts'

/** Chains that are one, with the cards of the merges that made them so. */
export interface Cluster {
  readonly profile: Profile
  readonly cards: readonly Scorecard[]
}

/** What hears of a round of comparisons: the clusters that it leaves, and what judged any two of them. */
export type OnJoined = (clusters: readonly Cluster[], judge: Judge) => void

/** Draws up the card of two. */
type Judge = (a: Profile, b: Profile) => Scorecard

/** A piece of evidence by which clusters find each other; the heavier, the sooner. */
export interface Key {
  readonly text: string
  readonly weight: number
}

interface Group {
  readonly key: Key
  readonly members: number[]
}

const groupsOf = (clusters: readonly Cluster[], keysOf: (profile: Profile) => readonly Key[]): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const [index, { profile }] of clusters.entries())
    for (const key of keysOf(profile)) {
      const group = groups.get(key.text)
      if (group === undefined) groups.set(key.text, { key, members: [index] })
      else group.members.push(index)
    }
  return [...groups.values()].sort((a, b) => b.key.weight - a.key.weight || byText(a.key.text, b.key.text))
}

/** What judges any two of those that a round leaves: one who stands beside another of the same name leaves open who is meant. */
const judgeAmong = (left: readonly Cluster[], judge: Judge, mayBeOne: (a: Profile, b: Profile) => boolean): Judge => {
  let crowds: Crowds | null = null
  return (a, b) =>
    amongRivals(judge(a, b), () => {
      const all = crowds ?? crowdsAmong(left.map(({ profile }, index) => [index, profile] as const))
      crowds = all
      return [[a, b] as const, [b, a] as const].flatMap(([near, far]) =>
        [...new Set(companyOf(near, all))].flatMap((index) => {
          const rival = left[index]?.profile
          return rival === undefined || rival.id === near.id || !mayBeOne(rival, far) ? [] : [judge(rival, far)]
        }),
      )
    })
}

/**
 * Joins what belongs together. Evidence comes strongest first, its bearers by id; a cluster joins the first one before it
 * with which the scorecard says `same`. The card is drawn up between the clusters as they then are, so that a veto between
 * any two of their members keeps them apart, and so does a judgement, and another in the same text who may be meant as well. The
 * result depends on the set of clusters, and on what `bonds` already knows; what is joined is tied there. `mayBeOne` spares the card
 * where a cheap look says no.
 */
export const joinClusters = (
  given: readonly Cluster[],
  keysOf: (profile: Profile) => readonly Key[],
  judge: Judge,
  bonds: Bonds,
  onJoined?: OnJoined,
  mayBeOne: (a: Profile, b: Profile) => boolean = () => true,
): readonly Cluster[] => {
  const clusters: Cluster[] = [...given].sort((a, b) => byText(a.profile.id, b.profile.id))
  const owner = clusters.map((_, index) => index)
  const refusals = new Refusals(clusters.length)
  const judged = clusters.map(({ profile }) => bonds.rootIn(profile.parts))
  const bondOf = (index: number): string | null => {
    const chain = judged[index] ?? null
    return chain === null ? null : bonds.rootOf(chain)
  }
  const rootOf = (index: number): number => {
    let root = index
    while (owner[root] !== root) root = owner[root] ?? root
    return root
  }
  /** The cards of those beside the one with the other, and the other way round. */
  const rivalCards = (one: number, other: number, beside: (one: number) => ReadonlySet<number>) =>
    [[one, other] as const, [other, one] as const].flatMap(([near, far]) => {
      const profile = clusters[far]?.profile
      return [...beside(near)].flatMap((index) => {
        const rival = clusters[index]?.profile
        const isRival = index !== near && rival !== undefined && profile !== undefined && mayBeOne(rival, profile)
        return isRival ? [judge(rival, profile)] : []
      })
    })
  for (const { members } of groupsOf(clusters, keysOf)) {
    const kept: number[] = []
    const roots = new Set(members.map(rootOf))
    let crowds: Crowds | null = null
    const beside = (one: number): ReadonlySet<number> => {
      const profile = clusters[one]?.profile
      // Two who are compared, and a third.
      if (roots.size < 3 || profile === undefined) return new Set()
      crowds ??= crowdsAmong([...roots].flatMap((root) => (clusters[root] ? [[root, clusters[root].profile]] : [])))
      return new Set(companyOf(profile, crowds).map(rootOf))
    }
    for (const root of roots) {
      const into = kept.find((other) => {
        const [a, b] = [clusters[other], clusters[root]]
        if (a === undefined || b === undefined || !mayBeOne(a.profile, b.profile)) return false
        if (refusals.has(other, root) || bonds.areApart(bondOf(other), bondOf(root))) return false
        const card = amongRivals(judge(a.profile, b.profile), () => rivalCards(other, root, beside))
        if (card.verdict !== 'same') {
          refusals.add(other, root)
          return false
        }
        clusters[other] = { profile: mergeProfiles(a.profile, b.profile), cards: [...a.cards, ...b.cards, card] }
        owner[root] = other
        refusals.forget(other)
        const [bond, otherBond] = [bondOf(root), bondOf(other)]
        if (bond !== null && otherBond !== null) bonds.tie(bond, otherBond)
        judged[other] = otherBond ?? bond
        return true
      })
      if (into === undefined) kept.push(root)
    }
  }
  const left = clusters.filter((_, index) => owner[index] === index)
  onJoined?.(left, judgeAmong(left, judge, mayBeOne))
  return left
}

import type { Scorecard } from '../model/graph.ts'
import type { Bonds } from './bonds.ts'
import { mergeProfiles, type Profile } from './profile.ts'
import { Refusals } from './refusals.ts'
import { byText } from './sets.ts'

/** Chains that are one, with the cards of the merges that made them so. */
export interface Cluster {
  readonly profile: Profile
  readonly cards: readonly Scorecard[]
}

/** What hears of a round of comparisons: the clusters that it leaves, and what judged any two of them. */
export type OnJoined = (clusters: readonly Cluster[], judge: (a: Profile, b: Profile) => Scorecard) => void

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

/**
 * Joins what belongs together. Evidence comes strongest first, its bearers by id; a cluster joins the first one before it
 * with which the scorecard says `same`. The card is drawn up between the clusters as they then are, so that a veto between
 * any two of their members keeps them apart, and so does a judgement. The result depends on the set of clusters, and on
 * what `bonds` already knows; what is joined is tied there. `mayBeOne` spares the card where a cheap look says no.
 */
export const joinClusters = (
  given: readonly Cluster[],
  keysOf: (profile: Profile) => readonly Key[],
  judge: (a: Profile, b: Profile) => Scorecard,
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
  for (const { members } of groupsOf(clusters, keysOf)) {
    const kept: number[] = []
    for (const root of new Set(members.map(rootOf))) {
      const into = kept.find((other) => {
        const [a, b] = [clusters[other], clusters[root]]
        if (a === undefined || b === undefined || !mayBeOne(a.profile, b.profile)) return false
        if (refusals.has(other, root) || bonds.areApart(bondOf(other), bondOf(root))) return false
        const card = judge(a.profile, b.profile)
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
  onJoined?.(left, judge)
  return left
}

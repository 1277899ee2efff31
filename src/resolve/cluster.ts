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

/** What two texts have in common says nothing of which of two in one text is meant. */
const OF_TEXTS = new Set(['same-cast', 'same-lineage'])

const tellingScore = ({ features }: Scorecard): number =>
  features.reduce((sum, { name, weight }) => (OF_TEXTS.has(name) ? sum : sum + weight), 0)

/**
 * Whether another of a text may as well be meant, as where father and son have one name: one that could be joined too, and has as
 * much in common with the newcomer.
 */
const isAmbiguous = (card: Scorecard, rivals: readonly Scorecard[]): boolean =>
  rivals.some((rival) => rival.verdict !== 'apart' && tellingScore(rival) >= tellingScore(card))

/** The documents that have several of some clusters, with these. */
type Crowds = ReadonlyMap<string, readonly number[]>
/** Who is told of by more than these is known well enough, and would be looked through again and again. */
const MOST_DOCUMENTS = 64
/** Two who are compared, and a third. */
const LEAST_IN_CROWD = 3

const crowdsAmong = (clusters: readonly (readonly [index: number, profile: Profile | undefined])[]): Crowds => {
  const byDocument = new Map<string, number[]>()
  for (const [index, profile] of clusters) {
    if (profile === undefined || profile.documents.size > MOST_DOCUMENTS) continue
    for (const document of profile.documents) {
      const known = byDocument.get(document)
      if (known === undefined) byDocument.set(document, [index])
      else known.push(index)
    }
  }
  return new Map([...byDocument].filter(([, indices]) => indices.length > 1))
}

/** Those of the crowds of its documents. Looks through the smaller of the two: a cluster may have as many documents as its block. */
const companyOf = ({ documents }: Profile, crowds: Crowds): readonly number[] =>
  crowds.size < documents.size
    ? [...crowds].flatMap(([document, indices]) => (documents.has(document) ? indices : []))
    : [...documents].flatMap((document) => crowds.get(document) ?? [])

/**
 * Joins what belongs together. Evidence comes strongest first, its bearers by id; a cluster joins the first one before it
 * with which the scorecard says `same`. The card is drawn up between the clusters as they then are, so that a veto between
 * any two of their members keeps them apart, and so does a judgement; and so does another in the same text who may be meant as well. The result depends on the set of clusters, and on
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
    const roots = new Set(members.map(rootOf))
    let crowds: Crowds | null = null
    const rivalsOf = (one: number, other: number, crowds: Crowds): readonly Scorecard[] => {
      const [own, profile] = [clusters[one]?.profile, clusters[other]?.profile]
      if (own === undefined || profile === undefined) return []
      return companyOf(own, crowds).flatMap((index) => {
        const rival = clusters[index]?.profile
        const isRival = index !== one && owner[index] === index && rival !== undefined && mayBeOne(rival, profile)
        return isRival ? [judge(rival, profile)] : []
      })
    }
    const rivalCards = (one: number, other: number): readonly Scorecard[] => {
      if (roots.size < LEAST_IN_CROWD) return []
      crowds ??= crowdsAmong([...roots].map((root) => [root, clusters[root]?.profile] as const))
      return crowds.size === 0 ? [] : [...rivalsOf(one, other, crowds), ...rivalsOf(other, one, crowds)]
    }
    for (const root of roots) {
      const into = kept.find((other) => {
        const [a, b] = [clusters[other], clusters[root]]
        if (a === undefined || b === undefined || !mayBeOne(a.profile, b.profile)) return false
        if (refusals.has(other, root) || bonds.areApart(bondOf(other), bondOf(root))) return false
        const card = judge(a.profile, b.profile)
        if (card.verdict !== 'same' || isAmbiguous(card, rivalCards(other, root))) {
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

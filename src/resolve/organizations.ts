import { wordList } from '../ontology/lexicon.ts'
import { organizationName } from './blocking.ts'
import { type Cluster, joinClusters, type Key } from './cluster.ts'
import type { Profile } from './profile.ts'
import { EVIDENCE, scoreOrganizations } from './scorecard.ts'
import { groupBy } from './sets.ts'

/** What every country or town has one of: "the Ministry of Health" of which? */
const SHARED_OFFICES = wordList('organizations', 'shared-office')

/** Beside which nothing tells one from another. */
const COMMON = wordList('organizations', 'common-beside-office')

/**
 * Whether a name of several words is one organization's only: not so where it has an office that every country has, and
 * nothing but common words beside it ("Ministry of Health", but "Harvard University").
 */
const isDistinctive = (name: string): boolean => {
  const words = organizationName(name).split(' ')
  if (words.length < 2) return false
  return words.some((word) => !SHARED_OFFICES.has(word) && !COMMON.has(word))
}

const keysOf = (profile: Profile, distinctive: boolean): readonly Key[] => [
  ...(distinctive ? [{ text: 'name', weight: 3 }] : []),
  ...[...profile.families].map((family) => ({ text: `family:${family}`, weight: 2 })),
  ...EVIDENCE.flatMap(({ name, weight }) =>
    [...profile.features[name].keys()].map((text) => ({ text: `${name}:${text}`, weight })),
  ),
]

/** Which organizations of one name are one. */
export const resolveOrganizations = (profiles: readonly Profile[]): readonly Cluster[] => {
  const blocks = groupBy(profiles, ({ parts }) => organizationName(parts[0]?.chain.name ?? ''))
  return [...blocks].flatMap(([name, block]) => {
    const distinctive = isDistinctive(name)
    return joinClusters(
      block.map((profile) => ({ profile, cards: [] })),
      (profile) => keysOf(profile, distinctive),
      (a, b) => scoreOrganizations(a, b, distinctive),
    )
  })
}

import { type Cluster, joinClusters, type Key } from './cluster.ts'
import { EVIDENCE } from './evidence.ts'
import {
  acronymOf,
  coreName,
  isAcronym,
  isDistinctive,
  isOfOnePlace,
  organizationKey,
  organizationName,
} from './organization-name.ts'
import type { Profile } from './profile.ts'
import type { Scope } from './scope.ts'
import { type OrganizationFit, scoreOrganizations } from './score-organizations.ts'
import { byText, groupBy } from './sets.ts'

const keysOf = (profile: Profile): readonly Key[] => [
  ...profile.parts.map(({ chain }) => ({ text: `name:${organizationName(chain.name)}`, weight: 3 })),
  ...[...profile.families].map((family) => ({ text: `family:${family}`, weight: 2 })),
  ...EVIDENCE.flatMap(({ name, weight }) =>
    [...profile.features[name].keys()].map((text) => ({ text: `${name}:${text}`, weight })),
  ),
]

const namesOf = ({ parts }: Profile): readonly string[] => [...new Set(parts.map(({ chain }) => chain.name))]

const isLocal = (profile: Profile): boolean => namesOf(profile).some(isOfOnePlace)

const fitOfNames = (a: string, b: string): OrganizationFit => {
  if (organizationName(a) === organizationName(b)) return isDistinctive(a) ? 'distinctive' : 'same'
  // What shares a key only because it begins with the same letters is another.
  const isShort = (short: string, long: string): boolean =>
    (isAcronym(short) && acronymOf(long) !== null) || coreName(long) === organizationName(short)
  return isShort(a, b) || isShort(b, a) ? 'short' : null
}

const FITS: readonly OrganizationFit[] = ['distinctive', 'same', 'short']

/** The best fit of their names; null where some of these do not fit. */
const fitOf = (a: Profile, b: Profile): OrganizationFit => {
  const fits = new Set(namesOf(a).flatMap((one) => namesOf(b).map((other) => fitOfNames(one, other))))
  return fits.has(null) ? null : (FITS.find((fit) => fits.has(fit)) ?? null)
}

/** Which organizations of one name, or of names that may be short for one another, are one. */
export const resolveOrganizations = (profiles: readonly Profile[], { bonds, onJoined }: Scope): readonly Cluster[] => {
  const blocks = groupBy(profiles, ({ parts }) => organizationKey(parts[0]?.chain.name ?? ''))
  return [...blocks]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, block]) =>
      joinClusters(
        block.map((profile) => ({ profile, cards: [] })),
        keysOf,
        (a, b) => scoreOrganizations(a, b, fitOf(a, b), isLocal(a) || isLocal(b)),
        bonds,
        onJoined,
      ),
    )
}

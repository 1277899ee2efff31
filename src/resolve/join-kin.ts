import type { Bonds } from './bonds.ts'
import { type Cluster, joinClusters } from './cluster.ts'
import { areCalledAlike, type KinTie } from './kin-ties.ts'
import type { Scope } from './scope.ts'
import { areOfTwoTexts, scorePersons } from './score-persons.ts'
import { byText, groupBy } from './sets.ts'

/** What is known of whose kin everybody is. */
interface Kinship {
  /** By global id of who is kin. */
  readonly ties: ReadonlyMap<string, readonly KinTie[]>
  /** Cluster of each chain of somebody of full name. */
  readonly owners: ReadonlyMap<string, string>
  readonly scope: Scope
}

/** Whose kin a cluster is, and under which given name; one text for one kinship to one person. */
const kinshipsOf = (
  { profile }: Cluster,
  { ties, owners }: Kinship,
): readonly { readonly kinship: string; readonly given: string }[] =>
  profile.parts.flatMap(({ globalId }) =>
    (ties.get(globalId) ?? []).flatMap(({ root, key, given }) => {
      const owner = owners.get(root)
      return owner === undefined ? [] : [{ kinship: JSON.stringify([owner, key]), given }]
    }),
  )

/** Clusters of full name by the kinships that they stand in. */
type Named = ReadonlyMap<string, readonly { readonly cluster: Cluster; readonly given: string }[]>

/** The one cluster of somebody of full name who is the same kin of the same person; null where several are, or none. */
const onlyFit = (lesser: Cluster, named: Named, kinship: Kinship): Cluster | null => {
  const found = new Set(
    kinshipsOf(lesser, kinship).flatMap((own) =>
      (named.get(own.kinship) ?? []).flatMap(({ cluster, given }) =>
        areCalledAlike(own.given, given) ? [cluster] : [],
      ),
    ),
  )
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

const keys = (): readonly { text: string; weight: number }[] => [{ text: 'kin', weight: 1 }]

/**
 * Joins who is called by a given name alone with who has a full name, where both are the same kin of one person: `her son Paul` and `Paul
 * Adeyemi, her son`. Whom two of full name fit stays apart. Gives the clusters of both kinds.
 */
export const joinKin = (
  whole: readonly Cluster[],
  lesser: readonly Cluster[],
  kinship: Kinship,
): readonly Cluster[] => {
  const named = groupBy(
    whole.flatMap((cluster) =>
      kinshipsOf(cluster, kinship).map(({ kinship: one, given }) => ({ one, cluster, given })),
    ),
    ({ one }) => one,
  )
  const groups = new Map<Cluster, Cluster[]>()
  const left: Cluster[] = []
  for (const cluster of lesser) {
    const fit = onlyFit(cluster, named, kinship)
    if (fit === null) left.push(cluster)
    else groups.set(fit, [...(groups.get(fit) ?? []), cluster])
  }
  const joined = [...groups]
    .sort(([a], [b]) => byText(a.profile.id, b.profile.id))
    .flatMap(([fit, others]) => joinGroup([fit, ...others], kinship.scope))
  return [...whole.filter((cluster) => !groups.has(cluster)), ...joined, ...left]
}

const joinGroup = (group: readonly Cluster[], { bonds, onJoined }: { bonds: Bonds; onJoined?: Scope['onJoined'] }) =>
  joinClusters(group, keys, (a, b) => scorePersons(a, b, { anchored: 'beside' }), bonds, onJoined, areOfTwoTexts)

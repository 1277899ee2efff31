import type { Entity, Scorecard } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Cluster, OnJoined } from '../resolve/cluster.ts'
import type { Profile } from '../resolve/profile.ts'
import { scorePersons } from '../resolve/scorecard.ts'
import { byText } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { affectedEntities } from './affected-entities.ts'
import { affectedFamilies } from './affected-families.ts'
import { affectedJudgements } from './affected-judgements.ts'
import { partOfStored } from './chain-reader.ts'

/** Another entity that may be the same one, and why the two are not joined. */
export interface PossiblySame {
  readonly id: string
  readonly name: string
  readonly card: Scorecard
}

/** What is said of two chains that are not one. */
interface Compared {
  readonly card: Scorecard
  /** False where resolution does not come to set them side by side: the card is what it would have said. */
  readonly isCompared: boolean
}

/** A round of comparisons as resolution left it. */
interface Round {
  readonly clusters: readonly Cluster[]
  readonly judge: (a: Profile, b: Profile) => Scorecard
}

const clusterOf = ({ clusters }: Round, chain: string): Cluster | undefined =>
  clusters.find(({ profile }) => profile.parts.some(({ globalId }) => globalId === chain))

/** What resolution makes of some chains and of all that it compares with these. */
export interface Comparison {
  /** Null where they are no persons or organizations that could be compared. */
  between(one: string, other: string): Compared | null
  /** Entities that share an entity's full name, or its company, and fall short of being one with it; the likeliest first. */
  possiblySame(entity: Entity): readonly PossiblySame[]
}

/** Works out anew what resolution compares, of the whole blocks that some chains stand in. Nothing is written. */
export const comparisonAround = async (
  store: Store,
  chains: readonly string[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Comparison> => {
  let rounds: Round[] = []
  const onResolution = (): OnJoined => {
    const heard: Round[] = []
    rounds = heard
    return (clusters, judge) => heard.push({ clusters, judge })
  }
  const nothing = { put: [], gone: new Set<string>() }
  const families = await affectedFamilies(store, nothing.put, nothing.gone, predicates)
  const judged = {
    ...(await affectedJudgements(store, { ...nothing, judge: [], undo: new Set() })),
    chains: (await store.chains({ ids: chains })).map(partOfStored),
  }
  const { entities, owners } = await affectedEntities({ store, ...nothing, families, judged, predicates, onResolution })
  const documents = [...new Set([...entities.values()].flatMap((entity) => entity.documents))]
  const { different } = await judged.reader.weighed(documents)
  const areJudgedTwo = (one: string, other: string): boolean =>
    different.some(({ left, right }) => {
      const [a, b] = [owners.get(left), owners.get(right)]
      return (a === one && b === other) || (a === other && b === one)
    })
  return {
    between: (one, other) => {
      const latest = [...rounds].reverse()
      for (const round of latest) {
        const [a, b] = [clusterOf(round, one), clusterOf(round, other)]
        if (a !== undefined && b !== undefined && a !== b)
          return { card: round.judge(a.profile, b.profile), isCompared: true }
      }
      const profileOf = (chain: string): Profile | undefined =>
        latest.flatMap((round) => clusterOf(round, chain) ?? [])[0]?.profile
      const [a, b] = [profileOf(one), profileOf(other)]
      if (a?.type !== 'Person' || b?.type !== 'Person') return null
      return { card: scorePersons(a, b), isCompared: false }
    },
    possiblySame: ({ id, chains: own }) => {
      const found = new Map<string, PossiblySame>()
      for (const round of rounds)
        for (const mine of new Set(own.flatMap((chain) => clusterOf(round, chain) ?? [])))
          for (const { profile } of round.clusters) {
            const owner = owners.get(profile.id) ?? profile.id
            const card = owner === id ? null : round.judge(mine.profile, profile)
            if (card?.verdict === 'possibly-same' && !areJudgedTwo(id, owner))
              found.set(owner, { id: owner, name: entities.get(owner)?.name ?? owner, card })
          }
      return [...found.values()].sort((a, b) => b.card.score - a.card.score || byText(a.id, b.id))
    },
  }
}

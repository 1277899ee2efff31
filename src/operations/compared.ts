import type { EntityType } from '../model/extraction.ts'
import type { Entity, Scorecard } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Cluster, OnJoined } from '../resolve/cluster.ts'
import type { Profile } from '../resolve/profile.ts'
import { scorePersons } from '../resolve/score-persons.ts'
import { byText } from '../resolve/sets.ts'
import { all, type Store } from '../store/store.ts'
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
  /** By global chain id. */
  readonly clusterOf: ReadonlyMap<string, Cluster>
  readonly judge: (a: Profile, b: Profile) => Scorecard
}

const byChain = (clusters: readonly Cluster[]): ReadonlyMap<string, Cluster> =>
  new Map(clusters.flatMap((cluster) => cluster.profile.parts.map(({ globalId }) => [globalId, cluster] as const)))

/** Cards of those that may be one with some entity, by the smallest chain of the other; later rounds know more. */
const nearCards = (
  rounds: readonly Round[],
  isOwnChain: (chain: string) => boolean,
): ReadonlyMap<string, Scorecard> => {
  const isOwn = ({ profile }: Cluster): boolean => profile.parts.some(({ globalId }) => isOwnChain(globalId))
  const cards = new Map<string, Scorecard>()
  for (const { clusters, judge } of rounds) {
    const own = clusters.filter(isOwn)
    const others = own.length === 0 ? [] : clusters.filter((cluster) => !isOwn(cluster))
    for (const { profile } of others)
      for (const mine of own) {
        const card = judge(mine.profile, profile)
        if (card.verdict === 'possibly-same') cards.set(profile.id, card)
      }
  }
  return cards
}

/** What resolution makes of some chains and of all that it compares with these. */
export interface Comparison {
  /** Null where they are no persons or organizations that could be compared. */
  between(one: string, other: string): Compared | null
  /** Entities that share an entity's full name, or its company, and fall short of being one with it; the likeliest first. */
  possiblySame(entity: Entity): Promise<readonly PossiblySame[]>
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
    return (clusters, judge) => heard.push({ clusters, clusterOf: byChain(clusters), judge })
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
        const [a, b] = [round.clusterOf.get(one), round.clusterOf.get(other)]
        if (a !== undefined && b !== undefined && a !== b)
          return { card: round.judge(a.profile, b.profile), isCompared: true }
      }
      const profileOf = (chain: string): Profile | undefined =>
        latest.find((round) => round.clusterOf.has(chain))?.clusterOf.get(chain)?.profile
      const [a, b] = [profileOf(one), profileOf(other)]
      if (a?.type !== 'Person' || b?.type !== 'Person') return null
      return { card: scorePersons(a, b), isCompared: false }
    },
    possiblySame: async ({ id }) => {
      const cards = nearCards(rounds, (chain) => owners.get(chain) === id)
      const found = new Map<string, PossiblySame>()
      if (cards.size === 0) return []
      // Not every chain that was compared had its whole block worked out: who it is, the store knows.
      for await (const entity of all((paging) => store.entities({ ids: [...cards.keys()] }, paging)))
        for (const chain of entity.chains) {
          const card = cards.get(chain)
          if (card !== undefined && entity.id !== id && !areJudgedTwo(id, entity.id))
            found.set(entity.id, { id: entity.id, name: entity.name, card })
        }
      return [...found.values()].sort((a, b) => b.card.score - a.card.score || byText(a.id, b.id))
    },
  }
}

/** What is weighed; all else is one by its key alone. */
export const WEIGHED: readonly EntityType[] = ['Person', 'Organization']

/**
 * Who else some entities may be, by their ids; those of which nobody else is likely are left out. Compared together: neighbours have
 * blocks and families in common.
 */
export const possiblySameOf = async (
  store: Store,
  entities: readonly Entity[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<ReadonlyMap<string, readonly PossiblySame[]>> => {
  const weighed = entities.filter(({ type }) => WEIGHED.includes(type))
  const found = new Map<string, readonly PossiblySame[]>()
  if (weighed.length === 0) return found
  const chains = weighed.flatMap((entity) => entity.chains)
  const comparison = await comparisonAround(store, chains, predicates)
  for (const entity of weighed) {
    const possiblySame = await comparison.possiblySame(entity)
    if (possiblySame.length > 0) found.set(entity.id, possiblySame)
  }
  return found
}

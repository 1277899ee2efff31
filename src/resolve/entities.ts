import { globalId } from '../model/extraction.ts'
import type { Entity, Scorecard } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type Anchor, anchorsOf } from './anchor.ts'
import { blockKey, ownKeys } from './blocking.ts'
import { type Bonds, parted } from './bonds.ts'
import type { OnJoined } from './cluster.ts'
import { entityOf } from './entity.ts'
import { bondsOf, judgedCard, NOTHING_JUDGED, type Weighed } from './judged.ts'
import { type KinTie, kinTiesOf } from './kin-ties.ts'
import { resolveOrganizations } from './organizations.ts'
import { resolvePersons } from './persons.ts'
import { type ChainPart, type DocumentPart, profilesOf } from './profile.ts'
import { samePlaces } from './same-places.ts'
import type { Scope } from './scope.ts'
import { byText, groupBy } from './sets.ts'
import { mainPerson } from './story.ts'

/** What is to be resolved. */
export interface Resolution {
  readonly documents: readonly DocumentPart[]
  /** The chains in question: every chain of the blocks, of the touched documents, and all persons of kin documents of these. */
  readonly chains: readonly ChainPart[]
  readonly keys: ReadonlySet<string>
  readonly touched: ReadonlySet<string>
  /** What people judged of them, and of all that hangs together with them by judgements. */
  readonly judged?: Weighed
  /** Hears of every round of comparisons. */
  readonly onJoined?: OnJoined | undefined
}

/** Chains of types that have a key of their own need no weighing: what has one key is one, but for an unlisted event of a story. */
const keyOfKeyed = ({ chain, globalId }: ChainPart, familyOf: () => string): string => {
  const key = blockKey(
    chain,
    () => undefined,
    () => undefined,
  )
  if (key === null) return globalId
  if (chain.type === 'Event' && chain.event === undefined) return JSON.stringify([key, familyOf()])
  return key
}

/** Anchors of all documents, by global id of the anchored. */
const anchorsIn = (
  documents: readonly DocumentPart[],
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, Anchor> =>
  new Map(
    documents.flatMap(({ id, chains, claims, cast }) => {
      const own = new Map([...chains].map(([local, { chain }]) => [local, chain]))
      return [...anchorsOf(own, claims, mainPerson(cast), predicates)].map(
        ([local, anchor]) => [globalId(id, local), { ...anchor, root: globalId(id, anchor.root) }] as const,
      )
    }),
  )

/** Kin ties of all documents, by global id of who is kin. */
const tiesIn = (
  documents: readonly DocumentPart[],
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, readonly KinTie[]> =>
  new Map(
    documents.flatMap(({ id, chains, claims }) => {
      const own = new Map([...chains].map(([local, { chain }]) => [local, chain]))
      return [...kinTiesOf(own, claims, predicates)].map(
        ([local, ties]) =>
          [globalId(id, local), ties.map((tie) => ({ ...tie, root: globalId(id, tie.root) }))] as const,
      )
    }),
  )

const scopeOf = ({ documents, keys, touched, judged = NOTHING_JUDGED, onJoined }: Resolution): Scope => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    hasKey: (key) => keys.has(key),
    isTouched: (document) => touched.has(document),
    isRetelling: (document) => byId.get(document)?.derived ?? false,
    chainIn: (document, local) => byId.get(document)?.chains.get(local),
    bonds: bondsOf(judged),
    onJoined,
  }
}

/** Chains that are one, and why. */
interface Joined {
  readonly parts: readonly ChainPart[]
  readonly cards: readonly Scorecard[]
}

/** Joins what judgements tie together, however far apart it was found. */
const joinJudged = (found: readonly Joined[], judged: Weighed, bonds: Bonds): readonly Joined[] => {
  if (judged.same.length === 0) return found
  const groups = groupBy(found, ({ parts }) => bonds.rootIn(parts) ?? parts[0]?.globalId ?? '')
  return [...groups.values()].map((group) => {
    const parts = group.flatMap((one) => one.parts)
    const ids = new Set(parts.map(({ globalId }) => globalId))
    const links = judged.same.filter(({ left, right }) => ids.has(left) && ids.has(right))
    return { parts, cards: [...group.flatMap(({ cards }) => cards), ...links.map(judgedCard)] }
  })
}

/**
 * The entities of the blocks and documents in question, each whole. Depends on the set of chains only, never on the order in
 * which they came. Joined on strong evidence only: what is merely likely stays apart. Judgements
 * come first: what they keep apart no evidence joins, and what they join is one in the end.
 */
export const resolveEntities = (
  resolution: Resolution,
  predicates: ReadonlyMap<string, Predicate>,
): readonly Entity[] => {
  const scope = scopeOf(resolution)
  const documents = new Map(resolution.documents.map((document) => [document.id, document]))
  // Of what has a key of its own not all documents are at hand, and one name is as good as another.
  const isDerived = ([first]: readonly ChainPart[]) =>
    first?.chain.type === 'Person' || first?.chain.type === 'Organization'
      ? (id: string): boolean => documents.get(id)?.derived ?? false
      : (): boolean => false
  // Persons are asked for by what they are known through, which takes more than the chain to tell.
  const asked = ({ chain, document }: ChainPart): boolean => {
    const own = ownKeys(chain)
    return own.length === 0 ? scope.isTouched(document) : own.some(scope.hasKey)
  }
  const profilesFor = (wanted: (part: ChainPart) => boolean) =>
    [...groupBy(resolution.chains.filter(wanted), ({ document }) => document)].flatMap(([id, parts]) => {
      const document = documents.get(id)
      return document === undefined ? [] : profilesOf(document, parts, predicates)
    })
  const clusters = [
    ...resolvePersons(
      profilesFor(({ chain }) => chain.type === 'Person'),
      scope,
      anchorsIn(resolution.documents, predicates),
      tiesIn(resolution.documents, predicates),
    ),
    ...resolveOrganizations(
      profilesFor((part) => part.chain.type === 'Organization' && asked(part)),
      scope,
    ),
  ]
  const keyed = groupBy(
    resolution.chains.filter(
      (part) => part.chain.type !== 'Person' && part.chain.type !== 'Organization' && asked(part),
    ),
    (part) => keyOfKeyed(part, () => documents.get(part.document)?.family ?? part.document),
  )
  // Judgements reach from one to the next, so that all is taken in order.
  const byKey = [...keyed]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, parts]) => samePlaces(parts, documents))
    .flatMap((parts) => parted(parts, (part) => [part], scope.bonds))
    .filter((parts) => parts.length > 0)
  const found: readonly Joined[] = [
    ...clusters.map(({ profile, cards }) => ({ parts: profile.parts, cards })),
    ...byKey.map((parts) => ({ parts, cards: [] })),
  ]
  return joinJudged(found, resolution.judged ?? NOTHING_JUDGED, scope.bonds).map(({ parts, cards }) =>
    entityOf(parts, cards, isDerived(parts)),
  )
}

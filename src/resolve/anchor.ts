import type { Chain, Claim } from '../model/extraction.ts'
import type { CastMember } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { nameKey } from './name-key.ts'
import { personName } from './person-name.ts'
import { byText } from './sets.ts'

/** A person of full name through whom one who is known by less can be found in other documents. */
export interface Anchor {
  /** Chain id: local in one document, global over several. */
  readonly root: string
  /** Name key of that person. */
  readonly key: string
  /** How the two hang together: a kinship seen from one side, `beside`, or only `in the story of`. */
  readonly how: string
  /** Whether that person is the main one of the document's story. */
  readonly isMain: boolean
}

/** Key of a person known by first and last name; null for anybody else. */
export const fullNameKey = (chain: Chain): string | null =>
  chain.type !== 'Person' || (chain.nameStatus ?? 'full') !== 'full' ? null : nameKey(personName(chain.name))

const BESIDE = 'beside'
const IN_STORY = 'in the story of'

/** Who a claim ties to its subject, and how, each seen from the other side. */
const tiesOf = (
  claim: Claim,
  predicate: Predicate,
): readonly (readonly [one: string, other: string, how: string])[] => {
  const { subject, object, with: companions } = claim
  const kin =
    predicate.group === 'kinship' && object !== null
      ? predicate.symmetric
        ? ([[subject, object, predicate.name]] as const)
        : ([
            [subject, object, `${predicate.name}:subject`],
            [object, subject, `${predicate.name}:object`],
          ] as const)
      : []
  const symmetric = predicate.symmetric ? kin.map(([one, other, how]) => [other, one, how] as const) : []
  const beside = companions.flatMap((companion) => [
    [subject, companion, BESIDE] as const,
    [companion, subject, BESIDE] as const,
  ])
  return [...kin, ...symmetric, ...beside]
}

/** Those who did one thing together: subjects of claims of one predicate, object and occurrence. */
const jointTies = (claims: readonly Claim[]): readonly (readonly [string, string, string])[] => {
  const groups = new Map<string, Set<string>>()
  for (const { subject, predicate, object, occurrence } of claims) {
    const key = JSON.stringify([predicate, object, occurrence])
    groups.set(key, (groups.get(key) ?? new Set()).add(subject))
  }
  return [...groups.values()].flatMap((group) =>
    [...group].flatMap((one) =>
      [...group].filter((other) => other !== one).map((other) => [one, other, BESIDE] as const),
    ),
  )
}

const isStated = ({ negated, modality }: Claim): boolean =>
  !negated && (modality === 'asserted' || modality === 'reported')

/** Whether nothing ties the two but that one document tells of both. */
export const isInStory = ({ how }: Anchor): boolean => how === IN_STORY

const rankOf = ({ how }: Anchor): number => (how === IN_STORY ? 2 : how === BESIDE ? 1 : 0)

/** Orders anchors: kin before company, the main person of the story before others, then by name. */
export const betterAnchor = (a: Anchor, b: Anchor): number =>
  rankOf(a) - rankOf(b) || Number(b.isMain) - Number(a.isMain) || byText(a.key, b.key) || byText(a.how, b.how)

const needsAnchor = (chain: Chain | undefined): chain is Chain =>
  chain?.type === 'Person' &&
  fullNameKey(chain) === null &&
  chain.nameStatus !== 'pseudonym' &&
  chain.nameStatus !== 'unnamed' &&
  chain.of === undefined

/**
 * The one anchor of each of `chains` who is a person known by less than a full name, by local id: kin before company, the main person
 * before others, then the first by name; who stands beside nobody hangs on the `main` person of the document's story. `claims` must hold all that name them.
 */
export const anchorsOf = (
  chains: ReadonlyMap<string, Chain>,
  claims: readonly Claim[],
  main: CastMember | null,
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, Anchor> => {
  const anchors = new Map<string, Anchor>()
  if (main !== null)
    for (const chain of chains.values())
      if (needsAnchor(chain)) anchors.set(chain.id, { root: main.chain, key: main.key, how: IN_STORY, isMain: true })
  const stated = claims.filter(isStated)
  const ties = stated.flatMap((claim) => {
    const predicate = predicates.get(claim.predicate)
    return predicate === undefined ? [] : tiesOf(claim, predicate)
  })
  for (const [one, other, how] of [...ties, ...jointTies(stated)]) {
    const root = chains.get(other)
    if (root === undefined || !needsAnchor(chains.get(one))) continue
    const key = fullNameKey(root)
    if (key === null) continue
    const anchor = { root: other, key, how, isMain: key === main?.key }
    const known = anchors.get(one)
    if (known === undefined || betterAnchor(anchor, known) < 0) anchors.set(one, anchor)
  }
  return anchors
}

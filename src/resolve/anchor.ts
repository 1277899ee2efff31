import type { Chain, Claim } from '../model/extraction.ts'
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
  /** How the two hang together: a kinship seen from one side, or `beside`. */
  readonly how: string
}

/** Key of a person known by first and last name; null for anybody else. */
export const fullNameKey = (chain: Chain): string | null =>
  chain.type !== 'Person' || (chain.nameStatus ?? 'full') !== 'full' ? null : nameKey(personName(chain.name))

const BESIDE = 'beside'

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

/** Orders anchors: kin before company, then by name. */
export const betterAnchor = (a: Anchor, b: Anchor): number =>
  Number(a.how === BESIDE) - Number(b.how === BESIDE) || byText(a.key, b.key) || byText(a.how, b.how)

/**
 * The one anchor of each person of a document who is known by less than a full name, by local id: kin before company, then
 * the first by name. `claims` must hold all that name the person.
 */
export const anchorsOf = (
  chainOf: (local: string) => Chain | undefined,
  claims: readonly Claim[],
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, Anchor> => {
  const anchors = new Map<string, Anchor>()
  const stated = claims.filter(isStated)
  const ties = stated.flatMap((claim) => {
    const predicate = predicates.get(claim.predicate)
    return predicate === undefined ? [] : tiesOf(claim, predicate)
  })
  for (const [one, other, how] of [...ties, ...jointTies(stated)]) {
    const [chain, root] = [chainOf(one), chainOf(other)]
    if (chain?.type !== 'Person' || root === undefined || fullNameKey(chain) !== null) continue
    if (chain.nameStatus === 'pseudonym' || chain.nameStatus === 'unnamed') continue
    const key = fullNameKey(root)
    if (key === null) continue
    const anchor = { root: other, key, how }
    const known = anchors.get(one)
    if (known === undefined || betterAnchor(anchor, known) < 0) anchors.set(one, anchor)
  }
  return anchors
}

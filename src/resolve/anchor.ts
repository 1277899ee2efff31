import type { Chain, Claim } from '../model/extraction.ts'
import type { CastMember } from '../model/graph.ts'
import { isStated } from '../model/stated.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { nameKey } from './name-key.ts'
import { nameFit, type PersonName, personName } from './person-name.ts'
import { byText, groupBy } from './sets.ts'

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

const known = new WeakMap<Chain, readonly PersonName[]>()

/**
 * Other full names that a document has for somebody: from before a marriage, or taken since, whole or ("Ana Reis, née Falk") behind the given
 * name. What only leaves words of the name out is none.
 */
export const otherNames = (chain: Chain): readonly PersonName[] => {
  const names = known.get(chain) ?? readOtherNames(chain)
  known.set(chain, names)
  return names
}

const readOtherNames = (chain: Chain): readonly PersonName[] => {
  if (chain.aliases.length === 0 || fullNameKey(chain) === null) return []
  const own = personName(chain.name)
  const isOther = (name: PersonName): boolean =>
    name.full !== null && !name.words.every((word) => own.words.includes(word)) && nameFit(own, name) === null
  const whole = (alias: string): string => (alias.includes(' ') ? alias : `${own.words[0]} ${alias}`)
  return chain.aliases.map((alias) => personName(whole(alias))).filter(isOther)
}

/** Keys of those names. */
export const otherNameKeys = (chain: Chain): readonly string[] => {
  const own = fullNameKey(chain)
  return [...new Set(otherNames(chain).flatMap((name) => nameKey(name) ?? []))].filter((key) => key !== own)
}

const BESIDE = 'beside'
const IN_STORY = 'in the story of'

type Tie = readonly [one: string, other: string, how: string]

/** The kin that a claim tells of, each seen from the other side. */
export const kinOf = ({ subject, object }: Claim, predicate: Predicate): readonly Tie[] => {
  if (predicate.group !== 'kinship' || object === null) return []
  const [there, back] = predicate.symmetric
    ? [predicate.name, predicate.name]
    : [`${predicate.name}:subject`, `${predicate.name}:object`]
  return [
    [subject, object, there],
    [object, subject, back],
  ]
}

/** Who a claim ties to its subject, and how, each seen from the other side. */
const tiesOf = (claim: Claim, predicate: Predicate): readonly Tie[] => {
  const beside = claim.with.flatMap((companion) => [
    [claim.subject, companion, BESIDE] as const,
    [companion, claim.subject, BESIDE] as const,
  ])
  return [...kinOf(claim, predicate), ...beside]
}

/** The subjects of what was one doing of several: claims of one predicate, object and occurrence. */
const jointDoers = (claims: readonly Claim[]): readonly ReadonlySet<string>[] =>
  [
    ...groupBy(claims, ({ predicate, object, occurrence }) => JSON.stringify([predicate, object, occurrence])).values(),
  ].map((group) => new Set(group.map(({ subject }) => subject)))

/** Whether nothing ties the two but that one document tells of both. */
export const isInStory = ({ how }: Anchor): boolean => how === IN_STORY

const rankOf = ({ how }: Anchor): number => (how === IN_STORY ? 2 : how === BESIDE ? 1 : 0)

/** Orders anchors: kin before company, the main person of the story before others, then by name. */
export const betterAnchor = (a: Anchor, b: Anchor): number =>
  rankOf(a) - rankOf(b) || Number(b.isMain) - Number(a.isMain) || byText(a.key, b.key) || byText(a.how, b.how)

/** Whether somebody is known by less than a full name, though by a name. */
export const needsAnchor = (chain: Chain | undefined): chain is Chain =>
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
  const anchorAt = (root: string, how: string): Anchor | null => {
    const chain = chains.get(root)
    const key = chain === undefined ? null : fullNameKey(chain)
    return key === null ? null : { root, key, how, isMain: key === main?.key }
  }
  const anchors = new Map<string, Anchor>()
  const hang = (one: string, anchor: Anchor): void => {
    const known = anchors.get(one)
    if (needsAnchor(chains.get(one)) && (known === undefined || betterAnchor(anchor, known) < 0))
      anchors.set(one, anchor)
  }
  if (main !== null)
    for (const { id } of chains.values()) hang(id, { root: main.chain, key: main.key, how: IN_STORY, isMain: true })
  const stated = claims.filter(isStated)
  for (const claim of stated) {
    const predicate = predicates.get(claim.predicate)
    for (const [one, other, how] of predicate === undefined ? [] : tiesOf(claim, predicate)) {
      const anchor = anchorAt(other, how)
      if (anchor !== null) hang(one, anchor)
    }
  }
  for (const doers of jointDoers(stated)) {
    // Of a crowd each would find the same best one: only that one is looked for, once.
    const [best] = [...doers].flatMap((doer) => anchorAt(doer, BESIDE) ?? []).sort(betterAnchor)
    if (best !== undefined) for (const doer of doers) hang(doer, best)
  }
  return anchors
}

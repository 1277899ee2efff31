import type { Chain, Extraction } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { CastMember } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { type Anchor, anchorsOf, fullNameKey, otherNameKeys } from './anchor.ts'
import { kinTiesOf } from './kin-ties.ts'
import { organizationKeys } from './organization-name.ts'
import { placeKey } from './place-key.ts'
import { mainPerson } from './story.ts'

/** The person that somebody is known through, and by which kin: `wife`, or `brother of wife`. Null where that is nobody. */
export const knownThrough = (
  chain: Chain,
  chainOf: (local: string) => Chain | undefined,
): { readonly root: Chain; readonly kin: string } | null => {
  const kin: string[] = []
  const seen = new Set<string>()
  let at: Chain | undefined = chain
  while (at?.of !== undefined && !seen.has(at.id)) {
    seen.add(at.id)
    kin.push(fold(at.of.kin))
    at = chainOf(at.of.entity)
  }
  return at === undefined || at.of !== undefined || kin.length === 0 ? null : { root: at, kin: kin.join(' of ') }
}

/**
 * The key of a chain that is one with every other chain of that key, wherever it stands: a place of the gazetteer, a day or
 * span of days, an event of the catalogue. Null for all others, which must be weighed, or are one within bounds only.
 */
export const exactKey = ({ type, gazetteer, edtf, event }: Chain): string | null => {
  if (type === 'Place' && gazetteer !== undefined) return `place:${gazetteer}`
  if (type === 'Date' && edtf !== undefined) return `date:${edtf}`
  return type === 'Event' && event !== undefined ? `event:${event}` : null
}

/**
 * The first key under which the chains of other documents are found that may be the same; null where none may: groups, and
 * persons known by less than a full name who stand beside nobody with one (they are looked for among kin documents only). Who
 * is known through another, or is anchored on another, has the key of that person.
 *
 * @example blockKey({ id: 'e1', type: 'Date', name: 'March 2022', aliases: [], edtf: '2022-03' }, …) // 'date:2022-03'
 */
export const blockKey = (
  chain: Chain,
  chainOf: (local: string) => Chain | undefined,
  anchorOf: (local: string) => Anchor | undefined,
): string | null => {
  switch (chain.type) {
    case 'Place':
      return `place:${placeKey(chain)}`
    case 'Date':
      return chain.edtf === undefined ? null : `date:${chain.edtf}`
    case 'Event':
      return `event:${chain.event ?? `name:${fold(chain.name)}`}`
    case 'Organization':
      return organizationKeys(chain.name)[0] ?? null
    case 'Group':
      return null
    case 'Person': {
      const root = knownThrough(chain, chainOf)?.root ?? chain
      const key = fullNameKey(root) ?? anchorOf(root.id)?.key
      return key === undefined ? null : `person:${key}`
    }
  }
}

const moreKeys = (chain: Chain | undefined): readonly string[] => {
  if (chain?.type === 'Person') return otherNameKeys(chain).map((key) => `person:${key}`)
  return chain?.type === 'Organization' ? organizationKeys(chain.name) : []
}

/** The blocks of a person whom a document calls by several full names: what asks for one asks for all. None of anybody else. */
export const blocksOfRenamed = (chain: Chain): readonly string[] => {
  const others = chain.type === 'Person' ? otherNameKeys(chain) : []
  return others.length === 0 ? [] : [`person:${fullNameKey(chain)}`, ...others.map((key) => `person:${key}`)]
}

/** Keys of a chain that needs no other chain to have one, all that it is found by. */
export const ownKeys = (chain: Chain): readonly string[] => {
  const none = (): undefined => undefined
  const key = chain.type === 'Person' ? null : blockKey(chain, none, none)
  return key === null ? [] : [...new Set([key, ...moreKeys(chain)])]
}

/** Blocking keys of a document's chains, by local id, as a store keeps them; of persons those of their kin ties as well. */
export const chainKeys = (
  { entities, claims }: Pick<Extraction, 'entities' | 'claims'>,
  cast: readonly CastMember[],
  predicates: ReadonlyMap<string, Predicate>,
): Readonly<Record<string, readonly string[]>> => {
  const byId = new Map(entities.map((chain) => [chain.id, chain]))
  const chainOf = (local: string): Chain | undefined => byId.get(local)
  const anchors = anchorsOf(byId, claims, mainPerson(cast), predicates)
  const ties = kinTiesOf(byId, claims, predicates)
  const keyed = entities.map((chain) => [chain.id, blockKey(chain, chainOf, (local) => anchors.get(local))] as const)
  return Object.fromEntries(
    keyed.flatMap(([id, key]) => {
      const kin = (ties.get(id) ?? []).map((tie) => tie.key)
      return key === null ? [] : [[id, [...new Set([key, ...moreKeys(byId.get(id)), ...kin])]]]
    }),
  )
}

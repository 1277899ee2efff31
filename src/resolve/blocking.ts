import type { Chain } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import { personName } from './person-name.ts'

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

/** An organization's name as it is compared: folded, without article. */
export const organizationName = (name: string): string => fold(name).replace(/^the /, '')

/** A person's first and last name, by which another document may know the same person; null where it isn't known in full. */
export const fullNameOf = (chain: Chain): string | null => {
  const status = chain.nameStatus ?? 'full'
  return chain.type !== 'Person' || status !== 'full' ? null : personName(chain.name).full
}

/**
 * The one key under which the chains of other documents are found that may be the same; null where none may: groups, and
 * persons known by less than a full name (who are looked for among kin documents only). A relative has the key of the person
 * that he or she is known through.
 *
 * @example blockKey({ id: 'e1', type: 'Date', name: 'March 2022', aliases: [], edtf: '2022-03' }, …) // 'date:2022-03'
 */
export const blockKey = (chain: Chain, chainOf: (local: string) => Chain | undefined): string | null => {
  switch (chain.type) {
    case 'Place':
      return `place:${chain.gazetteer ?? `name:${fold(chain.name)}`}`
    case 'Date':
      return chain.edtf === undefined ? null : `date:${chain.edtf}`
    case 'Event':
      return `event:${chain.event ?? `name:${fold(chain.name)}`}`
    case 'Organization':
      return `organization:${organizationName(chain.name)}`
    case 'Group':
      return null
    case 'Person': {
      const full = fullNameOf(knownThrough(chain, chainOf)?.root ?? chain)
      return full === null ? null : `person:${full}`
    }
  }
}

/** Blocking keys of a document's chains, by local id, as a store keeps them. */
export const chainKeys = (chains: readonly Chain[]): Readonly<Record<string, readonly string[]>> => {
  const byId = new Map(chains.map((chain) => [chain.id, chain]))
  const keyed = chains.map((chain) => [chain.id, blockKey(chain, (local) => byId.get(local))] as const)
  return Object.fromEntries(keyed.flatMap(([id, key]) => (key === null ? [] : [[id, [key]]])))
}

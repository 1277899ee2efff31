import type { Chain, Claim } from '../model/extraction.ts'
import { isStated } from '../model/stated.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { fullNameKey, kinOf, needsAnchor, otherNameKeys } from './anchor.ts'
import { areGivenForms } from './given-forms.ts'
import { givenKey } from './name-key.ts'
import { personName } from './person-name.ts'

/** That somebody is kin of a person of full name. */
export interface KinTie {
  /** The person of full name, by local id. */
  readonly root: string
  /** Given name of who is kin, folded. */
  readonly given: string
  /** The kinship, seen from one side, and a name of that person: under which those of other documents are found who are the same kin of somebody of that name. */
  readonly key: string
}

/** Whether two who are the same kin of one person are called alike: as Misha and Mikhail, or Ivana and Iwana. */
export const areCalledAlike = (a: string, b: string): boolean => areGivenForms(a, b) || givenKey(a) === givenKey(b)

/**
 * By local id: whose kin each person is who is called by a given name alone, or has a full name. Who is `Ana` in one text and
 * `Ana Reis` in another is found so, by the mother whom both name. `claims` must hold all that name them.
 */
export const kinTiesOf = (
  chains: ReadonlyMap<string, Chain>,
  claims: readonly Claim[],
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, readonly KinTie[]> => {
  const ties = new Map<string, Map<string, KinTie>>()
  for (const claim of claims.filter(isStated)) {
    const predicate = predicates.get(claim.predicate)
    for (const [one, other, how] of predicate === undefined ? [] : kinOf(claim, predicate)) {
      const [chain, root] = [chains.get(one), chains.get(other)]
      if (chain === undefined || root === undefined || !(needsAnchor(chain) || fullNameKey(chain) !== null)) continue
      const [rootKey, given] = [fullNameKey(root), personName(chain.name).words[0]]
      if (rootKey === null || given === undefined) continue
      const own = ties.get(one) ?? new Map<string, KinTie>()
      for (const name of [rootKey, ...otherNameKeys(root)]) {
        const key = `kin:${how} of ${name}`
        own.set(key, { root: other, given, key })
      }
      ties.set(one, own)
    }
  }
  return new Map([...ties].map(([id, own]) => [id, [...own.values()]]))
}

import type { DocumentHead, StoredChain } from '../model/graph.ts'
import { garbledForms } from '../resolve/garbled-forms.ts'
import { isRetelling } from '../resolve/original.ts'
import { groupBy } from '../resolve/sets.ts'

/**
 * Which names of a person only garble what a retold text has, by the person's chains and the documents of all families that speak of the
 * person. Whom a text does not name has no name there to garble.
 *
 * @example garbledAliases(chains, documents) // Set { 'Tomash Vilk' }
 */
export const garbledAliases = (
  chains: readonly StoredChain[],
  documents: readonly DocumentHead[],
): ReadonlySet<string> => {
  const families = groupBy(documents, ({ family }) => family)
  const named = groupBy(
    chains.filter(({ nameStatus }) => nameStatus !== 'unnamed'),
    ({ document }) => document,
  )
  const callings = documents.map((document) => ({
    forms: (named.get(document.id) ?? []).flatMap(({ name, aliases }) => [name, ...aliases]),
    family: document.family,
    isRetelling: isRetelling(document, families.get(document.family) ?? []),
  }))
  return garbledForms(callings)
}

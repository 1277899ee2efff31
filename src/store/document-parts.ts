import type { Claim, Extraction, Mention } from '../model/extraction.ts'
import type { DocumentHead } from '../model/graph.ts'

/** A document without what may be long, and without its family, which changes with other documents. */
export const headOf = ({
  document,
  warnings,
  rules,
}: Pick<Extraction, 'document' | 'warnings' | 'rules'>): Omit<DocumentHead, 'family'> => {
  const { text: _, ...head } = document
  return { ...head, warnings, ...(rules !== undefined && { rules }) }
}

/** The mentions of each chain, by local id, in the order of the text. */
export const mentionsByChain = ({
  mentions,
}: Pick<Extraction, 'mentions'>): ReadonlyMap<string, readonly Mention[]> => {
  const byChain = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const group = byChain.get(mention.entity)
    if (group === undefined) byChain.set(mention.entity, [mention])
    else group.push(mention)
  }
  return byChain
}

/** How a chain takes part in a claim. */
export type Role = 'subject' | 'object' | 'place' | 'attributedTo' | 'date' | 'with'

/** Which chains take part in a claim, by role; local ids. */
export const rolesOf = (claim: Claim): readonly (readonly [role: Role, chain: string])[] => {
  const roles: readonly (readonly [role: Role, chain: string | null | undefined])[] = [
    ['subject', claim.subject],
    ['object', claim.object],
    ['place', claim.place],
    ['attributedTo', claim.attributedTo],
    ['date', claim.time?.date],
    ...claim.with.map((companion) => ['with', companion] as const),
  ]
  return roles.flatMap(([role, chain]) => (chain === null || chain === undefined ? [] : [[role, chain] as const]))
}

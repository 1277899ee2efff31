import type { Document } from '../model/document.ts'

type Printed = Pick<Document, 'id' | 'derivedFrom' | 'published'>

/**
 * Whether a document of a family retells another of it: it says so, or another was published before it, or is dated where it is not.
 * Nothing is known of the order of two of one day, or of two without any: then neither does.
 */
export const isRetelling = ({ id, derivedFrom, published }: Printed, family: readonly Printed[]): boolean =>
  derivedFrom !== null ||
  family.some(
    (other) => other.id !== id && other.published !== null && (published === null || other.published < published),
  )

/**
 * What is said in documents, in the order given, but what stands in a document that says it retells another last: who quotes one of
 * several begins with the first.
 */
export const retellingsLast = <T extends { readonly document: string }>(
  said: readonly T[],
  documents: ReadonlyMap<string, Pick<Document, 'derivedFrom'> | null>,
): readonly T[] => {
  const isRetold = ({ document }: T): boolean => documents.get(document)?.derivedFrom != null
  return [...said.filter((one) => !isRetold(one)), ...said.filter(isRetold)]
}

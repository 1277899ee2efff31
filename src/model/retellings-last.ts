import type { Document } from './document.ts'

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

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

import type { Document, DocumentFields } from '../model/document.ts'
import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import { makeDocument } from '../text/make-document.ts'
import type { Read } from './ingest.ts'

/** Reads a document: what `createExtractor` gives. */
export type Extract = (document: Document) => Extraction

/** A document whose reading broke down; `what` says how. */
export const unreadable = (what: string, place: ErrorPlace, id: unknown, cause?: unknown): StorygraphError =>
  new StorygraphError(
    'UNREADABLE',
    `Reading this document broke down: ${what}. It is the program's fault: leave the document out, and report it with its text.`,
    { place, cause, details: typeof id === 'string' ? { id } : {} },
  )

/**
 * Makes a document of what was given and reads it; what was read has the place. Never throws: what `makeDocument` refuses, and any fault of the reading itself
 * (UNREADABLE), is given back as the error that it is, so that one document costs no other.
 *
 * @example readDocument({ text: 'Ada left Lisbon in 1921.' }, createExtractor({}))
 */
export const readDocument = (fields: DocumentFields, extract: Extract, place: ErrorPlace = {}): Read => {
  try {
    return { ...extract(makeDocument(fields, place)), place }
  } catch (error) {
    if (error instanceof StorygraphError) return error
    return unreadable(error instanceof Error ? error.message : String(error), place, fields.id, error)
  }
}

import { StorygraphError } from '../model/errors.ts'
import { plainExtraction } from '../model/plain.ts'
import type { Read } from './ingest.ts'

/**
 * The line of JSON that `storygraph extract` writes for an input, its line end included: what was read, or
 * `{"id"?,"error":{"code","message","file","line"}}`. Keys are in one order, whoever made the extraction, so that the same reading
 * is the same bytes; `file` and `line` are null where they do not apply.
 */
export const extractionLine = (read: Read): string => {
  if (!(read instanceof StorygraphError)) return `${JSON.stringify(plainExtraction(read))}\n`
  const { code, message, place, details } = read
  const error = { code, message, file: place.file ?? null, line: place.line ?? null }
  return `${JSON.stringify({ ...(typeof details.id === 'string' && { id: details.id }), error })}\n`
}

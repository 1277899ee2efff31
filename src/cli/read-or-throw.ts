import type { DocumentFields } from '../model/document.ts'
import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Readers } from '../operations/reading-pool.ts'

/** Reads one document as the API wants it: refusals are thrown. */
export const readOrThrow =
  (readers: Pick<Readers, 'read'>) =>
  async (fields: DocumentFields): Promise<Extraction> => {
    const read = await readers.read(fields)
    if (read instanceof StorygraphError) throw read
    return read
  }

import { StorygraphError } from '../model/errors.ts'
import type { Read } from '../operations/ingest.ts'
import { plainText } from './plain-text.ts'
import type { Words } from './words.ts'

/** Passes on what was read, telling of each document's warnings. */
export async function* withWarnings(reads: AsyncIterable<Read>, words: Words): AsyncGenerator<Read> {
  for await (const read of reads) {
    if (!(read instanceof StorygraphError))
      for (const { code, message } of read.warnings) words.note(plainText(`${read.document.id}: ${code}: ${message}`))
    yield read
  }
}

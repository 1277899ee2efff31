import { type DocumentFields, MAX_DOCUMENT_BYTES } from '../model/document.ts'
import { StorygraphError } from '../model/errors.ts'
import { decode } from './decode.ts'
import type { OneForm } from './formats/format-in.ts'
import { MAX_FORMAT_BYTES } from './formats/limits.ts'
import type { TextTaker } from './formats/text-taker.ts'
import { withoutFrontMatter } from './front-matter.ts'

/** Room for front matter beside the text. */
const MAX_FILE_BYTES = MAX_DOCUMENT_BYTES + 65_536

/** The most bytes that a file with one document may have. */
export const mostOf = (format: OneForm): number => (format === 'text' ? MAX_FILE_BYTES : MAX_FORMAT_BYTES[format])

export const tooLarge = (format: OneForm): StorygraphError =>
  new StorygraphError(
    'TOO_LARGE',
    format === 'text'
      ? 'The file holds more than 10 MB of text. Split it into several documents.'
      : `The file is larger than ${mostOf(format) / 2 ** 20} MB, the most for ${format}. Save its text as .txt, or split it.`,
  )

/** What a file with one document gives: its text, and of title, author, day, language and address what stands in it. The bytes are given away. */
export const documentIn = async (
  format: OneForm,
  bytes: Uint8Array<ArrayBuffer>,
  taker: TextTaker,
): Promise<DocumentFields> => (format === 'text' ? withoutFrontMatter(decode(bytes)) : taker.take(format, bytes))

import type { DocumentFields } from '../model/document.ts'
import { formatIn } from '../text/formats/format-in.ts'
import { FORMAT_BY_ENDING } from '../text/formats/sniff.ts'
import { TextTaker } from '../text/formats/text-taker.ts'
import { documentIn, mostOf, tooLarge } from '../text/one-document.ts'

/** So much of a file's beginning is looked at to tell what it is, as where files are read piece by piece. Unit: bytes. */
const HEAD = 65_536

/**
 * The document in a file that somebody sends: what it is, its bytes and its name tell as with files that are read. The file's name
 * without its ending is the title where the file gives none. Rejects with what `readInputs` refuses: TOO_LARGE, NOT_UTF8, BINARY, BAD_FRONT_MATTER,
 * BAD_FILE, ENCRYPTED, NO_TEXT. A thread of its own takes the text out, and ends with the signal.
 *
 * @example (await takeFile('letters.docx', bytes, signal)).title // 'Letters from Lisbon'
 */
export const takeFile = async (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<DocumentFields> => {
  const [, stem = name, ending = ''] = /^(.+)\.([^.]+)$/.exec(name) ?? []
  const format = formatIn(FORMAT_BY_ENDING[ending.toLowerCase()] ?? 'text', bytes.subarray(0, HEAD))
  if (bytes.length > mostOf(format)) throw tooLarge(format)
  const taker = new TextTaker()
  const end = (): void => void taker.close()
  signal.addEventListener('abort', end)
  try {
    const fields = await documentIn(format, bytes, taker)
    return { ...fields, title: fields.title ?? stem }
  } finally {
    signal.removeEventListener('abort', end)
    await taker.close()
  }
}

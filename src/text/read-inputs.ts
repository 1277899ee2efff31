import { createReadStream } from 'node:fs'
import { type DocumentFields, MAX_DOCUMENT_BYTES } from '../model/document.ts'
import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import { fileError } from './file-error.ts'
import { formatIn, type OneForm } from './formats/format-in.ts'
import { TextTaker } from './formats/text-taker.ts'
import { type InputFile, inputFiles } from './input-files.ts'
import { jsonLines } from './json-lines.ts'
import { documentIn, mostOf, tooLarge } from './one-document.ts'

/** A document as it was given, not checked yet, and where it came from. */
export interface DocumentInput {
  readonly fields: DocumentFields
  readonly place: ErrorPlace
}

/** What is read besides files, and who hears of it. */
export interface InputStreams {
  /** What a path of `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Told of each piece of a file or of standard input as it is taken in. */
  readonly onBytes?: (bytes: number) => void
}

/** JSON may take six bytes for a character of two, as `\u0416` does. */
const MAX_LINE_BYTES = 3 * MAX_DOCUMENT_BYTES + 65_536

/** The file's bytes, none beyond those that a file of its kind may have; TOO_LARGE then. */
const readBytes = async (
  file: string,
  form: OneForm,
  { onBytes }: InputStreams,
): Promise<{ readonly format: OneForm; readonly bytes: Buffer<ArrayBuffer> }> => {
  const chunks: Uint8Array[] = []
  let size = 0
  let format = form
  for await (const chunk of createReadStream(file)) {
    if (size === 0) format = formatIn(form, chunk)
    chunks.push(chunk)
    size += chunk.length
    onBytes?.(chunk.length)
    if (size > mostOf(format)) throw tooLarge(format)
  }
  return { format: size === 0 ? formatIn(form, new Uint8Array()) : format, bytes: Buffer.concat(chunks) }
}

const readOne = async (
  file: string,
  form: OneForm,
  streams: InputStreams,
  taker: TextTaker,
): Promise<DocumentInput> => {
  const { format, bytes } = await readBytes(file, form, streams)
  return { fields: await documentIn(format, new Uint8Array(bytes), taker), place: { file } }
}

/** The bytes of a file of lines, or of standard input. */
export async function* bytesOf(file: string, { stdin, onBytes }: InputStreams): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> | undefined = file === '-' ? stdin : createReadStream(file)
  if (chunks === undefined)
    throw new StorygraphError('BAD_INPUT', 'There is no standard input here. Name files instead of "-".')
  for await (const chunk of chunks) {
    onBytes?.(chunk.length)
    yield chunk
  }
}

async function* readFile(
  { file, form }: InputFile,
  streams: InputStreams,
  taker: TextTaker,
): AsyncGenerator<DocumentInput | StorygraphError> {
  try {
    if (form !== 'lines') yield await readOne(file, form, streams, taker)
    else
      for await (const read of jsonLines(bytesOf(file, streams), file, MAX_LINE_BYTES)) {
        // Not checked yet: makeDocument looks at every field.
        yield read instanceof StorygraphError
          ? read
          : { fields: read.value as unknown as DocumentFields, place: read.place }
      }
  } catch (error) {
    yield fileError(error, file)
  }
}

/**
 * Reads documents from files, folders and standard input (`-`), in the order given, one at a time, so that memory does not grow
 * with the input. `.txt` and `.md` are a document each, with front matter or without; `.jsonl` and standard input hold one JSON
 * object a line. A byte order mark at a file's start is dropped, and otherwise every text stays as it came. Of HTML, PDF, DOCX and EPUB,
 * known by their first bytes whatever they are called, the text is taken out, with title, author, day, language and address where the
 * file has them.
 *
 * What cannot be read is a StorygraphError in its place, with file and line, and costs no other: BAD_INPUT (a path that is not
 * there, of another kind, or unreadable), TOO_LARGE, NOT_UTF8, BINARY, BAD_FRONT_MATTER, BAD_JSON; BAD_FILE (damaged, or not what its name
 * says), ENCRYPTED, NO_TEXT. The fields are checked later, by `makeDocument`.
 *
 * @example for await (const input of readInputs(['stories', '-'], { stdin: process.stdin })) …
 */
export async function* readInputs(
  paths: readonly string[],
  streams: InputStreams = {},
): AsyncGenerator<DocumentInput | StorygraphError> {
  const taker = new TextTaker()
  try {
    for await (const found of inputFiles(paths)) {
      if (found instanceof StorygraphError) yield found
      else yield* readFile(found, streams, taker)
    }
  } finally {
    await taker.close()
  }
}

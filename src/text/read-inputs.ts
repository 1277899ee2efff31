import { createReadStream } from 'node:fs'
import { type DocumentFields, MAX_DOCUMENT_BYTES } from '../model/document.ts'
import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import { decode } from './decode.ts'
import { fileError } from './file-error.ts'
import { withoutFrontMatter } from './front-matter.ts'
import { type InputFile, inputFiles } from './input-files.ts'
import { jsonLines } from './json-lines.ts'

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

/** Room for front matter beside the text. */
const MAX_FILE_BYTES = MAX_DOCUMENT_BYTES + 65_536

/** JSON may take six bytes for a character of two, as `\u0416` does. */
const MAX_LINE_BYTES = 3 * MAX_DOCUMENT_BYTES + 65_536

const readText = async (file: string, { onBytes }: InputStreams): Promise<DocumentInput> => {
  const chunks: Uint8Array[] = []
  let size = 0
  // One byte more than allowed tells a file that is too large, however large it is.
  for await (const chunk of createReadStream(file, { end: MAX_FILE_BYTES })) {
    chunks.push(chunk)
    size += chunk.length
    onBytes?.(chunk.length)
  }
  if (size > MAX_FILE_BYTES) {
    throw new StorygraphError('TOO_LARGE', 'The file holds more than 10 MB of text. Split it into several documents.')
  }
  return { fields: withoutFrontMatter(decode(Buffer.concat(chunks))), place: { file } }
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

async function* readFile(found: InputFile, streams: InputStreams): AsyncGenerator<DocumentInput | StorygraphError> {
  const { file, form } = found
  try {
    if (form === 'text') yield await readText(file, streams)
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
 * object a line. A byte order mark at a file's start is dropped, and otherwise every text stays as it came.
 *
 * What cannot be read is a StorygraphError in its place, with file and line, and costs no other: BAD_INPUT (a path that is not
 * there, of another kind, or unreadable), TOO_LARGE, NOT_UTF8, BINARY, BAD_FRONT_MATTER, BAD_JSON. The fields are checked later,
 * by `makeDocument`.
 *
 * @example for await (const input of readInputs(['stories', '-'], { stdin: process.stdin })) …
 */
export async function* readInputs(
  paths: readonly string[],
  streams: InputStreams = {},
): AsyncGenerator<DocumentInput | StorygraphError> {
  for await (const found of inputFiles(paths)) {
    if (found instanceof StorygraphError) yield found
    else yield* readFile(found, streams)
  }
}

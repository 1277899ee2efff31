import { type ErrorCode, type ErrorPlace, StorygraphError } from '../model/errors.ts'
import { byteLines } from './byte-lines.ts'
import { decode } from './decode.ts'

/** An object of a JSONL file, and where it stands. */
export interface JsonLine {
  readonly value: Readonly<Record<string, unknown>>
  readonly place: ErrorPlace
}

const at = (code: ErrorCode, message: string, place: ErrorPlace, cause?: unknown): StorygraphError =>
  new StorygraphError(code, message, { place, cause })

const parsed = (text: string, place: ErrorPlace): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const what = text.trimEnd().endsWith('}')
      ? 'This line is not JSON.'
      : 'This line is not JSON, and seems to be cut off.'
    return at('BAD_JSON', `${what} Write one whole JSON object on each line.`, place, error)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readLine = (bytes: Uint8Array, place: ErrorPlace): JsonLine | StorygraphError | null => {
  let text: string
  try {
    text = decode(bytes)
  } catch (error) {
    if (!(error instanceof StorygraphError)) throw error
    return at(error.code, error.message, place)
  }
  if (text.trim() === '') return null
  const value = parsed(text, place)
  if (value instanceof StorygraphError) return value
  if (isObject(value)) return { value, place }
  return at('BAD_JSON', 'This line is JSON, but no object. Write one JSON object on each line.', place)
}

/**
 * The objects of a JSONL stream, in order; blank lines are skipped. A line that is none gives an error with its number, and the
 * next ones are read all the same: TOO_LARGE (more than `limit` bytes), NOT_UTF8, BINARY, BAD_JSON.
 */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  limit: number,
): AsyncGenerator<JsonLine | StorygraphError> {
  for await (const { line, bytes } of byteLines(chunks, limit)) {
    const place = { file, line }
    const read =
      bytes === null
        ? at(
            'TOO_LARGE',
            `This line is longer than ${Math.floor(limit / 2 ** 20)} MB. Split it into several documents.`,
            place,
          )
        : readLine(bytes, place)
    if (read !== null) yield read
  }
}

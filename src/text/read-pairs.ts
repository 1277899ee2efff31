import { StorygraphError } from '../model/errors.ts'
import { fileError } from './file-error.ts'
import { type JsonLine, jsonLines } from './json-lines.ts'
import { bytesOf, type InputStreams } from './read-inputs.ts'

/** Two names to compare, as a line gave them. */
export interface NamePair {
  readonly id: string | number | null
  readonly a: string
  readonly b: string
}

/** Two names of 5,000 characters, as JSON may write them, and room for fields of the user's own. */
const MAX_LINE_BYTES = 2 ** 20

const pairOf = ({ value: { id, a, b }, place }: JsonLine): NamePair | StorygraphError => {
  const known = typeof id === 'string' || typeof id === 'number' ? id : null
  const bad = (message: string): StorygraphError =>
    new StorygraphError('BAD_INPUT', message, { place, details: known === null ? {} : { id: known } })
  if (id !== undefined && id !== null && known === null) return bad('"id" is neither a text nor a number.')
  if (typeof a !== 'string' || typeof b !== 'string') {
    return bad('A line needs two names: {"id": "1", "a": "Misha Orlov", "b": "Mikhail Orlov"}.')
  }
  return { id: known, a, b }
}

/**
 * The pairs of names of a JSONL file or of standard input (`-`), in order and one at a time. A line that is none gives an error in
 * its place: BAD_INPUT (no two names), TOO_LARGE, NOT_UTF8, BINARY, BAD_JSON; so does a file that cannot be read.
 */
export async function* readPairs(file: string, streams: InputStreams): AsyncGenerator<NamePair | StorygraphError> {
  try {
    for await (const line of jsonLines(bytesOf(file, streams), file, MAX_LINE_BYTES)) {
      if (!(line instanceof StorygraphError)) yield pairOf(line)
      else if (line.code !== 'TOO_LARGE') yield line
      else
        yield new StorygraphError('TOO_LARGE', 'This line is longer than 1 MB. Give two names on it.', {
          place: line.place,
        })
    }
  } catch (error) {
    yield fileError(error, file)
  }
}

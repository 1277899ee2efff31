import { MAX_DOCUMENT_BYTES } from '../model/document.ts'
import { type ErrorCode, StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Placed } from '../model/placed.ts'
import { checkExtraction } from './check-extraction.ts'
import { fileError } from './file-error.ts'
import { inputFiles } from './input-files.ts'
import { type JsonLine, jsonLines } from './json-lines.ts'
import { bytesOf, type InputStreams } from './read-inputs.ts'

/** What was read of a text is several times the text. */
const MAX_LINE_BYTES = 24 * MAX_DOCUMENT_BYTES

/** Why reading refuses a document; any other code cannot have come from `extract`. */
const REFUSALS: readonly ErrorCode[] = [
  'BAD_INPUT',
  'TOO_LARGE',
  'EMPTY',
  'BINARY',
  'NOT_UTF8',
  'BAD_FRONT_MATTER',
  'BAD_JSON',
  'BAD_DOCUMENT',
  'BAD_ID',
  'UNREADABLE',
  'NO_TEXT',
  'ENCRYPTED',
  'BAD_FILE',
]

/** What `extract` refused, as it said it then. */
const refusalOf = ({ value, place }: JsonLine): StorygraphError | null => {
  const { error, id } = value
  if (typeof error !== 'object' || error === null) return null
  const { code, message, file, line } = error as Readonly<Record<string, unknown>>
  const details = { ...(typeof id === 'string' && { id }), from: { file: file ?? null, line: line ?? null } }
  const what = typeof message === 'string' ? message : 'It was refused when it was extracted.'
  return new StorygraphError(REFUSALS.find((one) => one === code) ?? 'BAD_INPUT', what, { place, details })
}

const checked = (line: JsonLine): Placed<Extraction> | StorygraphError => {
  const refusal = refusalOf(line)
  if (refusal !== null) return refusal
  try {
    return { ...checkExtraction(line.value, line.place), place: line.place }
  } catch (error) {
    if (error instanceof StorygraphError) return error
    throw error
  }
}

async function* readLines(file: string, streams: InputStreams): AsyncGenerator<Placed<Extraction> | StorygraphError> {
  try {
    for await (const line of jsonLines(bytesOf(file, streams), file, MAX_LINE_BYTES)) {
      yield line instanceof StorygraphError ? line : checked(line)
    }
  } catch (error) {
    yield fileError(error, file)
  }
}

const NOT_LINES =
  'What "extract" wrote is JSONL. Give .jsonl files or "-", or leave --extracted out to read the text itself.'

/**
 * Reads what `storygraph extract` wrote, from `.jsonl` files, folders of these and standard input (`-`), a line at a time. Every
 * document is looked at by `checkExtraction`, so that nothing false is stored, and has its place; a line that says why a document was refused is
 * passed on as that refusal, `details.from` naming the file and line it had then.
 *
 * Errors come in place of the line, as `readInputs` gives them; BAD_INPUT also for a file of another kind that was named.
 *
 * @example for await (const read of readExtracted(['part-1.jsonl', 'part-2.jsonl'])) …
 */
export async function* readExtracted(
  paths: readonly string[],
  streams: InputStreams = {},
): AsyncGenerator<Placed<Extraction> | StorygraphError> {
  for await (const found of inputFiles(paths)) {
    if (found instanceof StorygraphError) yield found
    else if (found.form === 'lines') yield* readLines(found.file, streams)
    else if (found.isNamed) yield new StorygraphError('BAD_INPUT', NOT_LINES, { place: { file: found.file } })
  }
}

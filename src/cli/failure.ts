import { StorygraphError } from '../model/errors.ts'
import { UsageError } from './exit-status.ts'
import { harmlessText, plainText } from './plain-text.ts'

const placeOf = ({ place: { file, line }, message }: StorygraphError): string => {
  // Some messages begin with the file themselves.
  if (file === undefined || message.startsWith(`${file}: `)) return 'storygraph'
  const name = file === '-' ? 'standard input' : plainText(file)
  return line === undefined ? name : `${name}:${line}`
}

/** Line by line, since a message may hold a list or a piece of a file. */
const safeLines = (message: string): string =>
  message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(harmlessText)
    .join('\n')

/**
 * What went wrong, in a line: where, the code, what happened and what to do. An unexpected fault has no code; `debug` adds where
 * in the program it happened.
 *
 * @example 'stories.jsonl:12: BAD_JSON: The line is cut off. …'
 */
export const failureText = (error: unknown, debug = false): string => {
  const stack = debug && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
  if (error instanceof StorygraphError) return `${placeOf(error)}: ${error.code}: ${safeLines(error.message)}${stack}`
  if (error instanceof UsageError) return `storygraph: ${safeLines(error.message)}${stack}`
  const what = error instanceof Error ? error.message : String(error)
  const hint = debug ? '' : ' Run it again with --debug to see where.'
  return `storygraph: An unexpected fault: ${safeLines(what)}.${hint}${stack}`
}

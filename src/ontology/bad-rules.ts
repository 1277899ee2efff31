import { StorygraphError } from '../model/errors.ts'

/** What went wrong beneath, in a line: the YAML library adds a piece of the file, and ends in a colon before it. */
const reason = (cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause)
  return `: ${(message.split('\n')[0] ?? '').replace(/[.:]$/, '')}`
}

/**
 * BAD_RULES: a file or folder of rules does not hold. `what` is without full stop.
 *
 * @example badRules('rules/events.yaml', 'is not YAML', cause) // 'rules/events.yaml: is not YAML: … at line 2, column 1. Mend it, …'
 */
export const badRules = (file: string, what: string, cause?: unknown): StorygraphError =>
  new StorygraphError(
    'BAD_RULES',
    `${file}: ${what}${cause === undefined ? '' : reason(cause)}. Mend it, or take it out of the rules folder.`,
    { place: { file }, cause },
  )

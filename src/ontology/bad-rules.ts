import { StorygraphError } from '../model/errors.ts'

interface BadRulesOptions {
  /** What went wrong beneath. */
  readonly cause?: unknown
  /** What to do, without full stop. */
  readonly remedy?: string
}

/** In a line: the YAML library adds a piece of the file, and ends in a colon before it. */
const reason = (cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause)
  return `: ${(message.split('\n')[0] ?? '').replace(/[.:]$/, '')}`
}

/**
 * BAD_RULES: a file or folder of rules does not hold. `what` is without full stop.
 *
 * @example badRules('rules/events.yaml', 'is not YAML', { cause }) // 'rules/events.yaml: is not YAML: … at line 2, column 1. Mend it, …'
 */
export const badRules = (
  file: string,
  what: string,
  { cause, remedy = 'Mend it, or take it out of the rules folder' }: BadRulesOptions = {},
): StorygraphError =>
  new StorygraphError('BAD_RULES', `${file}: ${what}${cause === undefined ? '' : reason(cause)}. ${remedy}.`, {
    place: { file },
    cause,
  })

import { StorygraphError } from '../model/errors.ts'

/** What a command ends with. An interrupted one ends with 128 and the signal's number, as shells have it. */
export const EXIT = {
  done: 0,
  /** Some input was refused, each said why; or what was asked for is not there. */
  refused: 1,
  usage: 2,
  storeUnreachable: 3,
  /** A fault of ours: sysexits.h's EX_SOFTWARE, so that no script takes it for refused input. */
  fault: 70,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Raised by a command that was called wrongly, in a way that only shows once it looks at its arguments. */
export class UsageError extends Error {}

const STORE_FAULTS = new Set(['STORE_UNREACHABLE', 'STORE_VERSION', 'STORE_DAMAGED'])

/** The status for what ended a command. */
export const statusOf = (error: unknown): ExitStatus => {
  if (error instanceof UsageError) return EXIT.usage
  if (!(error instanceof StorygraphError)) return EXIT.fault
  if (STORE_FAULTS.has(error.code)) return EXIT.storeUnreachable
  return error.code === 'BAD_RULES' ? EXIT.usage : EXIT.refused
}

import { UsageError } from './exit-status.ts'
import type { Shell } from './shell.ts'

/** What to read: the paths given, else what is piped in. Nobody types documents in by hand, so a terminal is no input. */
export const inputPaths = (operands: readonly string[], { stdin }: Pick<Shell, 'stdin'>): readonly string[] => {
  if (operands.length > 0) return operands
  if (!stdin.isTTY) return ['-']
  throw new UsageError('Nothing to read. Name files or folders, or give - and documents on standard input.')
}

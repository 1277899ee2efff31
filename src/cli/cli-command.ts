import type { Command } from 'commander'
import type { ExitStatus } from './exit-status.ts'
import type { GlobalOptions } from './global-options.ts'
import type { Shell } from './shell.ts'

/** One command: how it is called, and what it does. */
export interface CliCommand<Options = object> {
  readonly name: string
  /** Command lines that `--help` shows, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[]
  /** Says what the command is for, and which arguments and options it takes. */
  define(command: Command): void
  /** `operands` are the arguments that are no options, in order. Errors: what `statusOf` knows. */
  run(shell: Shell, operands: readonly string[], options: Options & GlobalOptions): Promise<ExitStatus>
}

import type { Readable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import type { GlobalOptions } from './global-options.ts'
import { Output } from './output.ts'
import { Words } from './words.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a process gives its command: streams, environment, clock. */
export interface Surroundings {
  readonly stdin: Readable & Pick<ReadStream, 'isTTY'>
  readonly stdout: WriteStream
  readonly stderr: WriteStream
  readonly env: Environment
  readonly now: () => number
}

/** What a command finds around it; commands ask this and never the process. */
export interface Shell {
  readonly stdin: Surroundings['stdin']
  readonly out: Output
  readonly words: Words
  readonly env: Environment
  /** Columns that text for people may take; Infinity where nobody reads it on a terminal. */
  readonly columns: number
  /** Whether data goes to a terminal, where a progress bar would get in its way. */
  readonly toTerminal: boolean
  /** Emphasis where the terminal has it and NO_COLOR does not forbid it; the text as it is elsewhere. */
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
}

const styled =
  (on: boolean, code: number) =>
  (text: string): string =>
    on ? `\u001b[${code}m${text}\u001b[0m` : text

const columnsOf = (stdout: WriteStream, env: Environment): number => {
  const given = Number(env.COLUMNS)
  if (stdout.isTTY) return stdout.columns || 80
  return Number.isInteger(given) && given > 0 ? given : Number.POSITIVE_INFINITY
}

/** Makes the shell of one command out of its surroundings and the global options. */
export const createShell = (
  { stdin, stdout, stderr, env, now }: Surroundings,
  { quiet = false }: GlobalOptions,
): Shell => {
  const isDumb = env.TERM === 'dumb'
  const colour = Boolean(stdout.isTTY) && !isDumb && !env.NO_COLOR
  return {
    stdin,
    out: new Output(stdout),
    words: new Words(stderr, { quiet, bar: Boolean(stderr.isTTY) && !isDumb, now }),
    env,
    columns: columnsOf(stdout, env),
    toTerminal: Boolean(stdout.isTTY),
    bold: styled(colour, 1),
    faint: styled(colour, 2),
  }
}

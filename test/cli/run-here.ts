import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { WriteStream } from 'node:tty'
import { runCommandLine } from '../../src/cli/program.ts'
import type { Finished, RunOptions } from './built-cli.ts'

/**
 * Runs a command line in this process, where starting one is not the point. The folder that it is in is the test's own: stores and
 * files are to be named by their whole paths.
 */
export const runHere = async (
  args: readonly string[],
  { input = '', env = {} }: RunOptions = {},
): Promise<Finished> => {
  const stdin = Object.assign(new PassThrough(), { isTTY: false })
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(stdout), text(stderr)])
  stdin.end(input)
  const streams = { stdin, stdout: stdout as unknown as WriteStream, stderr: stderr as unknown as WriteStream }
  const status = await runCommandLine(args, { ...streams, env, now: () => performance.now() })
  stdout.end()
  stderr.end()
  const [out, err] = await said
  return { status, signal: null, stdout: out, stderr: err }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'

/** How long a server may take to stop of its own accord, in ms, before it is killed. */
const PATIENCE = 60_000

/** How many of its last lines tell why it ended. */
const LAST = 12

/** A running server. */
export interface ServerProcess {
  readonly pid: number
  /** Comes true once it has ended, whoever ended it. */
  readonly ended: Promise<void>
  hasEnded(): boolean
  /** The last lines of its logs. */
  lastWords(): string
  /** Has it end cleanly, and waits until it has. May be called again. */
  stop(): Promise<void>
}

/** Ends the server when this process is gone without having done so: its input closes, and a shell notices. */
const watchOver = (pid: number): ChildProcess | null => {
  if (process.platform === 'win32') return null
  const watch = spawn('/bin/sh', ['-c', 'read -r _; kill "$0" 2>/dev/null', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watch.unref()
  return watch
}

/**
 * Starts a program that is, or holds, a server.
 *
 * @param logs files that tell how it fares; what it prints goes to the first of them
 */
export const runServer = (
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  logs: readonly [string, ...string[]],
): ServerProcess => {
  const output = openSync(logs[0], 'w')
  // In a group of its own: Ctrl-C reaches us, and we stop it, once.
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  const watch = child.pid === undefined ? null : watchOver(child.pid)
  let hasEnded = false
  const ended = new Promise<void>((done) => {
    const end = () => {
      hasEnded = true
      watch?.kill()
      done()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => hasEnded,
    lastWords: () => {
      const said = logs.filter((log) => existsSync(log)).map((log) => readFileSync(log, 'utf8').trim())
      return said.join('\n').trim().split('\n').slice(-LAST).join('\n')
    },
    stop: async () => {
      if (hasEnded) return
      child.kill('SIGTERM')
      const killer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await ended
      clearTimeout(killer)
    },
  }
}

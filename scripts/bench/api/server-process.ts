import { spawn } from 'node:child_process'
import { root } from '../measure.ts'
import { residentMegabytes } from './resident-megabytes.ts'

/** A server that is measured. */
export interface Measured {
  readonly name: string
  /** The address of its GraphQL. */
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Starts a server, `node ARGS`, and gives it once it has printed its address. */
export const startServer = (
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<void>((end) => {
      child.on('exit', () => end())
    })
    let said = ''
    child.stdout.on('data', (text) => {
      said += text
      const url = /http:\/\/\S+\/graphql(?=\s)/.exec(said)?.[0]
      if (url === undefined) return
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM')
        await ended
      }
      done({ name, url, pid: child.pid ?? 0, stop })
    })
    child.on('error', failed)
    child.on('exit', (status) => failed(new Error(`${name} ended with status ${status}: ${said}`)))
  })

/** The most memory that a process held while something was done, looked at every half second. In megabytes. */
export const peakWhile = async <T>(
  pid: number,
  work: () => Promise<T>,
): Promise<readonly [result: T, peak: number]> => {
  let peak = residentMegabytes(pid)
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid))
  }, 500)
  try {
    return [await work(), Math.max(peak, residentMegabytes(pid))]
  } finally {
    clearInterval(watch)
  }
}

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { root } from '../measure.ts'
import type { Body } from './question.ts'

/** How a server is asked: so many connections, each asking again as soon as it has its answer. */
export interface Load {
  readonly url: string
  readonly bodies: readonly Body[]
  readonly connections: number
  readonly seconds: number
}

/** What came of it; times in milliseconds, null where nothing was answered in time. */
export interface Loaded {
  readonly answers: number
  /** Answers that were errors, and requests without any. */
  readonly failures: number
  readonly perSecond: number
  readonly median: number | null
  readonly p99: number | null
}

export const putLoad = (load: Load): Promise<Loaded> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, 'load.ts')], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdin.end(JSON.stringify(load))
    let said = ''
    child.stdout.on('data', (text) => {
      said += text
    })
    child.on('error', failed)
    child.on('close', (status) => {
      if (status === 0) done(JSON.parse(said))
      else failed(new Error(`The load on ${load.url} ended with status ${status}.`))
    })
  })

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What a finished process left behind. */
export interface Finished {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Collects what a process says until it ends. */
export const finished = (child: ChildProcessWithoutNullStreams): Promise<Finished> =>
  new Promise((done, fail) => {
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.stderr += text
    })
    child.on('error', fail)
    child.on('close', (status, signal) => done({ status, signal, ...said }))
  })

/** The command line as users have it: built, in a folder of its own, each run a process. */
export class BuiltCli {
  readonly #folder = mkdtempSync(join(tmpdir(), 'storygraph-cli-'))
  #folders = 0
  /** The script that Node runs. */
  readonly main = join(this.#folder, 'dist/cli/main.js')

  /** Builds without checking types, which `npm run check` does. */
  build(): void {
    for (const name of ['schema', 'seeds', 'package.json', 'node_modules'])
      symlinkSync(join(root, name), join(this.#folder, name))
    const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')]
    const options = ['--noCheck', '--incremental', 'false', '--tsBuildInfoFile', 'null', '--declaration', 'false']
    const outDir = ['--outDir', join(this.#folder, 'dist')]
    const { status, stdout } = spawnSync(process.execPath, [...tsc, ...options, ...outDir], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The build failed: ${stdout}`)
    const script = join(this.#folder, 'scripts/executable.mjs')
    cpSync(join(root, 'scripts/executable.mjs'), script)
    const made = spawnSync(process.execPath, [script], { encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`The build failed: ${made.stderr}`)
  }

  /** A new, empty folder, taken away in the end. */
  folder(): string {
    const path = join(this.#folder, `work-${++this.#folders}`)
    mkdirSync(path)
    return path
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Starts a process in `cwd`. Its environment is the test's without what could colour or steer it. */
  start(cwd: string, args: readonly string[], env: RunOptions['env'] = {}): ChildProcessWithoutNullStreams {
    const { PORT: _port, COLUMNS: _columns, STORYGRAPH_TOKEN: _token, STORYGRAPH_DEBUG: _debug, ...rest } = process.env
    return spawn(process.execPath, [this.main, ...args], { cwd, env: { ...rest, ...env } })
  }

  /** Runs a command line to its end. */
  run(cwd: string, args: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<Finished> {
    const child = this.start(cwd, args, env)
    // Who has read enough closes its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    return finished(child)
  }
}

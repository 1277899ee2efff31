import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const out = resolve(root, 'out/bench')

export interface Measured {
  /** Seconds of wall clock, whole process. */
  readonly seconds: number
  /** Seconds for which the processor worked, all threads together: what else runs on the machine has next to no part in it. */
  readonly processor: number
  /** Peak resident memory, megabytes. */
  readonly megabytes: number
  /** What it wrote, where that is kept. */
  readonly output: string
}

/** Whether a program can be held to some of the cores: on Linux, with util-linux, as every distribution has it. */
export const canHold = process.platform === 'linux' && spawnSync('taskset', ['--version']).status === 0

/**
 * Runs a Node program to its end, on the first `cores` cores where that is given and can be; throws where it fails. Without, V8's
 * own threads (compiling, sweeping) have cores beside the one that is measured.
 */
export const measure = (
  args: readonly string[],
  { keep = false, cores }: { readonly keep?: boolean; readonly cores?: number } = {},
): Measured => {
  const held = cores !== undefined && canHold ? ['taskset', '-c', `0-${cores - 1}`] : []
  const memoryFile = resolve(out, 'memory')
  const started = process.hrtime.bigint()
  const [program = '', ...all] = [
    ...held,
    process.execPath,
    '--import',
    resolve(import.meta.dirname, 'memory.mjs'),
    ...args,
  ]
  const done = spawnSync(program, all, {
    cwd: root,
    env: { ...process.env, BENCH_MEMORY_FILE: memoryFile },
    stdio: ['ignore', keep ? 'pipe' : 'ignore', 'pipe'],
  })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with status ${done.status}: ${done.stderr}`)
  const [kilobytes = 0, processor = 0] = readFileSync(memoryFile, 'utf8').split(' ').map(Number)
  return { seconds, processor: processor / 1e6, megabytes: kilobytes / 1024, output: String(done.stdout ?? '') }
}

/** The run with the median time. */
export const median = (runs: readonly Measured[]): Measured => {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('no runs')
  return middle
}

/** Prints a row of a Markdown table. */
export const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`)

/** Prints the head of a Markdown table: the first column's words to the left, numbers to the right. */
export const head = (...cells: readonly string[]): void => {
  row(...cells)
  console.log(
    `|---|${cells
      .slice(1)
      .map(() => '---:|')
      .join('')}`,
  )
}

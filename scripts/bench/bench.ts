/**
 * Speed and memory, measured side by side with a peer in one run: `storygraph extract` with one and two workers beside bare
 * compromise, whole processes over the same documents, at three sizes that double. The ratio is what counts.
 *
 *     npm run bench
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { writeCorpus } from './corpus.ts'

const root = resolve(import.meta.dirname, '../..')
const out = resolve(root, 'out/bench')
const RUNS = 3

interface Measured {
  /** Seconds of wall clock, whole process. */
  readonly seconds: number
  /** Peak resident memory, megabytes. */
  readonly megabytes: number
}

/** Runs a Node program to its end, its output thrown away. */
const measure = (args: readonly string[]): Measured => {
  const memoryFile = resolve(out, 'memory')
  const started = process.hrtime.bigint()
  const done = spawnSync(process.execPath, ['--import', resolve(import.meta.dirname, 'memory.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, BENCH_MEMORY_FILE: memoryFile },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with status ${done.status}: ${done.stderr}`)
  return { seconds, megabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 }
}

/** The run with the median time. */
const median = (runs: readonly Measured[]): Measured =>
  [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] ?? { seconds: 0, megabytes: 0 }

mkdirSync(out, { recursive: true })
const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
if (build.status !== 0) process.exit(build.status ?? 1)

console.log(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}), median of ${RUNS} interleaved runs\n`,
)
console.log('| KB | program | seconds | KB/s | of compromise | peak MB |')
console.log('|---:|---|---:|---:|---:|---:|')
for (const size of [512, 1024, 2048]) {
  const file = resolve(out, `corpus-${size}.jsonl`)
  const kilobytes = writeCorpus(resolve(root, 'seeds/stories'), file, size)
  const extract = (workers: number) => ['dist/cli/main.js', 'extract', file, '--quiet', '--workers', String(workers)]
  const programs: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['compromise alone', ['scripts/bench/compromise.mjs', file]],
    ['extract, 1 worker', extract(1)],
    ['extract, 2 workers', extract(2)],
  ]
  const runs = programs.map((): Measured[] => [])
  for (let run = 0; run < RUNS; run++) for (const [at, [, args]] of programs.entries()) runs[at]?.push(measure(args))
  const peer = median(runs[0] ?? []).seconds
  for (const [at, [name]] of programs.entries()) {
    const { seconds, megabytes } = median(runs[at] ?? [])
    const cells = [
      kilobytes.toFixed(0),
      name,
      seconds.toFixed(2),
      (kilobytes / seconds).toFixed(0),
      `${(peer / seconds).toFixed(2)}×`,
      megabytes.toFixed(0),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

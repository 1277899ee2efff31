import { resolve } from 'node:path'
import { writeCorpus } from './corpus.ts'
import { canHold, head, type Measured, measure, median, out, root, row } from './measure.ts'

/** Sizes in KB and the runs of each. */
const SIZES: readonly (readonly [kilobytes: number, runs: number])[] = [
  [512, 3],
  [1024, 3],
  [2048, 3],
]
/** An hour's work. */
const FULL: readonly (readonly [kilobytes: number, runs: number])[] = [
  [1024, 3],
  [2048, 3],
  [10_240, 1],
  [20_480, 1],
  [102_400, 1],
]

/**
 * `storygraph extract` with one and two workers beside bare compromise: whole processes over the same documents, each held to as
 * many cores as it has workers, so that nothing is done on a core that is not counted.
 */
export const benchExtract = ({ full }: { readonly full: boolean }): void => {
  console.log('\n### Reading, beside bare compromise\n')
  if (!canHold) console.log('There is no taskset here: V8 has all cores for its own threads.\n')
  head('program', 'KB', 'seconds', 'KB/s', 'of compromise', 'of the size before', 'peak MB')
  const before = new Map<string, { readonly kilobytes: number; readonly seconds: number }>()
  for (const [size, count] of full ? FULL : SIZES) {
    const file = resolve(out, `corpus-${size}.jsonl`)
    const kilobytes = writeCorpus(resolve(root, 'seeds/stories'), file, size)
    const extract = (workers: number) => ['dist/cli/main.js', 'extract', file, '--quiet', '--workers', String(workers)]
    const programs: readonly (readonly [name: string, args: readonly string[], cores: number])[] = [
      ['compromise alone', ['scripts/bench/compromise.mjs', file], 1],
      ['extract, 1 worker', extract(1), 1],
      ['extract, 2 workers', extract(2), 2],
    ]
    const runs = programs.map((): Measured[] => [])
    // Interleaved, so that a machine that slows down slows down all.
    for (let run = 0; run < count; run++)
      for (const [at, [, args, cores]] of programs.entries()) runs[at]?.push(measure(args, { cores }))
    const peer = median(runs[0] ?? []).seconds
    for (const [at, [name]] of programs.entries()) {
      const { seconds, megabytes } = median(runs[at] ?? [])
      const smaller = before.get(name)
      row(
        name,
        kilobytes.toFixed(0),
        seconds.toFixed(2),
        (kilobytes / seconds).toFixed(0),
        `${(peer / seconds).toFixed(2)}×`,
        smaller === undefined
          ? ''
          : `${(seconds / smaller.seconds).toFixed(2)}× for ${(kilobytes / smaller.kilobytes).toFixed(1)}×`,
        megabytes.toFixed(0),
      )
      before.set(name, { kilobytes, seconds })
    }
  }
}

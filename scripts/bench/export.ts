import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { benchImport } from './import.ts'
import { head, type Measured, measure, out, root, row } from './measure.ts'
import { benchTaking } from './taking.ts'

/** People of the generated graph, ten facts each. */
const SIZES: readonly number[] = [1000, 5000]
const FULL: readonly number[] = [...SIZES, 100_000]

const FORMATS = 'jsonl facts entities csv graphml gexf jsonld ftm geojson ics md'.split(' ')

const cli = resolve(root, 'dist/cli/main.js')
const store = resolve(out, 'export.db')
const file = resolve(out, 'export.out')

const megabytes = (): number => statSync(file).size / 1e6

/** Seconds that sqlite3 takes to dump the store, and the megabytes of that; null where there is none. */
const dump = (): { readonly seconds: number; readonly size: number } | null => {
  const started = process.hrtime.bigint()
  const { status } = spawnSync('sh', ['-c', `sqlite3 "${store}" .dump > "${file}"`])
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  return status === 0 ? { seconds, size: megabytes() } : null
}

const told = (name: string, seconds: number, size: number, run: Measured | null): void =>
  row(
    name,
    size.toFixed(1),
    seconds.toFixed(1),
    (size / seconds).toFixed(1),
    run === null ? '' : run.processor.toFixed(1),
    run === null ? '' : run.megabytes.toFixed(0),
  )

const benchSize = (people: number): void => {
  const script = resolve(import.meta.dirname, 'fill-graph.ts')
  const { output } = measure(['--import', 'tsx', script, String(people), store], { keep: true })
  console.log(`\n### Exports of ${output.trim()} facts (whole processes, their start included)\n`)
  head('format', 'MB', 'seconds', 'MB/s', 'processor s', 'peak MB')
  for (const format of FORMATS) {
    const run = measure([cli, 'export', '--store', store, '--format', format, '--out', file, '--quiet'])
    told(format, run.seconds, megabytes(), run)
    // Right after it, so that a machine that slows down slows down both.
    const beside = format === 'jsonl' ? dump() : null
    if (beside !== null) told('sqlite3 .dump', beside.seconds, beside.size, null)
  }
}

/** Every export of a generated graph beside sqlite3's dump of the same store; import beside ingestion; text taken out of files. */
export const benchExport = ({ full }: { readonly full: boolean }): void => {
  for (const people of full ? FULL : SIZES) benchSize(people)
  benchImport({ full })
  benchTaking({ full })
}

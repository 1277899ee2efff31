import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { head, measure, out, root, row } from './measure.ts'

/** People of the generated graph, ten facts each. */
const SIZES: readonly number[] = [1000, 5000]
const FULL: readonly number[] = [...SIZES, 100_000]

const FORMATS = 'jsonl facts entities csv graphml gexf jsonld ftm geojson ics md'.split(' ')

const cli = resolve(root, 'dist/cli/main.js')
const [store, copy, graph] = ['export.db', 'export-copy.db', 'export.jsonl'].map((name) => resolve(out, name)) as [
  string,
  string,
  string,
]

const megabytes = (file: string): number => statSync(file).size / 1e6

/** Seconds that sqlite3 takes to dump the store, and the megabytes of that; null where there is none. */
const dump = (): { readonly seconds: number; readonly size: number } | null => {
  const file = resolve(out, 'export.sql')
  const started = process.hrtime.bigint()
  const { status } = spawnSync('sh', ['-c', `sqlite3 "${store}" .dump > "${file}"`])
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  return status === 0 ? { seconds, size: megabytes(file) } : null
}

const told = (name: string, seconds: number, size: number, memory: number | null): void =>
  row(name, size.toFixed(1), seconds.toFixed(1), (size / seconds).toFixed(1), memory === null ? '' : memory.toFixed(0))

const benchSize = (people: number): void => {
  const script = resolve(import.meta.dirname, 'fill-graph.ts')
  const { output } = measure(['--import', 'tsx', script, String(people), store], { keep: true })
  console.log(`\n### Exports of ${output.trim()} facts (whole processes, their start included)\n`)
  head('format', 'MB', 'seconds', 'MB/s', 'peak MB')
  for (const format of FORMATS) {
    const file = format === 'jsonl' ? graph : resolve(out, 'export.out')
    const run = measure([cli, 'export', '--store', store, '--format', format, '--out', file, '--quiet'])
    told(format, run.seconds, megabytes(file), run.megabytes)
  }
  const beside = dump()
  if (beside === null) console.log('\nThere is no sqlite3 here to dump the store beside it.\n')
  else told('sqlite3 .dump', beside.seconds, beside.size, null)
  for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true })
  const run = measure([cli, 'import', graph, '--store', copy, '--quiet'])
  told('import of jsonl', run.seconds, megabytes(graph), run.megabytes)
}

/** Every export of a generated graph, sqlite3's dump of the same store, and the import of what was exported. */
export const benchExport = ({ full }: { readonly full: boolean }): void => {
  for (const people of full ? FULL : SIZES) benchSize(people)
}

import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { head, measure, out, root, row } from './measure.ts'

/** Generated lives to store. */
const SIZES: readonly number[] = [1000, 3000]
const FULL: readonly number[] = [1000, 10_000]

const cli = resolve(root, 'dist/cli/main.js')

const lineCount = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1

/** A store that is not there yet. */
const newStore = (name: string): string => {
  const file = resolve(out, name)
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
  return file
}

const importOf = (documents: number): void => {
  const [extracted, graph, facts] = ['lives.jsonl', 'lives-graph.jsonl', 'lives-facts.jsonl'].map((name) =>
    resolve(out, name),
  ) as [string, string, string]
  measure(['--import', 'tsx', resolve(import.meta.dirname, 'lives-extracted.ts'), String(documents), extracted])
  const store = newStore('lives-ingested.db')
  const ingested = measure([cli, 'ingest', '--extracted', extracted, '--store', store, '--quiet'])
  measure([cli, 'export', '--store', store, '--format', 'facts', '--out', facts, '--quiet'])
  measure([cli, 'export', '--store', store, '--format', 'jsonl', '--out', graph, '--quiet'])
  const imported = measure([cli, 'import', graph, '--store', newStore('lives-imported.db'), '--quiet'])
  const count = lineCount(facts)
  for (const [name, { seconds, processor, megabytes }] of [
    ['ingest --extracted', ingested],
    ['import', imported],
  ] as const)
    row(
      name,
      String(documents),
      (documents / seconds).toFixed(0),
      (count / seconds).toFixed(0),
      processor.toFixed(1),
      `${(ingested.processor / processor).toFixed(2)}×`,
      megabytes.toFixed(0),
    )
}

/** The import of a graph beside the ingestion of what was read in the same documents: ingestion of texts takes longer. */
export const benchImport = ({ full }: { readonly full: boolean }): void => {
  console.log('\n### Import beside ingestion of the same generated lives, read already (whole processes)\n')
  head('', 'documents', 'docs/s', 'facts/s', 'processor s', 'speed of ingestion', 'peak MB')
  for (const documents of full ? FULL : SIZES) importOf(documents)
}

/**
 * Speed and memory, measured side by side with a peer in one run, at sizes that double. The ratio is what counts.
 *
 *     npm run bench                    all of it, in some minutes
 *     npm run bench -- hostile         one part: extract, ingest, export, hostile, start-up, neo4j, explorer, api
 *     npm run bench -- extract --full  up to 100 MB, in about an hour
 *     npm run bench -- ingest --full   up to 100,000 documents, in about half an hour
 *     npm run bench -- export --full   up to 1,000,000 facts
 *     npm run bench -- neo4j --full    100,000 people with 1,000,000 facts, beside SQLite
 *     npm run bench -- api             the API beside @neo4j/graphql, which npm fetches then; --people N for another size, --full for
 *                                      100,000 people with 1,000,000 facts (half an hour to be made the first time)
 *     npm run bench -- api --mixed 10  so many minutes of all questions at 64 connections
 *     npm run bench -- explorer --full 100,000 entities, which take some ten minutes to be made
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchApi } from './api.ts'
import { benchExplorer } from './explorer.ts'
import { benchExport } from './export.ts'
import { benchExtract } from './extract.ts'
import { benchHostile } from './hostile.ts'
import { benchIngest } from './ingest.ts'
import { out, root } from './measure.ts'
import { benchNeo4j } from './neo4j.ts'
import { benchStartUp } from './start-up.ts'

const PARTS = {
  extract: benchExtract,
  ingest: benchIngest,
  export: benchExport,
  hostile: benchHostile,
  'start-up': benchStartUp,
  neo4j: benchNeo4j,
  explorer: benchExplorer,
  api: benchApi,
} as const

const { values: given, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, people: { type: 'string' }, mixed: { type: 'string' } },
})
const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
const options = { full: given.full ?? false, people: numberOf(given.people), mixed: numberOf(given.mixed) }
const unknown = wanted.find((part) => !Object.hasOwn(PARTS, part))
if (unknown !== undefined) {
  console.error(`No such part: ${unknown}. There are: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

mkdirSync(out, { recursive: true })
const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
if (build.status !== 0) process.exit(build.status ?? 1)

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model})`)
for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) run(options)

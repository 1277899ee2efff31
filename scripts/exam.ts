/**
 * Prints how well the reading and the graph do against hand-made gold: our own seeds with our own scorer, and, where the
 * exam's folder stands beside the checkout, its texts with its own scorer.
 *
 *     npm run exam                 the tables
 *     npm run exam -- --misses     and what was missed or wrong, a line each
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Extraction } from '../src/model/extraction.ts'
import type { Gold } from './exam/gold.ts'
import { type Exported, score } from './exam/score.ts'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, 'out/exam')
const exam = resolve(root, '../shared/exam')
const showMisses = process.argv.includes('--misses')

/** Runs a program to its end and gives its standard output; stops the exam where it failed. */
const run = (program: string, args: readonly string[]): string => {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (done.status === 0) return done.stdout
  process.stderr.write(done.stderr)
  throw new Error(`${program} ${args.join(' ')} ended with status ${done.status}`)
}

const storygraph = (...args: string[]): string => run(process.execPath, ['dist/cli/main.js', '--quiet', ...args])
const linesOf = <T>(jsonl: string): T[] =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** Reads, stores and exports one set of documents; gives the files that the scorers read. */
const build = (name: string, input: string) => {
  const at = (file: string): string => resolve(out, `${name}.${file}`)
  const db = at('db')
  for (const file of [db, `${db}-wal`, `${db}-shm`]) rmSync(file, { force: true })
  writeFileSync(at('extract.jsonl'), storygraph('extract', input, '--format', 'jsonl'))
  storygraph('ingest', input, '--store', db)
  for (const format of ['entities', 'contradictions']) {
    writeFileSync(at(`${format}.jsonl`), storygraph('export', '--store', db, '--format', format))
  }
  return { extract: at('extract.jsonl'), entities: at('entities.jsonl'), contradictions: at('contradictions.jsonl') }
}

const ownSeeds = (): void => {
  const files = build('own', resolve(root, 'seeds/stories'))
  const gold = JSON.parse(readFileSync(resolve(root, 'seeds/gold.json'), 'utf8')) as Gold
  const read = <T>(file: string): T[] => linesOf<T>(readFileSync(file, 'utf8'))
  const result = score(gold, read<Extraction>(files.extract), {
    entities: read<Exported['entities'][number]>(files.entities),
    contradictions: read<Exported['contradictions'][number]>(files.contradictions),
  })
  console.log('# seeds/stories')
  for (const { name, line } of result.table) console.log(name.padEnd(24), line)
  if (showMisses) for (const miss of result.misses) console.log(`  ${miss}`)
}

const sharedTexts = (name: string, goldFile: string): void => {
  const input = resolve(out, `${name}.docs.jsonl`)
  writeFileSync(input, run(process.execPath, [resolve(exam, 'docs.mjs'), goldFile, '--bare']))
  const { extract, entities, contradictions } = build(name, input)
  const options = ['--entities', entities, '--contradictions', contradictions, ...(showMisses ? ['--misses'] : [])]
  console.log(`\n# ${name}`)
  process.stdout.write(run(process.execPath, [resolve(exam, 'score.mjs'), goldFile, extract, ...options]))
}

mkdirSync(out, { recursive: true })
run('npm', ['run', '--silent', 'build'])
ownSeeds()
for (const [name, file] of [
  ['exam/seeds', 'seeds.gold.json'],
  ['exam/dev', 'dev/dev.gold.json'],
] as const) {
  if (existsSync(resolve(exam, file))) sharedTexts(name.replace('/', '-'), resolve(exam, file))
}

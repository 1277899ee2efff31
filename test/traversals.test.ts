import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedQueries } from '../scripts/queries/typed-queries.ts'
import { type Serving, serve } from '../src/api/serve.ts'
import { open } from '../src/graph/graph.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { readPlainly } from './api/ask.ts'
import { put } from './operations/graph-of.ts'
import { at, Telling } from './operations/telling.ts'

const scripts = resolve(import.meta.dirname, '../scripts/traversals')
const folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
const seeds = join(folder, 'seeds.db')
let store: Store
let serving: Serving

beforeAll(async () => {
  const graph = await open(seeds)
  for await (const outcome of graph.read([resolve(scripts, '../../seeds/stories')]))
    expect(outcome.outcome).toBe('added')
  await graph.close()
  store = await openStore(seeds)
  serving = await serve({ store, read: readPlainly, port: 0, log: () => undefined })
})
afterAll(async () => {
  await serving.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

/** What a program writes; it may say nothing else, and must end well. */
const output = async (program: string, ...args: string[]): Promise<string> => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  const status = await new Promise((done, fail) => child.on('error', fail).on('close', done))
  expect([status, said.stderr]).toEqual([0, ''])
  return said.stdout
}

// From sources: the package itself may not be built yet.
const run = (name: string, ...args: string[]): Promise<string> =>
  output(process.execPath, '--conditions=source', '--import', 'tsx', join(scripts, name), ...args)

const EXAMPLES = [
  'acquaintances',
  'communities',
  'contradictions-report',
  'could-have-met',
  'one-source',
  'return-flow',
  'same-month',
  'timeline-calendar',
]

test.each(EXAMPLES)('%s says what stands beside it', async (name) => {
  await expect(await run(`${name}.ts`, seeds)).toMatchFileSnapshot(join(scripts, `output/${name}.txt`))
})

test('without a store, an example reads the seeds', async () => {
  expect(await run('same-month.ts')).toBe(readFileSync(join(scripts, 'output/same-month.txt'), 'utf8'))
})

test('the script of the README says who left', async () => {
  const file = join(folder, 'a.db')
  const telling = new Telling('letters')
  telling.claim(telling.person('Zora Vance'), 'LEFT', { object: telling.place('Bergen'), time: at('1921-03') })
  const own = await openStore(file)
  await put(own, [telling.extraction()])
  await own.close()
  expect(await run('who-left.mjs', 'Bergen', file)).toMatch(/^Zora Vance, 1921-03: “.*” \(letters\)\n$/)
})

test('it quotes the first telling, though a garbled one says the same', async () => {
  expect(await run('who-left.mjs', 'Moscow', seeds)).toMatch(/^Mikhail, 2022-03: “Mikhail, 37/)
})

const MIKHAIL = 'Mikhail left Moscow in March 2022.'

test('clients ask a server with types, with curl, and from Python', async () => {
  const url = `${serving.urls[0]}graphql`
  expect(await run('who-left-client.ts', url)).toMatch(new RegExp(`^2022-03: ${MIKHAIL} “Mikhail, 37`))
  const answer = JSON.parse(await output('sh', join(scripts, 'who-left.sh'), url, 'Moscow'))
  // His wife and daughter went along.
  expect(answer.data.facts.edges[0]).toMatchObject({ node: { sentence: MIKHAIL } })
  expect(answer.data.facts.edges).toHaveLength(3)
  expect(await output('python3', join(scripts, 'who_left.py'), url)).toMatch(new RegExp(`^${MIKHAIL} “Mikhail, 37`))
})

test('every example is short', () => {
  const lines = readdirSync(scripts, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(scripts, name), 'utf8').split('\n').length - 1] as const)
  expect(lines.length).toBeGreaterThan(EXAMPLES.length)
  expect(lines.filter(([, count]) => count >= 40)).toEqual([])
})

test('the typed client has the types of the schema as it is', async () => {
  const folder = new URL('../scripts/traversals/queries/', import.meta.url)
  const made = readFileSync(new URL('typed.ts', folder), 'utf8').split('\n').slice(1).join('\n')
  expect(made).toBe(await typedQueries(folder, './question.ts'))
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { runHere } from '../cli/run-here.ts'
import { put } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

let folder = ''
const path = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-export-'))
  const telling = new Telling('letters')
  const [ines, rui] = [telling.person('Ines Duarte'), telling.person('Rui Prates', { nameStatus: 'pseudonym' })]
  const porto = telling.place('Porto', { latitude: 41.15, longitude: -8.61 })
  telling.claim(ines, 'MOVED_TO', { object: porto, time: at('2019') })
  telling.claim(rui, 'MOVED_TO', { object: porto, time: at('2020') })
  const store = await openStore(path('a.db'))
  await put(store, [telling.extraction()])
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runHere([...args, '--store', path('a.db')])

test('what a format cannot hold is told on standard error, and only what it holds on standard output', async () => {
  const { status, stdout, stderr } = await run('export', '--format', 'ics')
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^Not in ics: what has no date\./)])
  expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect((await run('export', '--format', 'jsonl')).stderr).toBe('')
  expect((await run('export', '--format', 'ics', '--quiet')).stderr).toBe('')
})

test('one person, in the formats that can be of one', async () => {
  const { status, stdout } = await run('export', '--format', 'md', '--person', 'Ines Duarte')
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^# Ines Duarte\n/)])
  expect(stdout).not.toContain('# Rui')
  const refused = await run('export', '--format', 'graphml', '--person', 'Ines Duarte')
  expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('csv, geojson, ics, md') })
  expect((await run('export', '--format', 'md', '--person', 'Nobody Atall')).status).toBe(1)
})

test('--redact hides whom texts protect, and whoever a file names', async () => {
  const alone = await run('export', '--format', 'facts', '--redact')
  expect(alone.stderr).toBe('1 person hidden.\n')
  expect(alone.stdout).toContain('"subject":"Ines Duarte"')
  expect(alone.stdout).not.toContain('Rui')
  writeFileSync(path('names.txt'), '# whoever asked for it\nInes Duarte # in May\r\n\nZorn\n')
  const listed = await run('export', '--format', 'facts', '--redact', path('names.txt'))
  expect(listed.stderr).toBe('2 people hidden.\nNobody here is called Zorn: only these very words are hidden.\n')
  expect(listed.stdout).not.toMatch(/Ines|Rui/)
  const missing = await run('export', '--format', 'facts', '--redact', path('none.txt'))
  expect(missing).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('cannot be read') })
})

test('a format of several files wants a folder', async () => {
  const refused = await run('export', '--format', 'neo4j-admin')
  expect(refused).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('Give a folder for them with --out'),
  })
  const tables = path('deep/tables')
  const { status, stdout, stderr } = await run('export', '--format', 'neo4j-admin', '--out', tables)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  expect(stderr).toMatch(/neo4j-admin database import full neo4j @import\.args\n$/)
  const args = readFileSync(join(tables, 'import.args'), 'utf8')
  const files = [...args.matchAll(/=([\w-]+\.csv)$/gm)].map(([, file]) => file)
  expect([...files, 'import.args'].sort()).toEqual(readdirSync(tables).sort())
  expect(new Set(files.map((file) => file?.toLowerCase())).size).toBe(files.length)
  expect(await run('export', '--format', 'neo4j-admin', '--out', tables, '--redact')).toMatchObject({ status: 0 })
  expect(
    readdirSync(tables)
      .map((file) => readFileSync(join(tables, file), 'utf8'))
      .join(''),
  ).not.toContain('Rui')
  const taken = await run('export', '--format', 'neo4j-admin', '--out', path('a.db'))
  expect(taken).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('cannot be written') })
  const one = await run('export', '--format', 'neo4j-admin', '--out', tables, '--person', 'Ines Duarte')
  expect(one).toMatchObject({ status: 2, stderr: expect.stringContaining('is of the whole graph') })
})

test('import takes an export into a new store, and refuses half of one', async () => {
  await run('export', '--format', 'jsonl', '--out', path('graph.jsonl'))
  const into = (file: string) => runHere(['import', path(file), '--store', path('b.db')])
  const text = readFileSync(path('graph.jsonl'), 'utf8')
  writeFileSync(path('half.jsonl'), text.slice(0, text.length / 2))
  const half = await into('half.jsonl')
  expect(half).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/half\.jsonl:\d+: BAD_JSON: .*cut off/),
  })
  expect(await into('graph.jsonl')).toMatchObject({ status: 0, stdout: '', stderr: '1 document added, 0 unchanged.\n' })
  expect(await into('graph.jsonl')).toMatchObject({ status: 0, stderr: '0 documents added, 1 unchanged.\n' })
  const again = await runHere(['export', '--format', 'jsonl', '--store', path('b.db')])
  expect(again.stdout).toBe(text)
  expect(await into('none.jsonl')).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file') })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { judgeWrong } from '../../src/operations/judge.ts'
import { openStore } from '../../src/store/open.ts'
import { exported } from '../export/exported.ts'
import { put } from '../operations/graph-of.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { runHere } from './run-here.ts'

let folder = ''
const path = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
  const store = await openStore(path('a.db'))
  await put(store, randomCorpus(991, 5))
  await judgeWrong(store, (await store.claims({}, { first: 1 })).items[0]?.node.globalId ?? '', {
    time: '1930-01-01T00:00:00Z',
  })
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const copy = (...args: string[]) => runHere(['copy', ...args])

const bytesOf = async (name: string): Promise<string> => {
  const store = await openStore(path(name))
  const bytes = await exported(store, 'jsonl')
  await store.close()
  return bytes
}

it('copies one file into another, and again changes nothing', async () => {
  const there = ['--from', path('a.db'), '--to', `sqlite:${path('b.db')}`]
  expect(await copy(...there)).toMatchObject({
    status: 0,
    stdout: '',
    stderr: '5 documents copied, with all that follows from them.\n',
  })
  expect(await bytesOf('b.db')).toBe(await bytesOf('a.db'))
  expect(await copy(...there)).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('0 documents copied, 5 were there'),
  })
  expect(await copy(...there, '--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

it('refuses a target with something else, and adds to it where that is said', async () => {
  const store = await openStore(path('c.db'))
  await put(
    store,
    randomCorpus(992, 3).map((one) => ({ ...one, document: { ...one.document, id: `c${one.document.id}` } })),
  )
  await store.close()
  const there = ['--from', path('a.db'), '--to', path('c.db')]
  expect(await copy(...there)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/BAD_INPUT: The target is not empty.*--into/),
  })
  expect(await copy(...there, '--into')).toMatchObject({
    status: 0,
    stderr: '5 documents added, 0 unchanged, 1 judgement.\n',
  })
})

it.each([
  ['a source that is not there', ['--from', 'nowhere.db', '--to', 'b.db'], 3, /no store at nowhere.db/],
  [
    'a target that is no store',
    ['--from', 'a.db', '--to', 'http://127.0.0.1'],
    2,
    /--to: A store is a SQLite file or a Neo4j/,
  ],
  ['a source that is no store', ['--from', 'ftp://x', '--to', 'b.db'], 2, /--from: A store is/],
  ['a target that keeps nothing', ['--from', 'a.db', '--to', 'memory:'], 2, /--to: memory: would keep nothing/],
  ['no target', ['--from', 'a.db'], 2, /--to <url>/],
])('tells of %s', async (_, args, status, words) => {
  const told = await copy(...args.map((arg) => (/\.db$/.test(arg) && arg !== 'nowhere.db' ? path(arg) : arg)))
  expect(told).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(words) })
})

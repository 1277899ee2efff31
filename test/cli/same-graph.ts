import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { openStore } from '../../src/store/open.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { put } from '../operations/graph-of.ts'
import type { BuiltCli } from './built-cli.ts'
import { runHere } from './run-here.ts'

const stories = resolve(import.meta.dirname, '../../seeds/stories')
const A = join(stories, 'gone-and-back.md')
const B = join(stories, 'peace-without-return-summary.md')
const C = join(stories, 'peace-without-return-digest.md')

/** That the same documents give the same bytes, however they came. */
export const testSameGraph = (cli: BuiltCli): void => {
  describe('the same graph', () => {
    const done = async (cwd: string, ...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await cli.run(cwd, [...args, '--quiet'])
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
      return stdout
    }
    /** The graph in a format, all of it where none is given. */
    const exported = async (cwd: string, store: string, format = 'jsonl'): Promise<string> => {
      const { status, stdout, stderr } = await runHere([
        'export',
        '--quiet',
        '--format',
        format,
        '--store',
        join(cwd, store),
      ])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      return stdout
    }

    /** What `extract` writes of B, A and C, a line each. */
    let read: readonly string[] = []
    beforeAll(async () => {
      read = (await done(cli.folder(), 'extract', B, A, C)).split(/(?<=\n)/)
    })

    it('ingest A B, retract B exports the same bytes as ingest A', async () => {
      const cwd = cli.folder()
      const [b = '', a = ''] = read
      writeFileSync(join(cwd, 'a.jsonl'), a)
      writeFileSync(join(cwd, 'ab.jsonl'), a + b)
      await done(cwd, 'ingest', 'a.jsonl', '--extracted', '--store', 'a.db')
      await done(cwd, 'ingest', 'ab.jsonl', '--extracted', '--store', 'ab.db')
      await done(cwd, 'retract', 'peace-without-return-summary', '--store', 'ab.db')
      for (const format of EXPORT_FORMATS.keys())
        expect(await exported(cwd, 'ab.db', format)).toBe(await exported(cwd, 'a.db', format))
    })

    it('any order, any number of workers, and reading done elsewhere export the same bytes', async () => {
      const cwd = cli.folder()
      await done(cwd, 'ingest', C, B, A, '--workers', '2', '--store', 'cba.db')
      writeFileSync(join(cwd, 'read.jsonl'), read.join(''))
      await done(cwd, 'ingest', 'read.jsonl', '--extracted', '--store', 'bac.db')
      const cba = await exported(cwd, 'cba.db')
      expect(cba).not.toBe('')
      const file = join(cwd, 'bac.jsonl')
      const out = ['--out', file, '--store', join(cwd, 'bac.db')]
      expect(await runHere(['export', '--format', 'jsonl', ...out])).toMatchObject({ status: 0, stdout: '' })
      expect(readFileSync(file, 'utf8')).toBe(cba)
    })

    it('replace gives the graph of the new text, and refuses what is not there', async () => {
      const cwd = cli.folder()
      const fields = (id: string, town: string) => ({ id, text: `Ada Reyes left ${town} in 1921.` })
      const extract = createExtractor()
      for (const [file, town] of [
        ['old.db', 'Lisbon'],
        ['new.db', 'Porto'],
      ] as const) {
        const store = await openStore(join(cwd, file))
        await put(store, [extract(makeDocument(fields('one', town)))])
        await store.close()
      }
      const lines = ['one', 'two'].map((id) => `${JSON.stringify(fields(id, 'Porto'))}\n`)
      const replaced = await cli.run(cwd, ['replace', '-', '--store', 'old.db'], { input: lines.join('') })
      expect(replaced).toMatchObject({ status: 1, stdout: '' })
      expect(replaced.stderr).toContain(
        'standard input:2: NOT_FOUND: There is no document two to replace. Ingest it instead.',
      )
      expect(replaced.stderr).toContain('1 replaced, 1 refused.')
      expect(await exported(cwd, 'old.db')).toBe(await exported(cwd, 'new.db'))
      const retracted = await cli.run(cwd, ['retract', 'one', 'two', '--store', 'old.db'])
      expect(retracted.status).toBe(1)
      expect(retracted.stderr).toMatch(/NOT_FOUND: There is no document two here[\s\S]*1 retracted, 1 refused\.\n$/)
      const empty = await runHere(['export', '--format', 'facts', '--store', join(cwd, 'old.db')])
      expect(empty).toMatchObject({ status: 0, stdout: '' })
      expect(empty.stderr).toContain('The store is empty.')
    })
  })
}

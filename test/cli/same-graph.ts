import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import type { BuiltCli } from './built-cli.ts'

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
    /** All of the graph. */
    const exported = (cwd: string, store: string): Promise<string> =>
      done(cwd, 'export', '--format', 'jsonl', '--store', store)

    it('ingest A B, retract B exports the same bytes as ingest A', async () => {
      const cwd = cli.folder()
      await Promise.all([
        done(cwd, 'ingest', A, '--store', 'a.db'),
        done(cwd, 'ingest', A, B, '--store', 'ab.db').then(() =>
          done(cwd, 'retract', 'peace-without-return-summary', '--store', 'ab.db'),
        ),
      ])
      for (const format of EXPORT_FORMATS.keys()) {
        const [a, ab] = await Promise.all(
          ['a.db', 'ab.db'].map((store) => done(cwd, 'export', '--format', format, '--store', store)),
        )
        expect(ab).toBe(a)
      }
    })

    it('any order, any number of workers, and reading done elsewhere export the same bytes', async () => {
      const cwd = cli.folder()
      await done(cwd, 'ingest', C, B, A, '--workers', '2', '--store', 'cba.db')
      writeFileSync(join(cwd, 'read.jsonl'), await done(cwd, 'extract', B, A, C))
      await done(cwd, 'ingest', 'read.jsonl', '--extracted', '--store', 'bac.db')
      const cba = await exported(cwd, 'cba.db')
      expect(cba).not.toBe('')
      const file = join(cwd, 'bac.jsonl')
      await done(cwd, 'export', '--format', 'jsonl', '--out', file, '--store', 'bac.db')
      expect(readFileSync(file, 'utf8')).toBe(cba)
    })

    it('replace gives the graph of the new text, and refuses what is not there', async () => {
      const cwd = cli.folder()
      const line = (id: string, town: string): string =>
        `${JSON.stringify({ id, text: `Ada Reyes left ${town} in 1921.` })}\n`
      const write = (file: string, lines: string): void => writeFileSync(join(cwd, file), lines)
      write('old.jsonl', line('one', 'Lisbon'))
      write('new.jsonl', line('one', 'Porto'))
      await done(cwd, 'ingest', 'old.jsonl', '--store', 'old.db')
      const replaced = await cli.run(cwd, ['replace', '-', '--store', 'old.db'], {
        input: line('one', 'Porto') + line('two', 'Porto'),
      })
      expect(replaced).toMatchObject({ status: 1, stdout: '' })
      expect(replaced.stderr).toContain('NOT_FOUND: There is no document two to replace. Ingest it instead.')
      expect(replaced.stderr).toContain('1 replaced, 1 refused.')
      await done(cwd, 'ingest', 'new.jsonl', '--store', 'new.db')
      expect(await exported(cwd, 'old.db')).toBe(await exported(cwd, 'new.db'))
      const retracted = await cli.run(cwd, ['retract', 'one', 'two', '--store', 'old.db'])
      expect(retracted.status).toBe(1)
      expect(retracted.stderr).toMatch(/NOT_FOUND: There is no document two here[\s\S]*1 retracted, 1 refused\.\n$/)
      const empty = await cli.run(cwd, ['export', '--format', 'facts', '--store', 'old.db'])
      expect(empty).toMatchObject({ status: 0, stdout: '' })
      expect(empty.stderr).toContain('The store is empty.')
    })
  })
}

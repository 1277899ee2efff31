import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuiltCli } from './built-cli.ts'
import { runHere } from './run-here.ts'

const line = (fields: object): string => JSON.stringify(fields)

const writeInput = (cwd: string): void => {
  mkdirSync(join(cwd, 'in'))
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, 'in', name), content)
  write('01-good.md', '---\nid: good\npublished: 1921-05-01\n---\nAda Reyes left Lisbon in 1921.\n')
  write('02-empty.txt', '')
  write('03-binary.txt', Uint8Array.of(77, 90, 0, 1, 2, 3))
  write('04-latin.txt', Uint8Array.from(Buffer.from('Zoë left Paris in 1921.', 'latin1')))
  write('05-matter.md', '---\nid: [\n---\nAda Reyes left Lisbon.\n')
  write('06-quotes.txt', '“I left Lisbon in 1921, said Ada Reyes.')
  const lines = [
    line({ id: 'j1', text: 'Bruno Alves moved to Porto in 1922.' }),
    '{"id":"j2","text":"Bruno Al',
    line({ id: 'good', text: 'Quite another text about Porto.' }),
    line({ id: 'j1', text: 'Bruno Alves moved to Porto in 1922.' }),
    line({ id: 'j3', published: 'soon', text: 'Bruno left Porto.' }),
    line({ id: 'j4', text: 'Ana Lopes left Braga in 1930.' }),
  ]
  write('07-lines.jsonl', `${lines.join('\n')}\n`)
  write('08-skipped.odt', 'PK')
}

/** What is refused, where and why; and that it costs nothing else. */
export const testBadInput = (cli: BuiltCli): void => {
  describe('bad input', () => {
    let cwd = ''
    /** What extract wrote of the folder. */
    let extracted = ''
    beforeAll(() => {
      cwd = cli.folder()
      writeInput(cwd)
    })

    it('ingest says of each what is wrong and where, and keeps the rest', async () => {
      const { status, stdout, stderr } = await cli.run(cwd, ['ingest', 'in', 'missing.txt'])
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      const refusals = stderr.split('\n').filter((one) => /: [A-Z_0-9]+: /.test(one))
      expect(refusals.map((one) => one.split(': ').slice(0, 2).join(' '))).toEqual([
        'in/02-empty.txt EMPTY',
        'in/03-binary.txt BINARY',
        'in/04-latin.txt NOT_UTF8',
        'in/05-matter.md:2 BAD_FRONT_MATTER',
        'in/07-lines.jsonl:2 BAD_JSON',
        'in/07-lines.jsonl:3 ID_TAKEN',
        'in/07-lines.jsonl:5 BAD_DOCUMENT',
        'missing.txt BAD_INPUT',
      ])
      expect(stderr.trimEnd().split('\n').at(-1)).toBe('4 added, 1 unchanged, 8 refused.')
      const again = await cli.run(cwd, ['ingest', 'in', '--quiet'])
      expect(again.status).toBe(1)
      expect(again.stderr.trimEnd().split('\n')).toHaveLength(7)
      const doctor = await runHere(['doctor', '--store', join(cwd, 'storygraph.db')])
      expect(doctor).toMatchObject({ status: 0, stdout: '' })
    })

    it('extract writes the error in its place, in input order', async () => {
      const one = await cli.run(cwd, ['extract', 'in', '--format', 'jsonl'])
      expect(one.status).toBe(1)
      expect(one.stderr.trimEnd().split('\n').at(-1)).toBe('6 read, 6 refused.')
      extracted = one.stdout
      const lines = one.stdout.trimEnd().split('\n')
      const read = lines.map((text) => JSON.parse(text))
      expect(read.map(({ document, error }) => document?.id ?? error.code)).toEqual(
        ['good', 'EMPTY', 'BINARY', 'NOT_UTF8', 'BAD_FRONT_MATTER', '06-quotes'].concat([
          'j1',
          'BAD_JSON',
          'good',
          'j1',
          'BAD_DOCUMENT',
          'j4',
        ]),
      )
      expect(read[7]).toEqual({
        error: { code: 'BAD_JSON', message: expect.any(String), file: 'in/07-lines.jsonl', line: 2 },
      })
      expect(read[10]).toMatchObject({ id: 'j3', error: { line: 5 } })
      const two = await cli.run(cwd, ['extract', 'in', '--workers', '2', '--quiet'])
      expect(two.stdout).toBe(one.stdout)
      expect(two.stderr).not.toContain('read,')
    })

    it('a line of 50 MB is too large, and the next one is read', async () => {
      const long = line({ id: 'long', text: 'Ada left Lisbon. '.repeat(3_000_000) })
      const input = `${long}\n${line({ id: 'next', text: 'Ada Reyes left Lisbon in 1921.' })}\n`
      const { status, stdout, stderr } = await cli.run(cwd, ['extract', '-'], { input })
      expect(status).toBe(1)
      const [first = '', second = ''] = stdout.split('\n')
      expect(JSON.parse(first)).toMatchObject({ error: { code: 'TOO_LARGE', line: 1 } })
      expect(JSON.parse(second)).toMatchObject({ document: { id: 'next' } })
      expect(stderr).toMatch(/^standard input:1: TOO_LARGE: /m)
    })

    it('what extract refused stays refused where it is stored, and the rest says where it stood', async () => {
      const stored = await cli.run(cwd, ['ingest', '-', '--extracted', '--store', 'e.db'], { input: extracted })
      expect(stored.status).toBe(1)
      expect(stored.stderr).toContain('standard input:8: BAD_JSON: ')
      expect(stored.stderr).toContain('standard input:9: ID_TAKEN: ')
      expect(stored.stderr).toContain('4 added, 1 unchanged, 7 refused.')
    })
  })
}

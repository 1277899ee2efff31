import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import type { BuiltCli } from './built-cli.ts'

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

const WRONG: readonly (readonly [args: readonly string[], says: string])[] = [
  [['ingset'], 'Did you mean ingest?'],
  [['judge', 'same', 'a', 'b'], "unknown command 'judge'"],
  [['timeline', 'Ada', '--jsn'], 'Did you mean --json?'],
  [['timeline'], "missing required argument 'name'"],
  [['timeline', 'Ada', 'Bruno'], 'too many arguments'],
  [['export'], "required option '--format <format>' not specified"],
  [['export', '--format', 'word'], 'Allowed choices are facts, entities, contradictions, jsonl'],
  [['path', 'Ada', 'Bruno', '--hops', '7'], 'a whole number from 1 to 6'],
  [['extract', 'a.txt', '--text', 'Ada left.'], 'Give either files or --text'],
  [['query', '{stats{facts}}', '--variables', '{'], 'It must be JSON'],
  [['serve', '--port', 'http'], 'a whole number from 0 to 65535'],
  [['ingest', 'a.txt', '--store', 'bolt://me:secret@localhost'], '--store: '],
]

/** Help, wrong usage, and stores that cannot be used. */
export const testUsage = (cli: BuiltCli): void => {
  describe('usage', () => {
    it('--help of each command tells how it is called, with an example', async () => {
      const cwd = cli.folder()
      await Promise.all(
        COMMANDS.map(async ({ name }) => {
          const { status, stdout, stderr } = await cli.run(cwd, [name, '--help'])
          expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
          expect(stdout).toMatch(new RegExp(`Examples:\\n.*storygraph ${name}`))
          expect(stdout).toContain('--store <url>')
        }),
      )
    })

    it('tells its version, and which commands there are', async () => {
      const cwd = cli.folder()
      expect(await cli.run(cwd, ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
      const { stdout } = await cli.run(cwd, ['--help'])
      for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    })

    it('wrong usage is told, with status 2', async () => {
      const cwd = cli.folder()
      await Promise.all(
        WRONG.map(async ([args, says]) => {
          const { status, stdout, stderr } = await cli.run(cwd, args)
          expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
          expect(stderr).toContain(says)
          expect(stderr).not.toMatch(/secret|\n {4}at /)
        }),
      )
    })

    it('makes no store in order to read it, and says what to do', async () => {
      const cwd = cli.folder()
      const { status, stdout, stderr } = await cli.run(cwd, ['timeline', 'Ada'])
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
      expect(stderr).toBe(
        'storygraph: STORE_UNREACHABLE: There is no store at storygraph.db yet. Make one with `storygraph ingest FILES`, or name another with --store.\n',
      )
      expect(existsSync(join(cwd, 'storygraph.db'))).toBe(false)
    })

    it('tells a file that is no store, and a folder that is not there', async () => {
      const cwd = cli.folder()
      writeFileSync(join(cwd, 'notes.txt'), 'Ada left Lisbon in 1921. '.repeat(100))
      const other = await cli.run(cwd, ['doctor', '--store', 'notes.txt'])
      expect(other.status).toBe(3)
      expect(other.stderr).toMatch(/^storygraph: STORE_DAMAGED: notes\.txt is not a store/)
      const nowhere = await cli.run(cwd, ['ingest', 'notes.txt', '--store', 'nowhere/s.db'])
      expect(nowhere.status).toBe(3)
      expect(nowhere.stderr).toMatch(/^storygraph: STORE_UNREACHABLE: .*Check that its folder exists/)
    })

    it('tells rules that do not hold', async () => {
      const cwd = cli.folder()
      const rules = cli.folder()
      writeFileSync(join(rules, 'events.yaml'), '- [')
      const { status, stderr } = await cli.run(cwd, ['extract', '--text', 'Ada left Lisbon.', '--rules', rules])
      expect(status).toBe(2)
      expect(stderr).toContain('BAD_RULES')
    })
  })
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import type { BuiltCli } from './built-cli.ts'
import { runHere } from './run-here.ts'

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

const WRONG: readonly (readonly [args: readonly string[], says: string])[] = [
  [['ingset'], 'Did you mean ingest?'],
  [['jugde', 'same', 'a', 'b'], 'Did you mean judge?'],
  [['judge', 'equal', 'a', 'b'], 'Allowed choices are same, different, wrong, undo, list'],
  [['judge', 'same', 'a'], '`judge same` takes two: A B.'],
  [['judge', 'undo', 'a', 'b'], '`judge undo` takes one: ID.'],
  [['judge', 'list', 'a'], '`judge list` takes nothing more.'],
  [['timeline', 'Ada', '--jsn'], 'Did you mean --json?'],
  [['timeline'], "missing required argument 'name'"],
  [['timeline', 'Ada', 'Bruno'], 'too many arguments'],
  [['export'], "required option '--format <format>' not specified"],
  [['export', '--format', 'word'], 'Allowed choices are facts, entities, contradictions, jsonl'],
  [['path', 'Ada', 'Bruno', '--hops', '7'], 'a whole number from 1 to 6'],
  [['extract', 'a.txt', '--text', 'Ada left.'], 'Give either files or --text'],
  [['query', '{stats{facts}}', '--variables', '{'], 'It must be JSON'],
  [['serve', '--port', 'http'], 'a whole number from 0 to 65535'],
  [['ingest', 'a.txt', '--store', 'postgres://me:secret@localhost'], '--store: '],
]

/** Help, wrong usage, and stores that cannot be used. */
export const testUsage = (cli: BuiltCli): void => {
  describe('usage', () => {
    it('--help of each command tells how it is called, with an example', async () => {
      for (const { name } of COMMANDS) {
        const { status, stdout, stderr } = await runHere([name, '--help'])
        expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
        expect(stdout).toMatch(new RegExp(`Examples:\\n.*storygraph ${name}`))
        expect(stdout).toContain('--store <url>')
      }
    })

    it('tells its version, and which commands there are', async () => {
      const cwd = cli.folder()
      expect(await cli.run(cwd, ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
      const { stdout } = await cli.run(cwd, ['--help'])
      for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    })

    it('wrong usage is told, with status 2', async () => {
      for (const [args, says] of WRONG) {
        const { status, stdout, stderr } = await runHere(args)
        expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
        expect(stderr).toContain(says)
        expect(stderr).not.toMatch(/secret|\n {4}at /)
      }
      expect(await cli.run(cli.folder(), ['ingset'])).toMatchObject({ status: 2, stdout: '' })
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
      const notes = join(cli.folder(), 'notes.txt')
      writeFileSync(notes, 'Ada left Lisbon in 1921. '.repeat(100))
      const other = await runHere(['doctor', '--store', notes])
      expect(other.status).toBe(3)
      expect(other.stderr).toMatch(/^storygraph: STORE_DAMAGED: .*notes\.txt is not a store/)
      const nowhere = await runHere(['query', '{ stats { facts } }', '--store', join(notes, '../nowhere/s.db')])
      expect(nowhere.status).toBe(3)
      expect(nowhere.stderr).toMatch(/^storygraph: STORE_UNREACHABLE: There is no store at .*s\.db yet/)
    })

    it('tells rules that do not hold, in a line', async () => {
      const rules = cli.folder()
      const refused = async (...args: string[]): Promise<void> => {
        const { status, stdout, stderr } = await runHere([...args, '--rules', rules])
        expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
        expect(stderr).toMatch(
          /^storygraph: BAD_RULES: .*\. (?:Mend it, or take it out of the rules folder|Name a folder of rules, .*)\.\n$/,
        )
      }
      await refused('extract', '--text', 'Ada left Lisbon.')
      writeFileSync(join(rules, 'events.yaml'), 'events:\n  - [')
      await refused('extract', '--text', 'Ada left Lisbon.', '--trace')
      await refused('ingest', rules, '--workers', '2', '--store', 'memory:')
      await refused('contradictions', '--store', 'memory:')
      await refused('serve', '--port', '0', '--store', 'memory:')
    })
  })
}

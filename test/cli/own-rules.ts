import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuiltCli } from './built-cli.ts'
import { runHere } from './run-here.ts'

const RULES = resolve(import.meta.dirname, '../rules')

/** A predicate and a public event of the user's own, from the text to the answers. */
export const testOwnRules = (cli: BuiltCli): void => {
  describe('--rules', () => {
    let store = ''
    let extracted = ''
    const answer = async (...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await runHere([...args, '--store', store])
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
      return stdout
    }
    beforeAll(async () => {
      const cwd = cli.folder()
      store = join(cwd, 'own.db')
      extracted = (await cli.run(cwd, ['extract', join(RULES, 'stories.jsonl'), '--rules', RULES])).stdout
      const lines = ['ingest', '-', '--extracted', '--rules', RULES, '--store', store]
      expect(await cli.run(cwd, lines, { input: extracted })).toMatchObject({ status: 0 })
    })

    it('extract reads by them', () => {
      const [first] = extracted.split('\n').map((line) => JSON.parse(line || 'null'))
      expect(first.claims[0]).toMatchObject({
        predicate: 'SANG_IN',
        rule: 'sang-in.sing',
        time: { edtf: '1904-05-02', basis: 'public-event' },
      })
    })

    it('facts and contradictions are worked out by them', async () => {
      const facts = (await answer('export', '--format', 'facts')).trimEnd().split('\n')
      const sang = facts.map((line) => JSON.parse(line)).filter(({ predicate }) => predicate === 'SANG_IN')
      expect(sang.map(({ object, status }) => [object, status])).toEqual(Array(2).fill(['Porto', 'disputed']))
      expect(await answer('contradictions', '--rules', RULES)).toContain('Ada Reyes sang in Porto on 2 May 1904.')
    })

    it('timeline, person and explain put them into sentences', async () => {
      const rules = ['--rules', RULES]
      expect(await answer('timeline', 'Ada Reyes', ...rules)).toContain('Ada Reyes sang in Porto on 2 May 1904.')
      expect(await answer('person', 'Ada Reyes', ...rules)).toContain('Ada Reyes sang in Porto on 3 June 1910.')
      expect(await answer('path', 'Ada Reyes', 'Porto', ...rules)).toMatch(/^Ada Reyes (?:sang in|left) Porto/)
      expect(await answer('explain', 'letter/c1', ...rules)).toMatch(/^Ada Reyes sang in Porto on 3 June 1910\./)
    })

    it('reextract reads by them what was read without', async () => {
      const other = join(cli.folder(), 'without.db')
      const inOther = (...args: string[]) => runHere([...args, '--store', other])
      expect((await inOther('ingest', join(RULES, 'stories.jsonl'))).stderr).toBe('2 added.\n')
      expect((await inOther('reextract')).stderr).toBe('2 unchanged.\n')
      expect(await inOther('reextract', '--rules', RULES)).toMatchObject({ status: 0, stderr: '2 reextracted.\n' })
      const exported = ['export', '--format', 'jsonl']
      expect((await inOther(...exported)).stdout).toBe(await answer(...exported))
      expect((await inOther('reextract', '--rules', RULES)).stderr).toBe('2 unchanged.\n')
      expect((await inOther('reextract', '--rules', RULES, '--all')).stderr).toBe('2 reextracted.\n')
      const none = await runHere(['reextract', '--store', join(cli.folder(), 'none.db')])
      expect(none).toMatchObject({ status: 3, stdout: '' })
    })

    it('query gives their sentences', async () => {
      const question = '{ person(name: "Ada Reyes") { timeline { sentence } } }'
      const { data } = JSON.parse(await answer('query', question, '--rules', RULES))
      expect(data.person.timeline[0]).toEqual({ sentence: 'Ada Reyes sang in Porto on 2 May 1904.' })
    })

    it('query takes their names', async () => {
      const question = '{ facts(filter: { predicate: { eq: SANG_IN } }) { edges { node { predicate } } } }'
      const { data } = JSON.parse(await answer('query', question, '--rules', RULES))
      expect(data.facts.edges).toEqual(Array(2).fill({ node: { predicate: 'SANG_IN' } }))
    })
  })
}

import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { put } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import type { BuiltCli, Finished } from './built-cli.ts'
import { runHere } from './run-here.ts'

const told = (id: string, name: string): Telling => {
  const telling = new Telling(id)
  telling.claim(telling.person(name), 'LEFT', { object: telling.place('Bergen') })
  return telling
}

const TIME = ['--author', 'Odile', '--time', '2024-05-01']

/** A person's word, as scripts and people give it. */
export const testJudging = (cli: BuiltCli): void => {
  describe('judging', () => {
    let url = ''
    beforeAll(async () => {
      url = join(cli.folder(), 'storygraph.db')
      const store = await openStore(url)
      await put(
        store,
        [told('a', 'Iris Vance'), told('b', 'Irina Wance'), told('c', 'Iris Stone')].map((one) => one.extraction()),
      )
      await store.close()
    })
    const ask = (...args: string[]): Promise<Finished> => runHere(['--store', url, ...args])
    const answer = async (...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await ask(...args)
      expect({ args, status, stderr }).toMatchObject({ args, status: 0 })
      return stdout
    }

    it('says what was judged and how it stands, lists it, explains it, and takes it back', async () => {
      const before = await answer('export', '--format', 'jsonl')
      const judged = await ask('judge', 'same', 'Iris Vance', 'b:13-24', ...TIME, '--note', 'one\u001b[2J passport')
      const line =
        '“Iris Vance” (a:13-23) and “Irina Wance” (b:13-24) are one: judged by Odile on 2024-05-01 (one[2J passport). It holds.'
      expect(judged.stderr).toBe('Judged.\n')
      expect(judged).toMatchObject({ status: 0, stdout: expect.stringContaining(line) })
      const id = judged.stdout.split(' ')[0] ?? ''
      expect(id).toMatch(/^j-[0-9a-f]{16}$/)
      expect(await answer('judge', 'list')).toBe(judged.stdout)
      const explained = await answer('explain', 'b/e1')
      expect(explained).toMatch(/^ {4}weight {2}feature {6}what it says\n {6}\+100 {2}judged-same {2}judged to be one/m)
      expect(explained).toContain(`${id}: ${line}`)
      expect(await answer('explain', id)).toBe(`${line}\n`)
      const list = JSON.parse(await answer('judge', 'list', '--json'))
      expect(list).toMatchObject([{ judgement: { id, note: 'one\u001b[2J passport' }, standing: { state: 'holds' } }])
      expect((await ask('judge', 'same', 'b/e1', 'a/e1', ...TIME)).stderr).toContain('Nothing changed')
      const undone = await ask('judge', 'undo', id)
      expect(undone).toMatchObject({ status: 0, stdout: `${id}\n`, stderr: 'Taken back.\n' })
      expect(await answer('export', '--format', 'jsonl')).toBe(before)
      expect((await ask('judge', 'list')).stderr).toBe('Nothing has been judged.\n')
    })

    it('suggests who may be one, for people and for scripts, page by page', async () => {
      const path = join(cli.folder(), 'alike.db')
      const store = await openStore(path)
      const alike = (id: string, home: string) => {
        const telling = new Telling(id)
        const person = telling.person('Maria Lopez')
        telling.claim(person, 'ORIGIN', { object: telling.place(home) })
        telling.claim(person, 'OCCUPATION', { value: 'nurse\u001b[2J' })
        return telling.extraction()
      }
      await put(store, [alike('a', 'Cusco'), alike('b', 'Quito'), alike('c', 'Accra')])
      await store.close()
      const suggest = (...args: string[]): Promise<Finished> => runHere(['suggestions', '--store', path, ...args])
      const { status, stdout, stderr } = await suggest()
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(
        /^Maria Lopez \(a\/e1\) and Maria Lopez \(b\/e1\) may be one: .* \(score \d of 3\)\.\n {4}weight /,
      )
      expect(stdout).not.toContain('\u001b')
      expect(stdout.match(/ may be one: /g)).toHaveLength(3)
      const first = await suggest('--first', '2', '--json')
      const lines = first.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines.map(({ left, right }) => [left.id, right.id])).toEqual([
        ['a/e1', 'b/e1'],
        ['a/e1', 'c/e1'],
      ])
      expect(first.stderr).toBe(`There may be more: go on with --after ${lines[1].cursor}\n`)
      const rest = await suggest('--after', lines[1].cursor, '--json')
      expect(JSON.parse(rest.stdout)).toMatchObject({
        left: { id: 'b/e1' },
        right: { id: 'c/e1' },
        card: { verdict: 'possibly-same' },
      })
      expect(await suggest('--after', 'nowhere')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('BAD_CURSOR'),
      })
      expect((await runHere(['suggestions', '--store', url])).stderr).toBe('Nobody is like another.\n')
    })

    it('marks a wrong claim in the export, and tells why', async () => {
      const { judgement } = JSON.parse(await answer('judge', 'wrong', 'a/c1', ...TIME, '--json'))
      const lines = (await answer('export', '--format', 'jsonl')).trimEnd().split('\n')
      const marked = lines.map((text) => JSON.parse(text)).filter(({ wrong }) => wrong)
      expect(marked).toMatchObject([{ type: 'claim', document: 'a', fact: null, claim: { id: 'c1' } }])
      expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ type: 'judgement', judgement: { id: judgement.id } })
      expect(await answer('explain', 'a/c1')).toContain(
        `It was judged wrong, and speaks for nothing:\n  ${judgement.id}: LEFT`,
      )
      await answer('judge', 'undo', judgement.id)
    })

    it('tells which others it changes', async () => {
      await answer('judge', 'same', 'a/e1', 'b/e1', '--time', '2024-05-01')
      await answer('judge', 'same', 'b/e1', 'c/e1', '--time', '2024-05-02')
      const different = await ask('judge', 'different', 'a/e1', 'c/e1', '--time', '2024-05-03')
      expect(different.stderr).toBe('Judged.\nOthers stand otherwise now:\n')
      expect(different.stdout).toMatch(
        /are two: [^\n]*It holds\.\nj-[^\n]*“Irina Wance” [^\n]* are one: [^\n]*Set aside: /,
      )
    })

    it('tells what it cannot judge, and what to do', async () => {
      const refused = async (...args: string[]): Promise<string> => {
        const { status, stdout, stderr } = await ask('judge', ...args)
        expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: '' })
        return stderr
      }
      expect(await refused('same', 'Iris', 'b/e1')).toMatch(
        /^storygraph: AMBIGUOUS_NAME: Several could be Iris\. Ask by one of these ids:\n {2}a\/e1 /,
      )
      expect(await refused('same', 'a/e1', 'Xerxes')).toContain('NOT_FOUND: No entity here is called Xerxes')
      expect(await refused('undo', 'j-0000')).toContain('NOT_FOUND: There is no judgement j-0000 here.')
      expect(await refused('wrong', 'a/c9')).toContain('NOT_FOUND: No claim here has the id a/c9.')
      expect(await refused('same', 'a/e1', 'a/e1')).toContain('BAD_INPUT: ')
      expect(await refused('same', 'a/e1', 'b/e1', '--time', 'noon')).toContain('BAD_INPUT: "noon" is no time.')
    })
  })
}

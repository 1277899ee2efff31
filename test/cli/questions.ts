import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { put } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import type { BuiltCli, Finished } from './built-cli.ts'
import { runHere } from './run-here.ts'

/** Iris leaves Bergen in a given year; Otto lives there. */
const told = (id: string, year: string): Telling => {
  const telling = new Telling(id)
  const iris = telling.person('Iris Vance')
  const bergen = telling.place('Bergen')
  const otto = telling.person('Otto Lund')
  telling.claim(iris, 'ORIGIN', { object: bergen })
  telling.claim(iris, 'LEFT', { object: bergen, time: at(year) })
  telling.claim(otto, 'LIVED_IN', { object: bergen, time: at('2010/2012') })
  return telling
}

const other = (): Telling => {
  const telling = new Telling('c')
  telling.claim(telling.person('Iris Stone'), 'OCCUPATION', { value: 'pilot\u001b[2J' })
  return telling
}

/** The common questions, for people and for scripts. */
export const testQuestions = (cli: BuiltCli): void => {
  describe('questions', () => {
    let url = ''
    beforeAll(async () => {
      url = join(cli.folder(), 'storygraph.db')
      const store = await openStore(url)
      await put(store, [told('a', '2019').extraction(), told('b', '2021').extraction(), other().extraction()])
      await store.close()
    })
    const ask = (...args: string[]): Promise<Finished> => runHere(['--store', url, ...args], { env: { COLUMNS: '60' } })
    const answer = async (...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await ask(...args)
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
      return stdout
    }

    it('timeline gives a life in order, with quotes, conflicts and what has no date', async () => {
      const text = await answer('timeline', 'Iris Vance')
      expect(text.split('\n').every((line) => line.length <= 60)).toBe(true)
      expect(text).toMatch(
        /^Iris Vance {2}\[a\/e1\]\n {2}told in {6}a, b\n\n2019 {5}Iris Vance left Bergen in 2019\. \[a\/f2,/,
      )
      expect(text).toContain('“e1 LEFT in a as c2.” (a)')
      expect(text).toMatch(/^2021 {5}Iris/m)
      expect(text).toMatch(/^no date {2}Iris Vance is from Bergen\./m)
      expect(text.replace(/\s+/g, ' ')).toMatch(/! [^!]+ \[a\/x2\]/)
      const json = JSON.parse(await answer('timeline', 'a/e1', '--json'))
      expect(json.entries.map(({ dated }: { dated: boolean }) => dated)).toEqual([true, true, false])
      expect(json.entries[0]).toMatchObject({
        sentence: 'Iris Vance left Bergen in 2019.',
        fact: { id: 'a/f2', status: 'disputed' },
        evidence: [{ document: 'a', text: 'e1 LEFT in a as c2.' }],
        conflicts: [{ id: 'a/x2' }],
      })
    })

    it('timeline tells what took the place of what', async () => {
      const path = join(cli.folder(), 'jobs.db')
      const store = await openStore(path)
      const telling = new Telling('d')
      const person = telling.person('Iris Vance')
      telling.claim(person, 'WORKED_FOR', { object: telling.organization('Velka'), time: at('2009/2015') })
      telling.claim(person, 'WORKED_FOR', { object: telling.organization('Norda'), time: at('2016/..') })
      await put(store, [telling.extraction()])
      await store.close()
      const { stdout } = await runHere(['timeline', 'Iris Vance', '--store', path])
      expect(stdout).toMatch(
        /since 2016\. \[d\/f2\]\n.*\n +~ before that: Iris Vance worked for Velka from 2009 to 2015\. \[d\/f1\]\n$/,
      )
      const json = JSON.parse((await runHere(['timeline', 'Iris Vance', '--json', '--store', path])).stdout)
      expect(json.entries.map(({ changedFrom }: { changedFrom: object | null }) => changedFrom)).toEqual([
        null,
        { fact: 'd/f1', sentence: 'Iris Vance worked for Velka from 2009 to 2015.' },
      ])
      const question = '{ person(name: "Iris Vance") { timeline { changedFrom { sentence } } } }'
      const answered = JSON.parse((await runHere(['query', question, '--store', path])).stdout)
      expect(answered.data.person.timeline).toEqual([
        { changedFrom: null },
        { changedFrom: { sentence: 'Iris Vance worked for Velka from 2009 to 2015.' } },
      ])
      expect((await runHere(['contradictions', '--store', path])).stderr).toBe('Nothing contradicts itself.\n')
    })

    it('whereabouts and crossed-paths tell who was where, and who could have met', async () => {
      const path = join(cli.folder(), 'where.db')
      const store = await openStore(path)
      const visit = (id: string, name: string, time: string) => {
        const telling = new Telling(id)
        telling.claim(telling.person(name), 'VISITED', { object: telling.place('Bergen'), time: at(time) })
        return telling.extraction()
      }
      const settled = new Telling('d')
      settled.claim(settled.person('Ana Reis'), 'LIVED_IN', { object: settled.place('Bergen') })
      await put(store, [
        settled.extraction(),
        visit('a', 'Iris Vance', '2019-05-01/2019-05-20'),
        visit('b', 'Otto Lund', '2019-05-15/2019-06-01'),
        visit('c', 'Kofi Holm', '2019-05'),
      ])
      await store.close()
      const ask = (...args: string[]): Promise<Finished> => runHere([...args, '--store', path])
      const where = await ask('whereabouts', 'Iris Vance', '2019-05-18/2019-06')
      expect(where).toMatchObject({ status: 0, stderr: '' })
      expect(where.stdout).toContain(
        '\nfrom 18 May 2019 to 20 May 2019\n  certainly in Bergen [a/f1]\n\nWhat says so\n',
      )
      expect(where.stdout).toContain('“e1 VISITED in a as c1.” (a)')
      const json = JSON.parse((await ask('whereabouts', 'c/e1', '2019-05-02', '--json')).stdout)
      expect(json.stretches).toEqual([
        {
          from: '2019-05-02',
          to: '2019-05-02',
          places: [{ place: 'a/e2', name: 'Bergen', certain: false, facts: ['c/f1'] }],
        },
      ])
      const some = await ask('whereabouts', 'Ana Reis', '1990')
      expect(some.stdout).toContain('\nWithout a date\n  in Bergen [d/f1]\n\nWhat says so\n')
      const undated = JSON.parse((await ask('whereabouts', 'Ana Reis', '--json')).stdout)
      expect([undated.stretches, undated.undated]).toEqual([[], [{ place: 'a/e2', name: 'Bergen', facts: ['d/f1'] }]])
      const none = await ask('whereabouts', 'Iris Vance', '1990')
      expect(none).toMatchObject({ status: 0, stdout: '' })
      expect(none.stderr).toBe('Nothing tells where Iris Vance was from 1 January 1990 to 31 December 1990.\n')
      expect((await ask('whereabouts', 'Iris Vance', 'May')).status).toBe(2)
      expect((await ask('whereabouts', 'Iris Vance', '2020/2019')).stderr).toContain('ends before it begins')

      const met = await ask('crossed-paths', 'Iris Vance')
      const lines = met.stdout.split('\n')
      expect(lines).toContain(
        'certainly with Otto Lund in Bergen on 6 days, from 15 May 2019 to 20 May 2019 [b/e1; a/f1, b/f1]',
      )
      expect(lines).toContain(
        'perhaps with Kofi Holm in Bergen on up to 20 days, from 1 May 2019 to 20 May 2019 [c/e1; a/f1, c/f1]',
      )
      const first = await ask('crossed-paths', 'Iris Vance', '--first', '1')
      expect(first.stderr).toBe('1 more: ask for them with --first 2.\n')
      const crossings = JSON.parse((await ask('crossed-paths', 'a/e1', '--json')).stdout)
      expect(crossings).toMatchObject({
        total: 2,
        crossings: [{ name: 'Otto Lund', placeName: 'Bergen', count: 6 }, {}],
      })
    })

    it('person gives what is known; nothing that a document holds steers the terminal', async () => {
      expect(await answer('person', 'Iris Vance')).toMatch(
        /What is said without a date[^!]+is from Bergen[^!]+with a date/,
      )
      const pilot = await answer('person', 'Iris Stone')
      expect(pilot).toContain('pilot[2J')
      expect(JSON.parse(await answer('person', 'c/e1', '--json')).facts[0].fact.value).toBe('pilot\u001b[2J')
    })

    it('path gives a sentence and the steps, each with a quote', async () => {
      const [sentence, ...steps] = (await answer('path', 'Iris Vance', 'Otto Lund')).split('\n')
      expect(sentence).toMatch(/^Iris Vance .*Bergen.*; Otto Lund/)
      expect(steps.filter((line) => line.startsWith('1. ') || line.startsWith('2. '))).toHaveLength(2)
      expect(steps.filter((line) => line.includes('“'))).toHaveLength(2)
      const json = JSON.parse(await answer('path', 'a/e1', 'a/e3', '--json'))
      expect(json.paths[0].steps).toHaveLength(2)
      const { data } = JSON.parse(await answer('query', '{ paths(from: "a/e1", to: "a/e3") { sentence } }'))
      expect(data.paths).toEqual(json.paths.map((one: { sentence: string }) => ({ sentence: one.sentence })))
      const none = await ask('path', 'Iris Stone', 'Otto Lund')
      expect(none).toMatchObject({ status: 0, stdout: '' })
      expect(none.stderr).toBe(
        'Nothing leads from Iris Stone to Otto Lund in 4 steps. Allow more with --hops, up to 6.\n',
      )
    })

    it('contradictions and explain quote all sides', async () => {
      const text = await answer('contradictions')
      expect(text).toMatch(/^Iris Vance: sources disagree {2}\[a\/x2\]\n/)
      expect(text).toContain('  1. Iris Vance left Bergen in 2019.\n     “e1 LEFT in a as c2.” (a)')
      expect(text).toContain('  2. Iris Vance left Bergen in 2021.\n     “e1 LEFT in b as c2.” (b)')
      const exported = await ask('export', '--format', 'contradictions')
      expect(await answer('contradictions', '--json')).toBe(exported.stdout)
      expect(await answer('explain', 'a/x2')).toContain('Side 2:\n  b/c2: b says “e1 LEFT in b as c2.”')
      expect(JSON.parse(await answer('explain', 'a/f2', '--json'))).toMatchObject({ kind: 'fact' })
    })

    it('explain of two says why they are one, or are not', async () => {
      const two = await answer('explain', 'a/e1', 'Iris Stone')
      expect(two).toMatch(/^Iris Vance \(a\/e1\) and Iris Stone \(c\/e1\)\nThey stay apart: their names do not fit/)
      expect(two).toMatch(/^ {4}weight {2}feature {2}what it says\n {6}veto {2}name {5}their names/m)
      expect(JSON.parse(await answer('explain', 'a/e1', 'b/e1', '--json'))).toMatchObject({
        kind: 'pair',
        verdict: 'same',
        cards: [{ left: 'a/e1', right: 'b/e1' }],
      })
      const several = await ask('explain', 'Iris', 'a/e3')
      expect(several.stderr).toContain('Several could be Iris. Ask by one of these ids:\n  a/e1  Iris Vance')
    })

    it('names that fit several, or none, are told with what to do', async () => {
      const several = await ask('person', 'Iris')
      expect(several).toMatchObject({ status: 1, stdout: '' })
      expect(several.stderr).toBe(
        [
          'storygraph: AMBIGUOUS_NAME: Several could be Iris. Ask by one of these ids:',
          '  a/e1  Iris Vance  in a, b',
          '  c/e1  Iris Stone  in c',
          '',
        ].join('\n'),
      )
      const none = await ask('timeline', 'Xerxes')
      expect(none.status).toBe(1)
      expect(none.stderr).toMatch(/^storygraph: NOT_FOUND: No .* called Xerxes/)
      expect((await ask('explain', 'a/f99')).stderr).toContain('NOT_FOUND')
      const empty = await ask('timeline', 'Iris', '--store', 'memory:')
      expect(empty.status).toBe(1)
      expect(empty.stderr).toContain('The store is empty. Fill it with `storygraph ingest FILES`.')
    })

    it('query asks in process: in place, from a file, from standard input', async () => {
      expect(JSON.parse(await answer('query', '{ stats { documents } }'))).toEqual({
        data: { stats: { documents: 3 } },
      })
      const question = 'query($id: ID!) { person(id: $id) { name } }'
      const variables = ['--variables', '{"id":"a/e1"}']
      const piped = await runHere(['query', '-', ...variables, '--store', url], { input: question })
      expect(JSON.parse(piped.stdout)).toEqual({ data: { person: { name: 'Iris Vance' } } })
      const wrong = await ask('query', '{ stats { documnets } }')
      expect(wrong.status).toBe(1)
      expect(JSON.parse(wrong.stdout).errors[0].message).toContain('documnets')
      expect(wrong.stderr).toMatch(/^storygraph: [A-Z_]+: .*documnets/)
      expect(await ask('query', 'missing.graphql')).toMatchObject({ status: 2, stdout: '' })
    })

    it('extract --trace tells every step, on standard error alone', async () => {
      const { status, stdout, stderr } = await ask(
        'extract',
        '--text',
        'Ada Reyes left Lisbon in 1921.',
        '--trace',
        '--quiet',
      )
      expect(status).toBe(0)
      expect(JSON.parse(stdout).claims[0]).toMatchObject({ predicate: 'LEFT' })
      expect(stderr).toMatch(/^names:\n {2}mentions: 0-9 “Ada Reyes” .*type=Person/m)
      expect(stderr).toMatch(/^ {2}claims: .*predicate=LEFT.*rule=left\./m)
    })
  })
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Graph, open } from '../../src/index.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

let graph: Graph
beforeAll(async () => {
  const telling = new Telling('letters')
  const [ines, rui] = [telling.person('Ines Duarte'), telling.person('Rui Prates')]
  const [porto, bakery] = [telling.place('Porto'), telling.organization('Forno')]
  telling.claim(ines, 'RETURNED_TO', { object: porto, time: at('2021') }, 'Back in 2021.')
  telling.claim(ines, 'LEFT', { object: porto, time: at('2019-02') }, 'She left in 2019.')
  telling.claim(ines, 'RETURNED_TO', { object: porto, time: at('2023') }, 'Back in 2023.')
  telling.claim(ines, 'WORKED_FOR', { object: bakery })
  telling.claim(rui, 'WORKED_FOR', { object: bakery })
  telling.claim(rui, 'LIVED_IN', { object: porto, time: at('2010/2030') })
  graph = new Graph(await storeOf([telling.extraction()]))
})
afterAll(() => graph.close())

const listed = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

test('a life in order, with sentences, words and conflicts', async () => {
  const person = await graph.person('Ines Duarte')
  const life = await person.timeline()
  expect(life.map(({ sentence, dated }) => [sentence, dated])).toEqual([
    ['Ines Duarte left Porto in February 2019.', true],
    ['Ines Duarte came back to Porto in 2021.', true],
    ['Ines Duarte came back to Porto in 2023.', true],
    ['Ines Duarte worked for Forno.', false],
  ])
  expect(life[0]?.claims.map(({ evidence }) => evidence.text)).toEqual(['She left in 2019.'])
  expect(life.map(({ conflicts }) => conflicts.length)).toEqual([0, 1, 1, 0])
  expect((await person.timeline({ from: '2022-01-01', to: '2024-01-01' })).map(({ fact }) => fact.id)).toEqual([
    'letters/f3',
  ])
})

test('paths between people, places and ids, step by step', async () => {
  const [ines, rui] = [await graph.person('Ines Duarte'), await graph.person('Rui Prates')]
  const paths = await graph.paths(ines, rui.id, { first: 5, predicates: ['WORKED_FOR'] })
  expect(paths.map((steps) => steps.map(({ from, to, fact }) => `${from.name} ${fact.predicate} ${to.name}`))).toEqual([
    ['Ines Duarte WORKED_FOR Forno', 'Forno WORKED_FOR Rui Prates'],
  ])
  expect(await graph.paths(ines, await graph.place('Porto'), { maxHops: 1 })).toHaveLength(1)
})

test('people, facts, contradictions and documents are walked through', async () => {
  expect((await listed(graph.people())).map(({ name }) => name)).toEqual(['Ines Duarte', 'Rui Prates'])
  expect((await listed(graph.people({ name: { startsWith: 'Rui' } }))).map(({ name }) => name)).toEqual(['Rui Prates'])
  expect(await listed(graph.facts({ predicates: ['LEFT'] }))).toMatchObject([{ subject: { name: 'Ines Duarte' } }])
  expect(await listed((await graph.organization('Forno')).facts())).toHaveLength(2)
  const [one] = await listed(graph.contradictions())
  expect(one?.subject.name).toBe('Ines Duarte')
  expect(one?.sides.map(({ claims }) => claims[0]?.evidence.text)).toEqual(['Back in 2021.', 'Back in 2023.'])
  expect(await listed((await graph.person('Ines Duarte')).contradictions())).toEqual([one?.contradiction])
  expect((await listed(graph.documents())).map(({ id }) => id)).toEqual(['letters'])
})

test('who was where, and who could have met', async () => {
  const rui = await graph.person('Rui Prates')
  expect(await rui.whereabouts('2019-01-01')).toMatchObject([{ place: (await graph.place('Porto')).id }])
  const met = await rui.crossedPaths()
  expect(met[0]).toMatchObject({ other: { name: 'Ines Duarte' }, place: { name: 'Porto' } })
})

test('names that nobody has, formats that there are not, and stores that are not there', async () => {
  await expect(graph.person('Nobody Atall')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(() => graph.export('pdf')).toThrow(/no export "pdf"\. There are: facts, /)
  expect((await listed(graph.export('csv'))).join('')).toContain('Ines Duarte left Porto')
  await expect(open('/nowhere/at/all.db', { mustExist: true })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
})

test('of several who say the same, one who retells another is quoted last', async () => {
  const documents = ['a-retold', 'b-first', 'c-other'].map((id) => {
    const telling = new Telling(id, { derivedFrom: id === 'a-retold' ? 'b-first' : null })
    const person = telling.person('Bo Lind')
    telling.claim(person, 'LEFT', { object: telling.place('Oslo'), time: at('1931') }, `Gone in 1931, ${id} has it.`)
    return telling.extraction()
  })
  const own = new Graph(await storeOf(documents))
  const [left] = await listed(own.facts({ predicates: ['LEFT'] }))
  expect(left?.claims.map(({ document }) => document)).toEqual(['b-first', 'c-other', 'a-retold'])
  expect((await listed(own.export('csv'))).join('')).toContain('"Gone in 1931, b-first has it."')
  await own.close()
})

test('texts are read into a graph without a server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storygraph-graph-'))
  writeFileSync(join(folder, 'a.txt'), 'Ada Reyes left Lisbon in 1921.')
  writeFileSync(join(folder, 'b.txt'), '  ')
  const own = await open('memory:')
  expect((await listed(own.read([folder]))).map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'added'],
    [null, 'refused'],
  ])
  expect((await (await own.person('Ada Reyes')).timeline()).map(({ sentence }) => sentence)).toEqual([
    'Ada Reyes left Lisbon in 1921.',
  ])
  await own.close()
  rmSync(folder, { recursive: true })
})

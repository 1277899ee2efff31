import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { expect, test } from 'vitest'
import { all } from '../../src/store/store.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { awkward } from './awkward.ts'
import { exported } from './exported.ts'

const READERS = {
  graphml: (text: string) => graphml.parse(MultiDirectedGraph, text),
  gexf: (text: string) => gexf.parse(MultiDirectedGraph, text, { allowUndeclaredAttributes: false }),
}
const FORMATS = Object.keys(READERS) as readonly (keyof typeof READERS)[]

test.each(FORMATS)('graphology reads every entity and every fact between two out of %s', async (format) => {
  const store = await storeOf(randomCorpus(21, 30))
  const graph = READERS[format](await exported(store, format))
  const [nodes, edges] = [new Map<string, string>(), new Map<string, readonly [string, string, string]>()]
  for await (const { id, name } of all((paging) => store.entities({}, paging))) nodes.set(id, name)
  for await (const { id, subject, predicate, object, place } of all((paging) => store.facts({}, paging))) {
    const target = object ?? place
    if (target !== null) edges.set(id, [subject, predicate, target])
  }
  await store.close()
  expect(new Map(graph.mapNodes((id, { label }) => [id, label]))).toEqual(nodes)
  const read = graph.mapEdges((id, { predicate }, source, target) => [id, [source, predicate, target]] as const)
  expect(new Map(read)).toEqual(edges)
  expect(edges.size).toBeGreaterThan(20)
})

test.each(FORMATS)('%s keeps the day, the sentence and the words of an edge', async (format) => {
  const telling = new Telling('d1')
  const person = telling.person('Ines Duarte')
  telling.claim(
    person,
    'LEFT',
    { object: telling.place('Porto', { latitude: 41.15 }), time: at('2019-02') },
    'She left.',
  )
  telling.claim(person, 'FOUNDED', { place: 'e2' })
  const store = await storeOf([telling.extraction()])
  const graph = READERS[format](await exported(store, format))
  await store.close()
  expect(graph.getEdgeAttributes('d1/f1')).toMatchObject({
    ...{ earliest: '2019-02-01', latest: '2019-02-28', edtf: '2019-02', role: 'object' },
    ...{ sentence: 'Ines Duarte left Porto in February 2019.', quote: 'She left.', independentSources: 1 },
  })
  expect(graph.getEdgeAttributes('d1/f2')).toMatchObject({ predicate: 'FOUNDED', role: 'place' })
  expect(graph.getNodeAttributes('d1/e2')).toMatchObject({ type: 'Place', latitude: 41.15 })
})

test.each(FORMATS)('%s holds names of any marks, and no character that XML has not', async (format) => {
  const store = await storeOf([awkward()])
  const text = await exported(store, format)
  const graph = READERS[format](text)
  const names: string[] = []
  for await (const { name } of all((paging) => store.entities({}, paging))) names.push(name)
  await store.close()
  const held = names.map((name) => name.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd'))
  expect(graph.mapNodes((_, { label }) => label).sort()).toEqual(held.sort())
  expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
})

test('two facts between the same two are two edges', async () => {
  const telling = new Telling('d1')
  const [person, place] = [telling.person('Ines Duarte'), telling.place('Porto')]
  telling.claim(person, 'LEFT', { object: place })
  telling.claim(person, 'LIVED_IN', { object: place })
  const store = await storeOf([telling.extraction()])
  for (const format of FORMATS)
    expect(READERS[format](await exported(store, format)).edges('d1/e1', 'd1/e2')).toHaveLength(2)
  await store.close()
})

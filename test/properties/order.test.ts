import { expect, test } from 'vitest'
import { loadRules } from '../../src/ontology/rules.ts'
import { tellingOf } from '../../src/operations/affected-families.ts'
import { metaOfNew } from '../../src/operations/document-meta.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { familiesOf } from '../../src/resolve/lineage.ts'
import { graphFrom, graphOf, put, storeOf } from '../operations/graph-of.ts'
import { randomCorpus, shuffled, templatedCorpus } from './random-corpus.ts'

const { predicates } = loadRules()
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1)

test.each(SEEDS)('any order of ingestion, in batches of any size, gives the same graph (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed, 9)
  const graph = await graphFrom(corpus)
  expect(graph.entities.length).toBeGreaterThan(5)
  for (const size of [1, 2, 4]) expect(await graphFrom(shuffled(corpus, seed * 100 + size), size)).toEqual(graph)
})

test.each(SEEDS)('retraction gives the graph as if the documents had never been read (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed + 1000, 9)
  const [kept, extra] = [corpus.slice(0, 6), shuffled(corpus.slice(6), seed)]
  const store = await storeOf(shuffled(corpus, seed))
  for await (const { outcome } of retract(
    store,
    extra.map(({ document }) => document.id),
  ))
    expect(outcome).toBe('retracted')
  expect(await graphOf(store)).toEqual(await graphFrom(kept))
  await put(store, extra)
  expect(await graphOf(store)).toEqual(await graphFrom(corpus))
  await store.close()
})

test.each(SEEDS)('a replaced document leaves nothing behind (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed + 2000, 7)
  const other = randomCorpus(seed + 3000, 7)
  const store = await storeOf(corpus)
  const news = corpus.map((extraction, index) => {
    const instead = other[index] ?? extraction
    const { id } = extraction.document
    return index % 2 === 0 ? extraction : { ...instead, document: { ...instead.document, id, derivedFrom: null } }
  })
  for (const extraction of shuffled(news, seed)) await replace(store, extraction)
  expect(await graphOf(store)).toEqual(await graphFrom(news))
  await store.close()
})

test.each(SEEDS)('copies of a document add no independent source (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed + 4000, 5)
  const copies = corpus.map((extraction) => ({
    ...extraction,
    document: { ...extraction.document, id: `zz-${extraction.document.id}` },
  }))
  const graph = await graphFrom(corpus)
  const doubled = await graphFrom([...copies, ...corpus])
  const sources = new Map(doubled.facts.map(({ id, independentSources }) => [id, independentSources]))
  expect(graph.facts.length).toBeGreaterThan(0)
  for (const { id, independentSources } of graph.facts) expect([id, sources.get(id)]).toEqual([id, independentSources])
})

test.each(SEEDS)(
  'documents of one template fall into the same families in any order, and as they go (corpus %i)',
  async (seed) => {
    const corpus = templatedCorpus(seed, 14)
    const graph = await graphFrom(corpus)
    expect(graph.families).toEqual(
      [...familiesOf(corpus.map((extraction) => tellingOf(metaOfNew(extraction, predicates))))].sort(),
    )
    expect(await graphFrom(shuffled(corpus, seed))).toEqual(graph)
    const store = await storeOf(shuffled(corpus, seed + 1))
    const [kept, extra] = [corpus.slice(0, 9), shuffled(corpus.slice(9), seed)]
    for (const { document } of extra)
      for await (const { outcome } of retract(store, [document.id])) expect(outcome).toBe('retracted')
    expect(await graphOf(store)).toEqual(await graphFrom(kept))
    await store.close()
  },
)

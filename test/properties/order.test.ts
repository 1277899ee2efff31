import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { tellingOf } from '../../src/operations/affected-families.ts'
import { apply } from '../../src/operations/apply.ts'
import { metaOfNew } from '../../src/operations/document-meta.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { familiesOf } from '../../src/resolve/lineage.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { graphFrom, graphOf, put, storeOf } from '../operations/graph-of.ts'
import { listOf } from '../text/files.ts'
import { corpusOf, corpusPlan, inOrder, templatedOf, templatePlan } from './corpus-plan.ts'
import { holds } from './holds.ts'

const { predicates } = loadRules()
const RUNS = 30
const LONG = { timeout: 120_000 }

const takenBack = async (store: Store, documents: readonly Extraction[]): Promise<void> => {
  for (const { document } of documents)
    for await (const { outcome } of retract(store, [document.id])) expect(outcome).toBe('retracted')
}

test('any order of ingestion gives the same graph', LONG, async (context) => {
  let met = 0
  await holds(context, RUNS, corpusPlan(2, 10), async (plans) => {
    const corpus = corpusOf(plans)
    const graph = await graphFrom(corpus)
    met += graph.entities.filter(({ documents }) => documents.length > 1).length
    for (const order of [0, 1, 2] as const) expect(await graphFrom(inOrder(corpus, plans, order))).toEqual(graph)
  })
  // It would be no test if documents had nothing in common.
  expect(met).toBeGreaterThan(RUNS)
})

test('any batches give the same bytes', LONG, async (context) => {
  const batches = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 10 })
  const bytes = async (store: Store): Promise<string> => {
    const text = (await listOf(jsonl.write(store))).join('')
    await store.close()
    return text
  }
  await holds(context, RUNS, fc.tuple(corpusPlan(2, 10), batches), async ([plans, sizes]) => {
    const corpus = corpusOf(plans)
    const store = await openStore('memory:')
    const rest = [...inOrder(corpus, plans, 0)]
    for (const size of sizes) if (rest.length > 0) await apply(store, { put: rest.splice(0, size) })
    expect(rest).toEqual([])
    expect(await bytes(store)).toBe(await bytes(await storeOf(corpus)))
  })
})

test('retraction gives the graph as if the documents had never been read', LONG, async (context) => {
  await holds(context, RUNS, fc.tuple(corpusPlan(1, 6), corpusPlan(1, 4)), async ([some, more]) => {
    const plans = [...some, ...more]
    const corpus = corpusOf(plans)
    const [kept, extra] = [corpus.slice(0, some.length), corpus.slice(some.length)]
    const store = await storeOf(inOrder(corpus, plans, 0))
    await takenBack(store, inOrder(extra, more, 1))
    expect(await graphOf(store)).toEqual(await graphFrom(kept))
    await put(store, extra)
    expect(await graphOf(store)).toEqual(await graphFrom(corpus))
    await store.close()
  })
})

test('a replaced document leaves nothing behind', LONG, async (context) => {
  await holds(context, RUNS, fc.tuple(corpusPlan(1, 7), corpusPlan(1, 7)), async ([plans, drafts]) => {
    const corpus = corpusOf(plans)
    const others = corpusOf(drafts)
    const store = await storeOf(corpus)
    const news = corpus.map((extraction, index) => {
      const instead = others[index] ?? extraction
      const { id } = extraction.document
      return index % 2 === 1 ? extraction : { ...instead, document: { ...instead.document, id, derivedFrom: null } }
    })
    for (const extraction of inOrder(news, plans, 0)) await replace(store, extraction)
    expect(await graphOf(store)).toEqual(await graphFrom(news))
    await store.close()
  })
})

test('copies of a document add no independent source', LONG, async (context) => {
  let facts = 0
  await holds(context, RUNS, corpusPlan(1, 6), async (plans) => {
    const corpus = corpusOf(plans)
    const copies = corpus.map((extraction) => ({
      ...extraction,
      document: { ...extraction.document, id: `zz-${extraction.document.id}` },
    }))
    const graph = await graphFrom(corpus)
    const doubled = await graphFrom([...copies, ...corpus])
    const sources = new Map(doubled.facts.map(({ id, independentSources }) => [id, independentSources]))
    facts += graph.facts.length
    for (const { id, independentSources } of graph.facts)
      expect([id, sources.get(id)]).toEqual([id, independentSources])
  })
  expect(facts).toBeGreaterThan(RUNS)
})

test('documents of one template fall into the same families in any order, and as they go', LONG, async (context) => {
  let kin = 0
  await holds(context, 20, fc.tuple(templatePlan(1, 9), templatePlan(1, 5)), async ([some, more]) => {
    const plans = [...some, ...more]
    const corpus = templatedOf(plans)
    const graph = await graphFrom(corpus)
    expect(graph.families).toEqual(
      [...familiesOf(corpus.map((extraction) => tellingOf(metaOfNew(extraction, predicates))))].sort(),
    )
    kin += graph.families.filter(([document, family]) => document !== family).length
    expect(await graphFrom(inOrder(corpus, plans, 0))).toEqual(graph)
    const store = await storeOf(inOrder(corpus, plans, 1))
    const [kept, extra] = [corpus.slice(0, some.length), corpus.slice(some.length)]
    await takenBack(store, inOrder(extra, more, 2))
    expect(await graphOf(store)).toEqual(await graphFrom(kept))
    await store.close()
  })
  expect(kin).toBeGreaterThan(0)
})

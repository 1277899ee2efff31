import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { apply } from '../../src/operations/apply.ts'
import { undoJudgement } from '../../src/operations/judge.ts'
import { rederive } from '../../src/operations/rederive.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { put } from '../operations/graph-of.ts'
import { listOf } from '../text/files.ts'
import { holds } from './holds.ts'
import { judgedCorpus, judgedPlan, judgementsOn } from './judgement-plan.ts'

const RUNS = 30
const LONG = { timeout: 240_000 }

const exported = async (store: Store): Promise<string> => (await listOf(jsonl.write(store))).join('')

const judge = async (store: Store, judgements: readonly Judgement[]): Promise<void> => {
  for (const judgement of judgements) await apply(store, { judge: [judgement] })
}

const exportFrom = async (corpus: readonly Extraction[], judgements: readonly Judgement[]): Promise<string> => {
  const store = await openStore('memory:')
  await put(store, corpus)
  await judge(store, judgements)
  const text = await exported(store)
  await store.close()
  return text
}

/** Keys to put as many items in another order by. */
const order = fc.array(fc.nat(9999), { minLength: 30, maxLength: 30 })

const ordered = <T>(items: readonly T[], keys: readonly number[]): readonly T[] =>
  items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

test('any order of documents and judgements gives the same bytes', LONG, async (context) => {
  let judged = 0
  await holds(context, RUNS, fc.tuple(judgedPlan(1, 9), order, order), async ([plan, ...keys]) => {
    const corpus = judgedCorpus(plan)
    const judgements = judgementsOn(corpus, plan.judgements)
    judged += judgements.length
    const expected = await exportFrom(corpus, judgements)
    for (const own of keys) {
      const store = await openStore('memory:')
      const steps = [...corpus.map((one) => ({ one })), ...judgements.map((said) => ({ said }))]
      for (const step of ordered(steps, own)) await ('one' in step ? put(store, [step.one]) : judge(store, [step.said]))
      expect(await exported(store)).toBe(expected)
      expect(await store.check(false)).toEqual([])
      await store.close()
    }
  })
  // It would be no test if hardly anything were judged.
  expect(judged).toBeGreaterThan(RUNS * 4)
})

test('undone and retracted, all is as if it had never been', LONG, async (context) => {
  await holds(context, RUNS, fc.tuple(judgedPlan(2, 9), order, order, fc.nat(99)), async ([plan, first, then, cut]) => {
    const corpus = judgedCorpus(plan)
    const judgements = judgementsOn(corpus, plan.judgements)
    const keep = 1 + (cut % (corpus.length - 1))
    const [kept, gone] = [corpus.slice(0, keep), corpus.slice(keep)]
    const ids = new Set(judgements.slice(0, cut % 8).map(({ id }) => id))
    const [held, undone] = [judgements.filter(({ id }) => ids.has(id)), judgements.filter(({ id }) => !ids.has(id))]
    const store = await openStore('memory:')
    await put(store, ordered(corpus, first))
    await judge(store, ordered(judgements, then))
    const both = await exported(store)
    for (const step of ordered([...gone, ...undone], then)) {
      if ('document' in step)
        for await (const { outcome } of retract(store, [step.document.id])) expect(outcome).toBe('retracted')
      else if ((await store.judgements({ ids: [step.id] }, { first: 1 })).items.length > 0)
        await undoJudgement(store, step.id)
    }
    expect(await exported(store)).toBe(await exportFrom(kept, held))
    await judge(store, undone)
    await put(store, gone)
    expect(await exported(store)).toBe(both)
    await store.close()
  })
})

test('two judged the same, and that undone, are as they were before', LONG, async (context) => {
  let joined = 0
  await holds(context, RUNS, judgedPlan(1, 9), async (plan) => {
    const corpus = judgedCorpus(plan)
    const store = await openStore('memory:')
    await put(store, corpus)
    const before = await exported(store)
    for (const said of judgementsOn(corpus, plan.judgements)) {
      await judge(store, [said])
      if ((await exported(store)) !== before) joined++
      await undoJudgement(store, said.id)
      expect(await exported(store)).toBe(before)
    }
    await store.close()
  })
  expect(joined).toBeGreaterThan(RUNS)
})

test('judgements outlive another reading of their documents', LONG, async (context) => {
  await holds(context, RUNS, fc.tuple(judgedPlan(1, 8), judgedPlan(1, 4), order), async ([plan, other, keys]) => {
    const corpus = judgedCorpus(plan)
    const judgements = judgementsOn(corpus, plan.judgements)
    const drafts = judgedCorpus(other)
      .slice(0, corpus.length)
      .map((draft, index) => {
        const { id } = corpus[index]?.document ?? draft.document
        return { ...draft, document: { ...draft.document, id, derivedFrom: null } }
      })
    const drafted = [...drafts, ...corpus.slice(drafts.length)]
    const store = await openStore('memory:')
    await put(store, drafted)
    await judge(store, judgements)
    for (const one of ordered(corpus.slice(0, drafts.length), keys)) await replace(store, one)
    const expected = await exportFrom(corpus, judgements)
    expect(await exported(store)).toBe(expected)
    await rederive(store)
    expect(await exported(store)).toBe(expected)
    for (const one of drafts) await replace(store, one)
    expect(await exported(store)).toBe(await exportFrom(drafted, judgements))
    await store.close()
  })
})

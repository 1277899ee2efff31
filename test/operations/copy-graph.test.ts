import { expect, test } from 'vitest'
import { addGraph } from '../../src/operations/add-graph.ts'
import { copyGraph } from '../../src/operations/copy-graph.ts'
import { judgeWrong } from '../../src/operations/judge.ts'
import { retract } from '../../src/operations/retract.ts'
import { openStore } from '../../src/store/open.ts'
import { exported } from '../export/exported.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { dyingAfter } from './dying-store.ts'
import { storeOf } from './graph-of.ts'
import { judged } from './judged-letters.ts'
import { Telling } from './telling.ts'

const TIME = { time: '1957-03-02T10:00:00Z', author: 'Odile' }

test.each([1, 2, 3, 4, 5, 6])('a copy gives the same bytes (corpus %i)', async (seed) => {
  const corpus = randomCorpus(seed + 900, 17)
  const from = await storeOf(corpus.slice(0, 14))
  const to = await openStore('memory:')
  const told: number[] = []
  const copied = await copyGraph(from, to, {
    onProgress: ({ done, total }) => told.push(done / (total ?? 0)),
  })
  expect(copied).toEqual({ added: 14, unchanged: 0 })
  expect(told.at(-1)).toBe(1)
  expect(await exported(to, 'jsonl')).toBe(await exported(from, 'jsonl'))
  expect(await to.check(false)).toEqual([])
  // What the copy is found by is there too: it grows and shrinks as the original does.
  const more = await storeOf(corpus.slice(14))
  const gone = (await from.documents({}, { first: 7 })).items.map(({ node }) => node.id)
  for (const store of [from, to]) {
    await addGraph(more, store)
    for await (const { outcome } of retract(store, gone)) expect(outcome).toBe('retracted')
  }
  expect(await exported(to, 'jsonl')).toBe(await exported(from, 'jsonl'))
  for (const store of [from, to, more]) await store.close()
})

test('a store that is copied into itself, or into its copy again, is not written', async () => {
  const from = await judged()
  const to = await openStore('memory:')
  await copyGraph(from, to)
  const before = await Promise.all([from, to].map((store) => store.revision()))
  expect(await copyGraph(from, from)).toEqual({ added: 0, unchanged: 10 })
  expect(await copyGraph(from, to)).toEqual({ added: 0, unchanged: 10 })
  expect(await Promise.all([from, to].map((store) => store.revision()))).toEqual(before)
  for (const store of [from, to]) await store.close()
})

test('what people judged is copied, and what they cut', async () => {
  const from = await judged()
  const to = await openStore('memory:')
  await copyGraph(from, to)
  const bytes = await exported(from, 'jsonl')
  expect(bytes).toMatch(/"id":"e1\.\d+-\d+"/)
  expect(bytes).toContain('"type":"judgement"')
  expect(await exported(to, 'jsonl')).toBe(bytes)
  for (const store of [from, to]) await store.close()
})

test('a copy that was killed goes on, wherever that was', async () => {
  const from = await judged()
  const bytes = await exported(from, 'jsonl')
  let killed = 0
  for (let writes = 0; ; writes++) {
    const to = await openStore('memory:')
    const died = await copyGraph(from, dyingAfter(to, writes), { most: 3 }).then(
      () => false,
      () => true,
    )
    const there = (await to.stats()).documents
    expect(await copyGraph(from, to)).toEqual({ added: 10 - there, unchanged: there })
    expect(await exported(to, 'jsonl')).toBe(bytes)
    expect(await to.check(false)).toEqual([])
    await to.close()
    if (!died) break
    killed++
  }
  expect(killed).toBeGreaterThan(5)
  await from.close()
})

test('a target that made another graph of some of the documents is brought in line', async () => {
  const corpus = randomCorpus(977, 16)
  const from = await storeOf(corpus)
  const bytes = await exported(from, 'jsonl')
  for (const part of [corpus.slice(0, 5), corpus.slice(11), corpus.filter((_, index) => index % 2 === 0), corpus]) {
    const to = await storeOf(part)
    expect(await copyGraph(from, to)).toEqual({ added: 16 - part.length, unchanged: part.length })
    expect(await exported(to, 'jsonl')).toBe(bytes)
    expect(await to.check(false)).toEqual([])
    await to.close()
  }
  await from.close()
})

test.each([
  [
    'another document',
    () =>
      storeOf(
        randomCorpus(980, 2).map((one) => ({ ...one, document: { ...one.document, id: `other-${one.document.id}` } })),
      ),
  ],
  ['another text', () => storeOf([new Telling('letters').extraction()])],
  [
    'a judgement',
    async () => {
      const store = await storeOf(randomCorpus(41, 9))
      const first = (await store.claims({}, { first: 1 })).items[0]?.node.globalId ?? ''
      await judgeWrong(store, first, TIME)
      return store
    },
  ],
])('a target with %s is refused, and stays as it is', async (_, open) => {
  const [from, to] = [await judged(), await open()]
  const before = await exported(to, 'jsonl')
  await expect(copyGraph(from, to)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/not empty.*--into/),
  })
  expect(await exported(to, 'jsonl')).toBe(before)
  for (const store of [from, to]) await store.close()
})

test('added to another store, the graph is that of all documents', async () => {
  const corpus = randomCorpus(985, 10)
  const [from, to] = [await storeOf(corpus.slice(0, 6)), await storeOf(corpus.slice(4))]
  const whole = await storeOf(corpus)
  expect(await addGraph(from, to)).toEqual({ added: 4, unchanged: 2, judgements: 0, differs: null })
  expect(await exported(to, 'jsonl')).toBe(await exported(whole, 'jsonl'))
  for (const store of [from, to, whole]) await store.close()
})

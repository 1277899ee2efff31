import { expect, test } from 'vitest'
import type { StorygraphError } from '../../src/model/errors.ts'
import { explain } from '../../src/operations/explain.ts'
import { explainPair } from '../../src/operations/explain-pair.ts'
import { judgeIdentity, undoJudgement } from '../../src/operations/judge.ts'
import { type Suggestion, suggestions } from '../../src/operations/suggestions.ts'
import type { Store } from '../../src/store/store.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { storeOf } from './graph-of.ts'
import { Telling } from './telling.ts'

/** Every suggestion, in pages of some size. */
const all = async (store: Store, first: number): Promise<readonly Suggestion[]> => {
  const found: Suggestion[] = []
  for (let after: string | null = null; ; ) {
    const page = await suggestions(store, { first, after })
    expect(page.items.length).toBeLessThanOrEqual(first)
    found.push(...page.items.map(({ node }) => node))
    if (!page.hasNext) return found
    expect(page.end).not.toBe(after)
    after = page.end
  }
}

/** Somebody of a name that is not rare, at home in a town. */
const told = (id: string, name: string, home: string, job: string) => {
  const telling = new Telling(id)
  const person = telling.person(name)
  telling.claim(person, 'ORIGIN', { object: telling.place(home) })
  telling.claim(person, 'OCCUPATION', { value: job })
  return telling.extraction()
}

const DOCUMENTS = [
  told('a', 'Maria Lopez', 'Cusco', 'nurse'),
  told('b', 'Maria Lopez', 'Quito', 'nurse'),
  told('c', 'Osman Demir', 'Izmir', 'baker'),
]
const TIME = { time: '2024-05-01' }

test('two of one name who share little are suggested, until somebody judges', async () => {
  const store = await storeOf(DOCUMENTS)
  const [only, ...more] = await all(store, 5)
  expect(more).toEqual([])
  expect([only?.left.id, only?.right.id]).toEqual(['a/e1', 'b/e1'])
  expect(only?.card).toMatchObject({ left: 'a/e1', right: 'b/e1', verdict: 'possibly-same' })
  expect(only?.sentence).toMatch(
    /^Maria Lopez \(a\/e1\) and Maria Lopez \(b\/e1\) may be one: .*nurse.*, and that is not enough \(score \d of 3\)\.$/,
  )
  const { judgement } = await judgeIdentity(store, 'different', ['a/e1', 'b/e1'], TIME)
  expect(await all(store, 5)).toEqual([])

  await undoJudgement(store, judgement.id)
  expect(await all(store, 5)).toHaveLength(1)
  await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], TIME)
  expect(await all(store, 5)).toEqual([])
  await store.close()
})

test.each([1, 2, 3, 4])('pages of any size give what explain tells of each, once (corpus %i)', async (seed) => {
  const store = await storeOf(randomCorpus(seed + 9000, 14))
  const pairs = new Set<string>()
  const entities = (await store.entities({ types: ['Person', 'Organization'] }, { first: 500 })).items
  for (const { node } of entities) {
    const explained = await explain(store, node.id)
    if (explained.kind !== 'entity') throw new Error(explained.kind)
    for (const { id } of explained.possiblySame) pairs.add([node.id, id].sort().join(' '))
  }
  expect(pairs.size).toBeGreaterThan(0)
  const found = await all(store, 100)
  expect(found.map(({ left, right }) => `${left.id} ${right.id}`)).toEqual([...pairs].sort())
  for (const first of [1, 3]) expect(await all(store, first)).toEqual(found)
  for (const { left, right } of found)
    expect((await explainPair(store, left.id, right.id)).verdict).toBe('possibly-same')
  await store.close()
})

test('what is no cursor is refused', async () => {
  const store = await storeOf(DOCUMENTS)
  for (const after of [
    '',
    'x',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('["x",""]').toString('base64url'),
  ])
    await expect(suggestions(store, { first: 1, after })).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    } satisfies Partial<StorygraphError>)
  await store.close()
})

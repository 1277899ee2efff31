import { expect, test } from 'vitest'
import { explain } from '../../src/operations/explain.ts'
import { explainPair } from '../../src/operations/explain-pair.ts'
import { storeOf } from '../operations/graph-of.ts'
import { corpusOf, corpusPlan, type DocumentPlan } from './corpus-plan.ts'
import { holds } from './holds.ts'

/** Of the pairs of a corpus, as many are asked for. */
const MOST_PAIRS = 150

const explainsItself = async (plans: readonly DocumentPlan[]): Promise<void> => {
  const store = await storeOf(corpusOf(plans))
  const people = (await store.entities({ types: ['Person'] }, { first: 100 })).items.map(({ node }) => node)
  const pairs = people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other] as const))
  for (const [one, other] of pairs.filter((_, index) => index % Math.ceil(pairs.length / MOST_PAIRS) === 0)) {
    const { verdict, cards, text } = await explainPair(store, one.id, other.id)
    expect(verdict).not.toBe('same')
    // Nothing that would make them one was left unheeded.
    expect({ text, verdict: cards[0]?.verdict }).not.toMatchObject({ verdict: 'same' })
    const back = await explainPair(store, other.id, one.id)
    expect([back.verdict, back.cards]).toEqual([verdict, cards])
  }
  for (const { id, chains } of people.filter((one) => one.chains.length > 1)) {
    const { verdict, cards } = await explainPair(store, id, chains.at(-1) ?? id)
    expect(verdict).toBe('same')
    expect(cards.length).toBeGreaterThan(0)
    expect(cards.every((card) => card.verdict === 'same')).toBe(true)
  }
  for (const { id } of people) {
    const explained = await explain(store, id)
    if (explained.kind !== 'entity') throw new Error(explained.kind)
    for (const other of explained.possiblySame) {
      const { verdict } = await explainPair(store, id, other.id)
      expect([id, other.id, verdict]).toEqual([id, other.id, 'possibly-same'])
    }
  }
  await store.close()
}

test('what is explained of two is what resolution made of them', { timeout: 240_000 }, async (context) => {
  await holds(context, 12, corpusPlan(2, 10), explainsItself)
})

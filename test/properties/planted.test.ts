import { expect, test } from 'vitest'
import { graphFrom } from '../operations/graph-of.ts'
import { KINDS, plantedOf } from './planted.ts'
import { diceOf, HALVES, storyOf } from './stories.ts'
import { tellStory } from './tell-story.ts'

const OF_EACH = 15
const LEAST_RECALL = 0.95

test('planted conflicts are found, and nothing else', async ({ annotate }) => {
  const missed: string[] = []
  const beside: string[] = []
  for (const kind of KINDS)
    for (let seed = 1; seed <= OF_EACH; seed++) {
      const { predicate, documents } = plantedOf(kind, seed * 31)
      const { contradictions } = await graphFrom(documents)
      if (!contradictions.some((one) => one.predicate === predicate)) missed.push(`${kind} (${seed * 31})`)
      for (const one of contradictions) if (one.predicate !== predicate) beside.push(`${kind}: ${one.reason}`)
    }
  const planted = KINDS.length * OF_EACH
  await annotate(
    `${planted - missed.length} of ${planted} planted conflicts found; missed: ${missed.join(', ') || 'none'}`,
  )
  expect(beside).toEqual([])
  expect(1 - missed.length / planted, missed.join(', ')).toBeGreaterThanOrEqual(LEAST_RECALL)
})

test('namesakes do not mix', async () => {
  const mixed: string[] = []
  for (let seed = 1; seed <= 40; seed++) {
    const [one, other] = [storyOf(seed, 'Zora Vance', HALVES[0]), storyOf(seed + 7000, 'Zora Vance', HALVES[1])]
    const dice = diceOf(seed)
    const { entities, contradictions } = await graphFrom([
      tellStory(one, { id: 'a', loose: false }, dice),
      tellStory(one, { id: 'b', loose: true }, dice),
      tellStory(other, { id: 'y', loose: false }, dice),
      tellStory(other, { id: 'z', loose: true }, dice),
    ])
    const people = entities.filter(({ type }) => type === 'Person')
    if (people.some(({ documents }) => documents.some((id) => id < 'm') && documents.some((id) => id > 'm')))
      mixed.push(String(seed))
    expect(contradictions.map(({ reason }) => [seed, reason])).toEqual([])
  }
  expect(mixed).toEqual([])
})

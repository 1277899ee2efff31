import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphFrom } from '../operations/graph-of.ts'
import { holds } from './holds.ts'
import { KINDS, plantedOf } from './planted.ts'
import { diceOf, HALVES, storyOf } from './stories.ts'
import { tellStory } from './tell-story.ts'

const OF_EACH = 15
const LEAST_RECALL = 0.95
const LONG = { timeout: 240_000 }

test('planted conflicts are found, and nothing else', LONG, async (context) => {
  const missed: string[] = []
  for (const kind of KINDS)
    await holds(context, OF_EACH, fc.gen(), async (generate) => {
      const { name, predicate, documents } = plantedOf(kind, diceOf(generate))
      const { contradictions } = await graphFrom(documents)
      if (!contradictions.some((one) => one.predicate === predicate)) missed.push(`${kind} (${name})`)
      expect(contradictions.filter((one) => one.predicate !== predicate).map(({ reason }) => reason)).toEqual([])
    })
  const planted = KINDS.length * OF_EACH
  const found = `${planted - missed.length} of ${planted} planted conflicts found`
  await context.annotate(`${found}; missed: ${missed.join(', ') || 'none'}`)
  expect(1 - missed.length / planted, missed.join(', ')).toBeGreaterThanOrEqual(LEAST_RECALL)
})

test('namesakes do not mix', LONG, async (context) => {
  await holds(context, 40, fc.gen(), async (generate) => {
    const dice = diceOf(generate)
    const [one, other] = [storyOf(dice, 'Zora Vance', HALVES[0]), storyOf(dice, 'Zora Vance', HALVES[1])]
    const { entities, contradictions } = await graphFrom([
      tellStory(one, { id: 'a', loose: false }, dice),
      tellStory(one, { id: 'b', loose: true }, dice),
      tellStory(other, { id: 'y', loose: false }, dice),
      tellStory(other, { id: 'z', loose: true }, dice),
    ])
    const people = entities.filter(({ type }) => type === 'Person')
    const mixed = people.filter(({ documents }) => documents.some((id) => id < 'm') && documents.some((id) => id > 'm'))
    expect(mixed.map(({ chains }) => chains)).toEqual([])
    expect(contradictions.map(({ reason }) => reason)).toEqual([])
  })
})

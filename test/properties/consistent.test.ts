import { expect, test } from 'vitest'
import { graphFrom } from '../operations/graph-of.ts'
import { diceOf, storyOf } from './stories.ts'
import { tellStory } from './tell-story.ts'

const STORIES = 320
const BATCH = 40

/** An original, a copy of it, and one or two that tell the story on their own. */
const tellingsOf = (seed: number) => {
  const story = storyOf(seed)
  const dice = diceOf(seed + 50_000)
  const original = tellStory(story, { id: 'a', loose: dice.chance(0.7) }, dice)
  const copy = tellStory(story, { id: 'b', derivedFrom: 'a', loose: true }, dice)
  const own = ['c', 'd'].slice(0, 1 + dice.below(2)).map((id) => tellStory(story, { id, loose: true }, dice))
  return [original, copy, ...own]
}

test.each(Array.from({ length: STORIES / BATCH }, (_, index) => index * BATCH))(
  'stories that hold together, however they are told, raise no contradiction (from %i)',
  async (first) => {
    let joined = 0
    for (let seed = first + 1; seed <= first + BATCH; seed++) {
      const { contradictions, entities } = await graphFrom(tellingsOf(seed))
      expect(contradictions.map(({ reason }) => [seed, reason])).toEqual([])
      joined += entities.filter(({ type, documents }) => type === 'Person' && documents.length > 2).length
    }
    // It would be no test if nobody were told of twice.
    expect(joined).toBeGreaterThan(BATCH / 2)
  },
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphFrom } from '../operations/graph-of.ts'
import { holds } from './holds.ts'
import { type Dice, diceOf, storyOf } from './stories.ts'
import { tellStory } from './tell-story.ts'

const STORIES = 320

/** An original, a copy of it, and one or two that tell the story on their own. */
const tellingsOf = (dice: Dice) => {
  const story = storyOf(dice)
  const original = tellStory(story, { id: 'a', loose: dice.chance(0.7) }, dice)
  const copy = tellStory(story, { id: 'b', derivedFrom: 'a', loose: true }, dice)
  const own = ['c', 'd'].slice(0, 1 + dice.below(2)).map((id) => tellStory(story, { id, loose: true }, dice))
  return [original, copy, ...own]
}

test('stories that hold together, however they are told, raise no contradiction', {
  timeout: 240_000,
}, async (context) => {
  let joined = 0
  await holds(context, STORIES, fc.gen(), async (generate) => {
    const { contradictions, entities } = await graphFrom(tellingsOf(diceOf(generate)))
    expect(contradictions.map(({ reason }) => reason)).toEqual([])
    joined += entities.filter(({ type, documents }) => type === 'Person' && documents.length > 2).length
  })
  // It would be no test if nobody were told of twice.
  expect(joined).toBeGreaterThan(STORIES / 2)
})

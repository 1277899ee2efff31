import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('what "do so" repeats', () => {
  it.each([
    [
      'Paul Biko visited Dakar in 2010 and intends to do so again.',
      'VISITED',
      ['Paul Biko > Dakar: asserted', 'Paul Biko > Dakar: planned'],
    ],
    [
      'Rosa Vidal moved to Sucre. Her sister refused to do so.',
      'MOVED_TO',
      ['Rosa Vidal > Sucre: asserted', 'sister of Rosa Vidal > Sucre: asserted negated'],
    ],
    [
      'Rosa Vidal left Sucre, and her brother did the same.',
      'LEFT',
      ['Rosa Vidal > Sucre: asserted', 'brother of Rosa Vidal > Sucre: asserted'],
    ],
    ['Rosa Vidal left Sucre and had so much to do again.', 'LEFT', ['Rosa Vidal > Sucre: asserted']],
    ['Rosa Vidal may leave Sucre. She has nothing to do with it.', 'LEFT', ['Rosa Vidal > Sucre: possible']],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})

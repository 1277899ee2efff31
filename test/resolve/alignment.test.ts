import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/model/span.ts'
import { align, sentencesOf } from '../../src/resolve/alignment.ts'

const read = (...sentences: readonly string[]) => {
  const spans: Span[] = []
  let text = ''
  for (const sentence of sentences) {
    spans.push({ start: text.length, end: text.length + sentence.length })
    text += `${sentence} `
  }
  return sentencesOf(text, spans)
}

const ORIGINAL = read(
  'Thandiwe Mokoena was twenty-six when the mine at Welkom closed and she took the night bus to Maseru.',
  'It rained all the way.',
  'She carried a sewing machine, two blankets and the address of a cousin in Roma.',
  'The cousin had moved to Durban a year earlier, and nobody at the mission knew her.',
)

describe('sentences that say the same', () => {
  test('are found through a clumsy translation, in the order of both', () => {
    const garbled = read(
      'Tandiwe Mokwena has had 26 years, when the mine in Welkom was closed, and took night bus to Maseru.',
      'With her she carried machine for sewing, two blankets and address of the cousin in Roma.',
      'However the cousin moved to Durban one year earlier and in the mission nobody knew.',
    )
    const { pairs, share } = align(ORIGINAL, garbled)
    expect(pairs).toEqual([
      { left: 0, right: 0 },
      { left: 2, right: 1 },
      { left: 3, right: 2 },
    ])
    expect(share).toBeGreaterThan(0.3)
  })

  test('are not found in another report on the same person', () => {
    const other = read(
      'Thandiwe Mokoena, a seamstress, opened a workshop in Maseru last week.',
      'Eleven women work there, most of them from the mining towns of the Free State.',
      'The minister of trade cut the ribbon and ordered a coat.',
    )
    expect(align(ORIGINAL, other)).toEqual({ pairs: [], share: 0 })
  })

  test('keep one order: what stands elsewhere in the other text is left out', () => {
    const moved = read(
      'The cousin had moved to Durban a year earlier, and nobody at the mission knew her.',
      'She carried a sewing machine, two blankets and the address of a cousin in Roma.',
    )
    expect(align(ORIGINAL, moved).pairs).toHaveLength(1)
  })

  test('are none where a text has no sentences', () => {
    expect(align(ORIGINAL, sentencesOf('', []))).toEqual({ pairs: [], share: 0 })
    expect(align(sentencesOf('', []), ORIGINAL)).toEqual({ pairs: [], share: 0 })
  })
})

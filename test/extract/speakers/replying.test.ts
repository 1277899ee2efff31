import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Who speaks the last quotation of a text; null where that stays open. */
const CASES: readonly (readonly [text: string, speaker: string | null])[] = [
  ['Odile Faye put it to Awa Diop that she had forged it. “I forged nothing,” she replied.', 'Awa Diop'],
  ['The prosecutor asked Rosa Quispe whether she had seen it. “Only its light,” she answered.', 'Rosa Quispe'],
  [
    'Awa Diop came first.\n\n“A man wept,” Diop testified.\n\nOdile Faye put it to her that she knew. “I did not,” she replied.',
    'Awa Diop',
  ],
  ['Odile Faye put it to Luc Maes that he had forged it. “You forged it,” she said.', 'Odile Faye'],
  ['The prosecutor asked Rosa Quispe whether she had seen it. “She saw nothing,” he replied.', null],
]

describe('who was asked answers', () => {
  it.each(CASES)('%s', (text, speaker) => {
    const extraction = readText(text)
    expect(nameIn(extraction, extraction.quotes.at(-1)?.speaker ?? null)).toBe(speaker)
  })
})

import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../src/text/paragraphs.ts'

const kindsOf = (...paragraphs: string[]): string =>
  paragraphsOf(paragraphs.join('\n\n'))
    .map(({ kind }) => kind[0])
    .join('')

describe('interviews without labels', () => {
  it('questions stand in paragraphs of their own', () => {
    expect(
      kindsOf(
        'The cellist Ibrahim Kone plays in Leeds tonight. We spoke in his hotel.',
        'Where did you first hear a cello?',
        'In Segou. My mother had two records.',
        'I played them until they broke.',
        'And your father?',
        'He listened to one side, and I watched him.',
        'The concert begins at eight.',
      ),
    ).toBe('bqaaqab')
  })

  it('or in bold or italics, whether they ask or not', () => {
    expect(
      kindsOf(
        '*You began as a baker, then, and sang at night.*',
        'In Recife, yes. I sang in the yard behind the shop.',
        '*When did you leave the oven?*',
        'In 1984. I made two records.',
        'Photographs: private.',
      ),
    ).toBe('qaqab')
  })

  it('dashes may open the turns', () => {
    expect(
      kindsOf(
        'Ana Reis, a baker, spoke to us in Recife.',
        '— When did you leave?',
        '— In 1984. I was nineteen.',
        '— And your brother?',
        '— He stayed. I wrote to him.',
      ),
    ).toBe('bqaqa')
  })

  it('a question may stand right above its answer', () => {
    const [one, other] = [
      'And you never thought of going with her yourself, Mrs. Haworth?\nI thought of it every wet Monday, and then there was my mother, who could not be left, and the looms.',
      'Where was that?\nIn Rochdale. I was twelve, but I said that I was fourteen.',
    ]
    expect(kindsOf(one, other)).toBe('qaqa')
  })

  it.each([
    // An essay asks its reader.
    ['Was it the drought?', 'Ana Reis thinks not. She has studied it.', 'Was it the war?', 'Rui Prates is sure of it.'],
    // A story has people ask.
    ['“Where are you going?”', '“Home,” I said.', '“Will you come back?”', 'I did not answer. My mother was waiting.'],
    // A talk in a story, with dashes.
    ['— Where are you going?', '— Home, I said.', '— Your mother is waiting.', '— I know. I am late.'],
    // One question is no interview.
    ['What would you do?', 'I stayed. My brother left.'],
    // A page of help.
    ['How do you open it?', 'Press the lid.', 'How do you close it?', 'Press it again.'],
  ])('nobody is interviewed: %s', (...paragraphs) => {
    expect(kindsOf(...paragraphs)).not.toMatch(/[qa]/)
  })
})

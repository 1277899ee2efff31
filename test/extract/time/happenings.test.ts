import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const edtfOf = (text: string): (string | null)[] => readText(text).claims.map(({ time }) => time?.edtf ?? null)

describe('years by what happened in them', () => {
  it.each([
    ['Paul Biko was dismissed in the coup of 1958.', ['1958']],
    ['Paul Biko fled Lima during the strike of 1912.', ['1912']],
    ['Paul Biko held the post until the coup of 1958, when he was dismissed.', ['1958']],
    ['Paul Biko lived in Quito until the great fire of 1904.', ['../1904']],
  ])('%s', (text, times) => {
    expect(edtfOf(text)).toEqual(times)
  })
})

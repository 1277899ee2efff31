import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Whom the pronouns of a text stand for, in text order; null where that stays open. */
const meant = (text: string): (string | null)[] => {
  const extraction = readText(text)
  return extraction.mentions
    .filter(({ form }) => form === 'pronoun')
    .map(({ entity }) => (entity === null ? null : nameIn(extraction, entity)))
}

describe('whom pronouns stand for, near and far', () => {
  it.each([
    // The capital of a sentence makes nobody of a word.
    ['Peter Novak was drafted in 1904. Service should last two years. Six years later he was still there.', 'he'],
    ['Peter Novak ran the mill. At Skarvod he was born. He left Brno.', 'He'],
  ])('%s', (text) => {
    expect(new Set(meant(text))).toEqual(new Set(['Peter Novak']))
  })

  it('the only one of a sentence who fits is meant rather than somebody of the sentence before', () => {
    expect(meant('Karin Berg was proud. A mill in Bergen gave Mary Atwood a loom; she sold it.')).toEqual([
      'Mary Atwood',
    ])
  })

  it('but nobody who has died there', () => {
    const [, taker] = meant('Karin Berg quarrelled with her sister Ida. After Ida died in 1902, she took the house.')
    expect(taker).not.toBe('Ida')
  })

  it('somebody goes on where the sentence has put them', () => {
    expect(meant('Peter Novak left with a cousin, Joram. Joram got no farther than Tripoli, where he sings.')).toEqual([
      'Joram',
    ])
  })

  it('what describes the subject before it is nobody else', () => {
    const text =
      'Karin Berg was born in Bergen. In the summer of 1928, a girl of 17, she took a ship. She stayed there.'
    expect(new Set(meant(text))).toEqual(new Set(['Karin Berg']))
  })

  it('a story comes back to whom it is about, where nobody else of that gender was told of since', () => {
    const text = `Peter Novak was born in Brno. He plays the horn. His band left in 1994, and he stayed.

His wife, Jana Novak, a dentist, stayed behind. She sold fruit. Jana cannot work and helps a colleague.

A label offered him a contract twice.`
    expect(meant(text).at(-1)).toBe('Peter Novak')
    const other = text.replace('She sold fruit.', 'Her brother, Karel Dvorak, sold fruit.')
    expect(meant(other).at(-1)).not.toBe('Peter Novak')
  })
})

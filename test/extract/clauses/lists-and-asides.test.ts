import { describe, expect, it } from 'vitest'
import { claimedIn } from '../read-text.ts'

describe('lists of deeds, and asides behind names', () => {
  it.each([
    [
      'Prosecutors said Lena Vogel was detained at Riga on 4 March 2019, charged two days later and fined 300 euros in May.',
      'Lena Vogel FINED',
    ],
    ['Harbour Bank, a bank founded in 1874, closed.', 'Harbour Bank FOUNDED_ON'],
    ['Paul Biko, who today lives in Accra, kept the letter.', 'Paul Biko LIVED_IN Accra'],
    ['The surgeon Dr. Karin Berg lives in Oslo.', 'Karin Berg OCCUPATION surgeon'],
    ['A court fined Paul Biko C$40,000 in 2001.', 'Paul Biko FINED'],
    ['Omar Nasser, tailor, born Homs 14 February 1930, died Leeds 2 December 2014.', 'Omar Nasser DIED Leeds'],
    ['Omar Nasser, b. Homs 1930, d. Leeds 2014.', 'Omar Nasser BORN_IN Homs'],
    [
      'In 2007 a bomb killed Paul Biko’s brother, Joe, and that winter the family left for Accra.',
      'Paul Biko MOVED_TO',
    ],
  ])('%s', (text, said) => {
    expect(claimedIn(text).some((claim) => claim.startsWith(said))).toBe(true)
  })

  it.each([
    ['In 2007 a bomb killed Paul Biko’s brother, Joe, and that winter the family left for Accra.', 'Joe MOVED_TO'],
    ['Karin Berg headed the research department of Siemens.', 'Karin Berg LED'],
    ['Ana Reis (Paris, 1937) is a photograph.', 'Ana Reis BORN_IN'],
    ['Ana Reis (Berlin, 16 August 2009) holds the record.', 'Ana Reis BORN_IN'],
  ])('%s: not %s', (text, said) => {
    expect(claimedIn(text).some((claim) => claim.startsWith(said))).toBe(false)
  })
})

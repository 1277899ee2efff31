import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('an organization whose name comes a sentence later', () => {
  it.each([
    [
      'Ilse Kranz opened a bakery in Graz in 1974. The bakery, Goldkorn, closed in 1999.',
      ['Ilse Kranz > Goldkorn: asserted'],
    ],
    ['Ilse Kranz opened a bakery in Graz. She named it Goldkorn.', ['Ilse Kranz > Goldkorn: asserted']],
    [
      'Omar Haddad founded a school for girls in Amman. It was called Zahra Academy.',
      ['Omar Haddad > Zahra Academy: asserted'],
    ],
    ['Omar Haddad set up a charity. The charity is called Open Hands.', ['Omar Haddad > Open Hands: asserted']],
    ['Ilse Kranz opened a bakery in Graz. The mill, Goldkorn, sold her flour.', ['Ilse Kranz > -: asserted']],
    ['Ilse Kranz opened a bakery in Graz. She bought a boat and named it Goldkorn.', ['Ilse Kranz > -: asserted']],
    ['Ilse Kranz opened a bakery in Graz. She worked for Goldkorn Mills.', ['Ilse Kranz > -: asserted']],
  ])('%s', (text, held) => {
    expect(heldIn(text, 'FOUNDED')).toEqual(held)
  })
})

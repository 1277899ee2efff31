import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('work', () => {
  it.each([
    ['Karin Berg, the founder and director of Greenpeace, resigned.', 'founded.founder | Karin Berg | Greenpeace'],
    ['Karin Berg co-founded Greenpeace in 1971.', 'founded.found | Karin Berg | Greenpeace | 1971'],
    ['Artist and activist Ana Reis was fined.', 'occupation.premodifier | Ana Reis | Artist'],
    ['A spokesman for the prosecutor, Ana Reis, said so.', 'occupation.apposition | Ana Reis | spokesman'],
    ['A nurse at Ridge Hospital, Paul Biko, said so.', 'worked-for.occupation-at | Paul Biko | Ridge Hospital'],
    ['Karin Berg opened a bakery in Graz called Krume.', 'founded.found | Karin Berg | Krume'],
    ['Karin Berg opened a café in Graz, Lion Rock Café.', 'based-in.opened-there | Lion Rock Café | Graz'],
    ['Daniel Moi was president of Kenya from 1978 to 2002.', 'led.head-of | Daniel Moi | Kenya | 1978/2002'],
    ['Karin Berg resigned as editor of Al Watan in 2011.', 'occupation.copula | Karin Berg | editor | - | asserted'],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).some((each) => each.startsWith(line))).toBe(true)
  })

  it.each([
    ['A spokesman for the prosecutor, Ana Reis, said so.', /prosecutor/],
    ['Karin Berg opened a shop in Graz, Paul Biko said.', /Paul Biko/],
    ['Paul Biko was succeeded by Karin Berg as director of Greenpeace.', /led/],
    ['Ana Reis is a student at the University of Porto.', /worked-for/],
    ['Greenpeace has no office in Graz.', /based-in/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line))).toEqual([])
  })
})

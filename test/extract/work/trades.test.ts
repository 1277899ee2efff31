import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('trades', () => {
  it.each([
    ['Her husband, the carpenter Paul Biko, died.', 'occupation.premodifier | Paul Biko | carpenter'],
    ['Ana Reis, a baker whose shop had burned, left.', 'occupation.apposition | Ana Reis | baker'],
    ['Karin Berg joined Siemens as an engineer.', 'occupation.copula | Karin Berg | engineer | - | asserted'],
    ['Paul Biko was a cooper in Graz.', 'occupation.copula | Paul Biko | cooper'],
    ['Karin Berg served two terms as mayor of Graz.', 'led.head-of | Karin Berg | Graz'],
    ['Karin Berg rose to become director of Greenpeace.', 'led.one-head-of | Karin Berg | Greenpeace | - | asserted'],
    [
      'Karin Berg went on to become director of Greenpeace.',
      'led.one-head-of | Karin Berg | Greenpeace | - | asserted',
    ],
    [
      'Karin Berg rose through the ranks to become director of Greenpeace.',
      'led.one-head-of | Karin Berg | Greenpeace | - | asserted',
    ],
    ['Paul Biko went to work for Siemens.', 'worked-for.work | Paul Biko | Siemens | - | asserted'],
    ['Karin Berg became the first woman to head Greenpeace.', 'led.lead | Karin Berg | Greenpeace | - | asserted'],
    ['Educated at the University of Porto, Ana Reis fled.', 'studied-at.study | Ana Reis | University of Porto'],
    ['Ana Reis, educated at the University of Porto, fled.', 'studied-at.study | Ana Reis | University of Porto'],
    ['Dismissed by Siemens in 1999, Karin Berg fled.', 'lost-job.dismissed | Karin Berg | Siemens | 1999'],
    ['Karin Berg was a botanist employed by Siemens.', 'worked-for.employed | Karin Berg | Siemens'],
    ['Karin Berg is a cellist based in Graz.', 'lived-in.base | Karin Berg | Graz'],
    ['Karin Berg is the co-founder and director of Greenpeace.', 'founded.founder | Karin Berg | Greenpeace'],
    ['Ana Reis, a retired ward sister, left.', 'occupation.apposition | Ana Reis | ward sister'],
    ['In 1751 Paul Biko entered the service of Siemens.', 'worked-for.enter-service | Paul Biko | Siemens'],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).some((each) => each.startsWith(line))).toBe(true)
  })

  it.each([
    ['Karin Berg went to Graz to become director of Greenpeace.', /asserted/],
    ['Paul Biko went to Graz to work for Siemens.', /asserted/],
    ['Karin Berg was not the first woman to head Greenpeace.', /led.*asserted/],
    ['Ana Reis, whose husband was a baker, left.', /occupation.* \| Ana Reis/],
    ['Karin Berg grew up in Graz hoping to become a judge.', /occupation.*asserted/],
    ['Karin Berg served two years in Graz as the war went on.', /occupation/],
    ['Karin Berg is not a cellist based in Graz.', /lived-in.*asserted/],
    ['Karin Berg met a botanist employed by Siemens.', /worked-for.* \| Karin/],
    ['Karin Berg is a founder and the director of Greenpeace.', /founded.* \| Greenpeace/],
    ['Ana Reis left with her sister.', /occupation/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line) && !line.startsWith('moved-to'))).toEqual([])
  })
})

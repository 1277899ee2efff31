import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const linesOf = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('organizations spoken of again', () => {
  it.each([
    [
      'Karin Berg runs the Lotus Clinic. Paul Biko works as a nurse at the clinic.',
      'worked-for.work | Paul Biko | Lotus Clinic',
    ],
    ['Karin Berg runs the Lotus Clinic in Graz. She founded the clinic in 1971.', 'founded.found | Karin Berg | Lotus'],
    [
      '“I work for Greenpeace,” Karin Berg said. The organization was founded in 1971.',
      'founded-on.founded | Greenpeace',
    ],
    ['Karin Berg founded Greenpeace in 1971. It is based in Graz.', 'based-in.base | Greenpeace | Graz'],
    ['Greenpeace closed. Karin Berg had run it for ten years.', 'led.lead | Karin Berg | Greenpeace'],
  ])('reads: %s', (text, line) => {
    expect(linesOf(text).some((each) => each.startsWith(line))).toBe(true)
  })

  it.each([
    [
      'Karin Berg runs the Lotus Clinic, Ana Reis the Ridge Clinic. Paul Biko works at the clinic.',
      /worked-for.* \| Paul Biko/,
    ],
    ['Karin Berg left Siemens for Greenpeace. It is based in Graz.', /based-in/],
    ['Karin Berg opened a shop near Greenpeace. It was founded in 1971.', /founded-on.* \| Greenpeace/],
    ['Karin Berg worked for Greenpeace. She also led a bank in Graz. It was founded in 1971.', /founded-on/],
    ['Karin Berg worked for Greenpeace. Paul Biko was a nurse at the clinic.', /worked-for.* \| Paul Biko/],
  ])('does not read: %s', (text, wrong) => {
    expect(linesOf(text).filter((line) => wrong.test(line))).toEqual([])
  })
})

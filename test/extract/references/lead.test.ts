import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** A story's first two paragraphs, and what is read of whoever opens it; null where that stays open. */
const CASES: readonly (readonly [lead: string, next: string, occupation: string | null, who: string])[] = [
  [
    'TUNIS, 4 May 2012 - A Libyan surgeon who spent two years in a cell in Sabha was back at work on Monday.',
    'Huda Mansour, 51, was released in March.',
    'Libyan surgeon',
    'Huda Mansour',
  ],
  [
    'A former bank clerk stole the savings of 12 widows, a court in Ghent heard on Tuesday.',
    'Luc Maes, 44, of Aalst, denied theft.',
    'bank clerk',
    'Luc Maes',
  ],
  // Another may be meant.
  ['A cook who crossed the Andes on foot is home.', 'Mayor Pablo Rojas, 60, said so.', null, 'Pablo Rojas'],
  ['A cook who crossed the Andes on foot is home.', 'Pablo Rojas, 60, a farmer, found the hut.', null, 'Pablo Rojas'],
  ['A cook who crossed the Andes on foot is home.', 'Pablo Rojas, 60, found her in a hut.', null, 'Pablo Rojas'],
  ['A cook who lost his boots in the Andes is home.', 'Rosa Quispe, 60, sold her mule.', null, 'Rosa Quispe'],
  ['A cook and a tailor crossed the Andes on foot.', 'Rosa Quispe, 60, was the first.', null, 'Rosa Quispe'],
  ['A cook was saved by a guide in the Andes.', 'Rosa Quispe, 60, was unhurt.', null, 'Rosa Quispe'],
  ['A teacher was shot dead in Kano on Monday.', 'Tunde Bello, 51, was arrested in Jos.', null, 'Tunde Bello'],
  ['A judge ruled on Monday that the mill must close.', 'Luc Maes, 44, had owned it.', null, 'Luc Maes'],
]

describe('who opens a story without a name', () => {
  it.each(CASES)('%s %s', (lead, next, occupation, who) => {
    const extraction = readText(`${lead}\n\n${next}`)
    const found = extraction.claims.find(
      ({ predicate, subject, evidence }) =>
        predicate === 'OCCUPATION' && nameIn(extraction, subject) === who && evidence.start < lead.length,
    )
    expect(found?.value ?? null).toBe(occupation)
  })

  it('has kin by the same words', () => {
    const extraction = readText(
      'Rosa Quispe is a weaver. The weaver’s mother, Juana, is 80. The clerk’s son, Hugo, is 9.',
    )
    const kin = extraction.claims.filter(({ predicate }) => predicate === 'PARENT_OF')
    expect(kin.map(({ subject, object }) => [nameIn(extraction, subject), nameIn(extraction, object)])).toEqual([
      ['Juana', 'Rosa Quispe'],
    ])
  })
})
